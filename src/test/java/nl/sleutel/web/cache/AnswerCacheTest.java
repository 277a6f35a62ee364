package nl.sleutel.web.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import nl.sleutel.TestClock;
import nl.sleutel.content.Editor;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswerCacheTest {

    private static final PageRequest ADDRESS = new PageRequest("/x", Map.of());
    private static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    @Inject
    Editions editions;

    @Inject
    Editor editor;

    private final TestClock now = new TestClock(NOW.toString());
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int rendered;

    private AnswerCache cache() {
        return new AnswerCache(editions, now);
    }

    private PageHandler door(Function<RenderContext, Answer> renderer) {
        return new PageHandler() {
            @Override
            public boolean owns(String path) {
                return true;
            }

            @Override
            public PageRequest cacheKey(PageRequest request) {
                return request;
            }

            @Override
            public Answer answer(PageRequest request, RenderContext context) {
                rendered++;
                return renderer.apply(context);
            }
        };
    }

    private static Answer page(int number) {
        return Answer.html(200, "page " + number);
    }

    private String ask(AnswerCache cache, PageHandler pageHandler) throws Exception {
        if (cache.ready(ADDRESS).isPresent()) {
            return cache.ready(ADDRESS).get().answer().body().toString();
        }
        return cache.make(pageHandler, ADDRESS, AnswerCache.Workers.of(Runnable::run))
                .get()
                .answer()
                .body()
                .toString();
    }

    /** Also of small answers to long addresses, which anybody can make up. */
    @Test
    void kept_addressesWithoutNumber_stayWithinBounds() throws Exception {
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> page(1));
        String words = "a".repeat(8_000);
        for (int i = 0; i < 20_000; i++) {
            cache.make(
                            pageHandler,
                            new PageRequest("/x", Map.of("q", words + i)),
                            AnswerCache.Workers.of(Runnable::run))
                    .get();
        }
        assertTrue(cache.kept() < (64 << 20) / 16_000, cache.kept() + " are kept");
    }

    @Test
    void make_manyAskAtOnce_rendersOnce() throws Exception {
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> page(rendered));
        CompletableFuture<CachedAnswer> first = cache.make(pageHandler, ADDRESS, AnswerCache.Workers.of(waiting::add));
        CompletableFuture<CachedAnswer> second = cache.make(pageHandler, ADDRESS, AnswerCache.Workers.of(waiting::add));
        assertEquals(1, waiting.size());
        waiting.remove().run();
        assertEquals(first.get(), second.get());
        assertEquals("page 1", ask(cache, pageHandler));
        assertEquals(1, rendered);
    }

    @Test
    void ready_untilItsMomentAndNoLonger() throws Exception {
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> {
            context.until(NOW.plusSeconds(60));
            return page(rendered);
        });
        assertEquals("page 1", ask(cache, pageHandler));
        now.set(NOW.plusSeconds(59));
        assertEquals("page 1", ask(cache, pageHandler));
        now.set(NOW.plusSeconds(60));
        assertEquals("page 2", ask(cache, pageHandler));
    }

    @Test
    void ready_afterTheClockWasPutBack_isMadeAnew() throws Exception {
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> page(rendered));
        assertEquals("page 1", ask(cache, pageHandler));
        now.set(NOW.minusSeconds(30));
        assertEquals("page 1", ask(cache, pageHandler));
        now.set(NOW.minusSeconds(86_400));
        assertEquals("page 2", ask(cache, pageHandler));
        now.set(NOW.plusSeconds(86_400));
        assertEquals("page 2", ask(cache, pageHandler));
    }

    @Test
    void ready_fallsWhenWhatItUsedChanges() throws Exception {
        EntryRef used = Editor.newTerm();
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> {
            context.uses(used);
            return page(rendered);
        });
        assertEquals("page 1", ask(cache, pageHandler));
        publish(Editor.newTerm());
        assertEquals("page 1", ask(cache, pageHandler));
        publish(used);
        assertEquals("page 2", ask(cache, pageHandler));
        assertEquals("page 2", ask(cache, pageHandler));
    }

    @Test
    void ready_allOfAKindUsed_fallsWithAnyOfIt() throws Exception {
        AnswerCache cache = cache();
        PageHandler pageHandler = door(context -> {
            context.usesAll(Kind.TERM);
            return page(rendered);
        });
        assertEquals("page 1", ask(cache, pageHandler));
        publish(Editor.newTerm());
        assertEquals("page 2", ask(cache, pageHandler));
    }

    private void publish(EntryRef ref) {
        editor.save(ref, PartName.NL, "text");
        editor.publish(ref, PartName.NL);
        editor.awaitReaders();
    }

    @Test
    void answer_thatIsNotToBeKept_isMadeEachTime() throws Exception {
        AnswerCache cache = cache();
        assertEquals("page 1", ask(cache, door(context -> page(rendered).notKept())));
        assertEquals("page 2", ask(cache, door(context -> Answer.html(404, "page " + rendered))));
        assertEquals("page 3", ask(cache, door(context -> page(rendered))));
    }

    @Test
    void make_rendererFails_tellsAllAndTriesAgainNextTime() throws Exception {
        AnswerCache cache = cache();
        CompletableFuture<CachedAnswer> failed = cache.make(
                door(context -> {
                    throw new IllegalStateException("broken");
                }),
                ADDRESS,
                AnswerCache.Workers.of(Runnable::run));
        assertThrows(ExecutionException.class, failed::get);
        assertEquals("page 2", ask(cache, door(context -> page(rendered))));
    }
}

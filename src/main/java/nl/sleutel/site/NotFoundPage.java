package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.search.SearchRequest;
import nl.sleutel.search.SearchService;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.site.search.SearchPage;
import nl.sleutel.web.SearchWorkers;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;
import nl.sleutel.web.limit.RateLimit;
import nl.sleutel.web.limit.RateLimiter;
import org.jboss.logging.Logger;

/** What stands at an address where nothing is: a search for the words of the address. */
@Singleton
public class NotFoundPage {

    private static final Logger LOG = Logger.getLogger(NotFoundPage.class);

    private static final int MOST_WORDS = 8;

    private static final int MOST_HITS = 5;
    /** Each search costs as much as a reader's own: who tries addresses by the thousand gets the page without. */
    private static final RateLimit SEARCHES = new RateLimit("not-found", 50, 50, Duration.ofSeconds(1));

    /** Of the threads that make pages, so many wait for a search at most, and no longer than this. */
    private static final int MOST_WAITING = 2;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Layouts layouts;
    private final SearchService searchService;
    private final SearchWorkers workers;
    private final RateLimiter rateLimiter;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public NotFoundPage(Layouts layouts, SearchService searchService, SearchWorkers workers, RateLimiter rateLimiter) {
        this.layouts = layouts;
        this.workers = workers;
        this.rateLimiter = rateLimiter;
        this.searchService = searchService;
    }

    /** @param words the words of the address, as they were searched for */
    public record NotFoundView(String words, List<SearchPage.HitCard> hits, List<TopicLink> topics) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance notFound(PageLayout page, NotFoundView view);
    }

    Answer answer(PageRequest pageRequest, RenderContext context) {
        String[] parts = pageRequest.path().split("/");
        Optional<Language> named = parts.length > 1 ? Language.of(parts[1]) : Optional.empty();
        Language language = named.orElse(Language.EN);
        List<String> said = Arrays.stream(parts)
                .skip(named.isPresent() ? 2 : 1)
                .filter(part -> !words(part).isEmpty())
                .toList();
        Searched searched = searched(said, language);
        PageMeta meta = PageMeta.of(language, Words.in(language).of("not-found.title"), Addresses.home(language))
                .notIndexed();
        return Answer.html(
                404,
                Templates.notFound(
                                layouts.of(meta, context),
                                new NotFoundView(searched.words(), searched.hits(), TopicLink.all(language)))
                        .render());
    }

    private record Searched(String words, List<SearchPage.HitCard> hits) {}

    /**
     * The last part of an address says what the page is about, those before it where it stood: they are asked only if
     * need be.
     */
    private Searched searched(List<String> parts, Language language) {
        if (parts.isEmpty() || rateLimiter.over(SEARCHES, "").isPresent()) {
            return new Searched(words(parts.toArray(String[]::new)), List.of());
        }
        String last = words(parts.get(parts.size() - 1));
        String all = words(parts.toArray(String[]::new));
        List<SearchPage.HitCard> hits = hits(last, language);
        return !hits.isEmpty() || last.equals(all) ? new Searched(last, hits) : new Searched(all, hits(all, language));
    }

    private List<SearchPage.HitCard> hits(String words, Language language) {
        if (!waiting.tryAcquire()) {
            return List.of();
        }
        try {
            SearchRequest request = new SearchRequest(words, language, SearchRequest.Filters.NONE, 1, MOST_HITS);
            return workers
                    .submit(() -> searchService.search(request))
                    .get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                    .hits()
                    .stream()
                    .map(hit -> SearchPage.card(hit, Words.in(language)))
                    .toList();
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("A page that does not exist goes without what is near it", e);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } finally {
            waiting.release();
        }
    }

    static String words(String... parts) {
        return Arrays.stream(parts)
                .flatMap(part ->
                        Arrays.stream(part.replaceAll("\\.[a-z]{2,5}$", "").split("[^\\p{L}\\p{N}]+")))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" "));
    }
}

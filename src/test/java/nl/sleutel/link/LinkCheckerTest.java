package nl.sleutel.link;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkCheckerTest {

    @Inject
    Editions editions;

    @Inject
    LinkSummary summary;

    @Inject
    LinkConfig config;

    @Inject
    AddressReplacement addressReplacement;

    @Inject
    Editor editor;

    private final EntryRef ref = Editor.newPage(Topic.HOUSING);
    private final String name = ref.key().split("/")[1];
    private final String url = "https://example.org/" + name;

    @BeforeEach
    void page() {
        editor.publishPage(ref, "## In short\n\n[There](" + url + ") and [beside](" + url + "/more).");
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> LinkState.deleteAll());
    }

    private LinkChecker checking(Clock clock) {
        return checking(clock, Duration.ZERO);
    }

    private LinkChecker checking(Clock clock, Duration delay) {
        LinkConfig impatient = new LinkConfig() {
            @Override
            public boolean check() {
                return true;
            }

            @Override
            public Duration delay() {
                return delay;
            }

            @Override
            public Duration again() {
                return Duration.ofDays(7);
            }
        };
        return new LinkChecker(editions, impatient, summary, clock);
    }

    private LinkCheckResult answer(String asked) {
        return asked.equals(url)
                ? new LinkCheckResult(LinkCheckResult.LinkOutcome.REFUSED, Optional.of(404), Optional.empty())
                : LinkCheckResult.of(LinkCheckResult.LinkOutcome.FINE);
    }

    private void allRounds(LinkChecker checking, List<String> asked) {
        while (checking.round(one -> {
                    asked.add(one);
                    return answer(one);
                })
                > 0) {
            assertTrue(asked.size() < 10_000);
        }
    }

    @Test
    void check_isOffUntilSomebodyWantsIt() {
        assertFalse(config.check());
    }

    @Test
    void rounds_askEachAddressOnceAndTellWhatIsBroken() {
        List<String> asked = new ArrayList<>();
        allRounds(checking(Clock.systemUTC()), asked);
        assertEquals(asked.stream().distinct().count(), asked.size());
        assertTrue(asked.containsAll(List.of(url, url + "/more")));
        LinkState state = QuarkusTransaction.requiringNew().call(() -> LinkState.<LinkState>findById(url));
        assertTrue(state.isBroken());
        assertEquals(1, summary.counts().broken());
        get("/api/v1/content-status?lang=en&size=100&page=" + 1).then().statusCode(200);
        assertEquals(1L, summary.counts().inEntry().get(ref));
        List<String> again = new ArrayList<>();
        allRounds(checking(Clock.offset(Clock.systemUTC(), Duration.ofDays(1))), again);
        assertEquals(List.of(url), again);
        allRounds(checking(Clock.offset(Clock.systemUTC(), Duration.ofDays(9))), again);
        assertEquals(1 + asked.size(), again.size());
    }

    @Test
    void round_leavesASiteItsTime() {
        List<Long> times = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> checking(Clock.systemUTC(), Duration.ofMillis(400)).round(one -> {
                    times.add(System.nanoTime());
                    if (times.size() == 3) {
                        throw new IllegalStateException("enough");
                    }
                    return answer(one);
                }));
        assertTrue(times.get(2) - times.get(0) >= 400_000_000L, times::toString);
    }

    @Test
    void replace_makesDraftsAndShowsReadersNothing() {
        String to = "https://example.org/new?" + name;
        EntryRef other = Editor.newPage(Topic.MONEY);
        editor.publishPage(other, "## In short\n\nAlso " + url + ".");
        assertEquals(
                List.of(
                        new AddressReplacement.Changed(ref, PartName.NL),
                        new AddressReplacement.Changed(ref, PartName.EN),
                        new AddressReplacement.Changed(other, PartName.NL),
                        new AddressReplacement.Changed(other, PartName.EN)),
                addressReplacement.replace(url, to, "somebody"));
        assertEquals(2, editor.draftNumber(ref, PartName.EN));
        get("/en/housing/" + name).then().body(containsString("\"" + url + "\""));
        editor.publish(ref, PartName.EN);
        editor.awaitReaders();
        get("/en/housing/" + name).then().body(containsString(to)).body(containsString(url + "/more"));
        assertEquals(List.of(), addressReplacement.replace(url, to, "somebody"));
        assertThrows(
                IllegalArgumentException.class,
                () -> addressReplacement.replace(url, "https://example.org/\"x", "somebody"));
        get("/api/v1/content-status?lang=en&size=1").then().body("items[0].brokenLinks", equalTo(0));
    }
}

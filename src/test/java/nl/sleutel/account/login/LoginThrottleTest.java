package nl.sleutel.account.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.sleutel.TestClock;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final AttemptPolicy POLICY = AttemptPolicy.PLACE;

    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final LoginThrottle loginThrottle = new LoginThrottle(clock);

    private Optional<Duration> fail(String key, int times) {
        Optional<Duration> last = Optional.empty();
        for (int i = 0; i < times; i++) {
            last = loginThrottle.reserve(key, POLICY);
        }
        return last;
    }

    /** As somebody who waits each time. */
    private void failPatiently(String key, int times) {
        for (int i = 0; i < times; i++) {
            loginThrottle.reserve(key, POLICY).ifPresent(wait -> {
                clock.plusSeconds(wait.toSeconds() + 1);
                loginThrottle.reserve(key, POLICY);
            });
        }
    }

    @Test
    void reserve_fewTries_areAllJudged() {
        assertEquals(Optional.empty(), fail("a", 5));
    }

    @Test
    void reserve_manyTries_waitGrowsAndEndsByItself() {
        assertEquals(Optional.of(Duration.ofSeconds(2)), fail("a", 6));
        clock.plusSeconds(2);
        assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
        failPatiently("a", 50);
        assertEquals(Optional.of(Duration.ofMinutes(1)), loginThrottle.reserve("a", POLICY));
    }

    @Test
    void reserve_atOnce_isCountedOneByOne() {
        long judged = IntStream.range(0, 200)
                .parallel()
                .filter(i -> loginThrottle.reserve("a", POLICY).isEmpty())
                .count();
        assertEquals(5, judged);
    }

    @Test
    void reserve_afterTheClockWasMoved_neverWaitsLong() {
        failPatiently("a", 50);
        loginThrottle.reserve("a", POLICY);
        clock.plusSeconds(-86_400);
        assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
        assertTrue(loginThrottle.reserve("a", POLICY).orElseThrow().compareTo(Duration.ofMinutes(1)) <= 0);
        clock.plusSeconds(86_400);
        assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
    }

    @Test
    void reserve_elsewhereOrAfterSuccess_isFree() {
        fail("a", 20);
        assertEquals(Optional.empty(), loginThrottle.reserve("b", POLICY));
        loginThrottle.succeeded("a");
        assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
    }

    @Test
    void giveBack_oneTry_leavesThoseBeforeIt() {
        fail("a", 4);
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
            loginThrottle.giveBack("a");
        }
        assertEquals(Optional.empty(), loginThrottle.reserve("a", POLICY));
        assertTrue(loginThrottle.reserve("a", POLICY).isPresent());
    }

    @Test
    void waitAfter_everyPolicy_isBoundedAndBeginsWhereItSays() {
        for (AttemptPolicy policy : new AttemptPolicy[] {
            AttemptPolicy.PLACE, AttemptPolicy.CORNER, AttemptPolicy.ACCOUNT, AttemptPolicy.CODE, AttemptPolicy.INSIDE
        }) {
            assertEquals(Duration.ZERO, policy.waitAfter(policy.free() - 1));
            assertEquals(policy.first(), policy.waitAfter(policy.free()));
            assertEquals(policy.longest(), policy.waitAfter(1_000_000));
        }
    }
}

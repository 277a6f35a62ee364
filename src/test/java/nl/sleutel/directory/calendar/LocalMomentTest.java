package nl.sleutel.directory.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalMomentTest {

    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01", "2027-02-01T10:00", "2028-02-29", "2027-12-31T23:59", "2027-02-01T00:00"})
    void of_aMoment_standsAsItWasWritten(String text) {
        assertEquals(text, LocalMoment.of(text).orElseThrow().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-29",
                "2027-02",
                "1 February 2027",
                "2027-02-01T24:00",
                "2027-02-01T10",
                "2027-02-01 10:00",
                "2027-02-01T10:00Z",
                ""
            })
    void of_anythingElse_isNone(String text) {
        assertEquals(Optional.empty(), LocalMoment.of(text));
    }

    @Test
    void ends_aDay_atTheMidnightAfterIt() {
        LocalMoment leapDay = LocalMoment.of("2028-02-29").orElseThrow();
        assertEquals(
                Instant.parse("2028-02-28T23:00:00Z"),
                leapDay.begins(RenderContext.CITY).toInstant());
        assertEquals(
                Instant.parse("2028-02-29T23:00:00Z"),
                leapDay.ends(RenderContext.CITY).toInstant());
    }

    /** A day can begin later than midnight: in Beirut the clocks went on at midnight itself. */
    @Test
    void begins_aDayWithoutMidnight_atItsFirstMoment() {
        assertEquals(
                Instant.parse("2022-03-26T22:00:00Z"),
                LocalMoment.of("2022-03-27")
                        .orElseThrow()
                        .begins(ZoneId.of("Asia/Beirut"))
                        .toInstant());
    }

    @Test
    void begins_aTimeThatTheClockSkips_anHourLater() {
        assertEquals(
                Instant.parse("2027-03-28T01:30:00Z"),
                LocalMoment.of("2027-03-28T02:30")
                        .orElseThrow()
                        .begins(RenderContext.CITY)
                        .toInstant());
    }

    @Test
    void begins_aTimeThatComesTwice_theFirstTime() {
        assertEquals(
                Instant.parse("2027-10-31T00:30:00Z"),
                LocalMoment.of("2027-10-31T02:30")
                        .orElseThrow()
                        .begins(RenderContext.CITY)
                        .toInstant());
    }
}

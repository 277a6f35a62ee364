package nl.sleutel.office.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;

/** Moments as the office writes them, in Leiden's time. */
public final class OfficeTime {

    private OfficeTime() {}

    /** {@code 3 December 2026 14:05}: for what may lie in another year. */
    public static String moment(Instant instant, Language language) {
        return as("d MMMM yyyy HH:mm", instant, language);
    }

    /** {@code 3 December 14:05}: for what was not long ago. */
    public static String recent(Instant instant, Language language) {
        return as("d MMMM HH:mm", instant, language);
    }

    /** {@code 3 December}. */
    public static String day(Instant instant, Language language) {
        return as("d MMMM", instant, language);
    }

    private static String as(String pattern, Instant instant, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale())
                .withZone(RenderContext.CITY)
                .format(instant);
    }
}

package nl.sleutel.content.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.language.Language;

/**
 * A date that is known to the day, the month or the year. Immutable.
 *
 * @param month 1 to 12; 0 when only the year is known
 * @param day 1 to 31; 0 when only the month or year is known
 */
public record PartialDate(int year, int month, int day) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\\d|3[01]))?)?");

    /** Reads {@code 2024-07-01}, {@code 2024-07} or {@code 2024}; empty for anything else. */
    public static Optional<PartialDate> of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        PartialDate day = new PartialDate(part(form, 1), part(form, 2), part(form, 3));
        try {
            day.first();
            return Optional.of(day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static int part(Matcher form, int group) {
        return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
    }

    /** The first calendar day that it can be. */
    public LocalDate first() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    /** The last calendar day that it can be. */
    public LocalDate last() {
        if (day != 0) {
            return first();
        }
        return month == 0
                ? LocalDate.of(year, 12, 31)
                : YearMonth.of(year, month).atEndOfMonth();
    }

    /** As readers write it: '1 juli 2024', 'July 2024', '2024'. */
    public String in(Language language) {
        String pattern = day != 0 ? "d MMMM yyyy" : month != 0 ? "MMMM yyyy" : "yyyy";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(first());
    }

    /** As it stands in content files. */
    @Override
    public String toString() {
        return day != 0
                ? "%04d-%02d-%02d".formatted(year, month, day)
                : month != 0 ? "%04d-%02d".formatted(year, month) : "%04d".formatted(year);
    }
}

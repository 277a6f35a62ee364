package nl.sleutel.site.card;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.directory.hours.WeeklyHours;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Whether a place is open, in words. Immutable.
 *
 * @param now true while the page is
 * @param hours what holds at any time, for a page that was saved; empty where nothing changes
 */
public record OpenLine(String now, Optional<String> hours) {

    /** Days after each other with the same hours. */
    private record Days(DayOfWeek first, DayOfWeek last, String hours) {

        String in(Language language) {
            String name = first.getDisplayName(TextStyle.SHORT, language.locale());
            String days = first == last ? name : name + "–" + last.getDisplayName(TextStyle.SHORT, language.locale());
            return days + " " + hours;
        }
    }

    public static OpenLine of(OpeningHours hours, Language language, RenderContext context) {
        return new OpenLine(
                hours.during(context).in(language),
                hours.always() ? Optional.empty() : Optional.of(week(hours, language)));
    }

    /** For a page that is kept: what holds at any time. */
    public static OpenLine kept(OpeningHours hours, Language language) {
        String text = hours.always() ? Words.in(language).of("hours.always") : week(hours, language);
        return new OpenLine(text, Optional.empty());
    }

    /** The week in one line: 'Mon–Thu 09:00–17:00; Fri 09:00–12:00; public holidays closed'. */
    static String week(OpeningHours hours, Language language) {
        List<Days> week = new ArrayList<>();
        hours.week().forEach((day, lines) -> {
            String text = times(lines, language);
            Days last = week.isEmpty() ? null : week.get(week.size() - 1);
            if (last != null && last.hours().equals(text)) {
                week.set(week.size() - 1, new Days(last.first(), day, text));
            } else {
                week.add(new Days(day, day, text));
            }
        });
        String holidays = Words.in(language).of("hours.holidays").toLowerCase(language.locale());
        return Stream.concat(
                        week.stream().filter(days -> !days.hours().isEmpty()).map(days -> days.in(language)),
                        onHolidays(hours, language).stream().map(text -> holidays + " " + text))
                .collect(Collectors.joining("; "));
    }

    /** The times of one day: '09:00–12:00, 13:00–24:00', 'all day'; nothing for a day without hours. */
    public static String times(List<WeeklyHours> lines, Language language) {
        return lines.stream().map(line -> times(line, Words.in(language))).collect(Collectors.joining(", "));
    }

    private static String times(WeeklyHours line, Words words) {
        boolean untilMidnight = line.to().equals(LocalTime.MIDNIGHT);
        if (line.isWholeDay()) {
            return untilMidnight ? words.of("hours.all-day") : words.of("hours.whole-day", line.from());
        }
        return line.from() + "–" + (untilMidnight ? "24:00" : line.to());
    }

    /** The times on public holidays in words; empty where no source says. */
    public static Optional<String> onHolidays(OpeningHours hours, Language language) {
        Words words = Words.in(language);
        if (!hours.onHolidays().isEmpty()) {
            return Optional.of(times(hours.onHolidays(), language));
        }
        return switch (hours.holidays()) {
            case OPEN -> Optional.of(words.of("hours.holidays.open"));
            case CLOSED -> Optional.of(words.of("hours.holidays.closed"));
            case UNKNOWN -> Optional.empty();
        };
    }
}

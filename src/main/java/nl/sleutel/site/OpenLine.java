package nl.sleutel.site;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.Reading;
import nl.sleutel.directory.OpeningHours;
import nl.sleutel.language.Language;

/**
 * Whether a place is open, in words. Immutable.
 *
 * @param now   true while the page is
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

    static OpenLine of(OpeningHours hours, Language language, Reading reading) {
        return new OpenLine(hours.during(reading).in(language), hours.always() ? Optional.empty() : Optional.of(week(hours, language)));
    }

    /** The week in one line: 'Mon–Thu 09:00–17:00, Fri 09:00–12:00'. */
    static String week(OpeningHours hours, Language language) {
        List<Days> week = new ArrayList<>();
        hours.week().forEach((day, lines) -> {
            String text = lines.stream().map(line -> line.from() + "–" + line.to()).collect(Collectors.joining(", "));
            Days last = week.isEmpty() ? null : week.get(week.size() - 1);
            if (last != null && last.hours().equals(text)) {
                week.set(week.size() - 1, new Days(last.first(), day, text));
            } else {
                week.add(new Days(day, day, text));
            }
        });
        return week.stream().filter(days -> !days.hours().isEmpty()).map(days -> days.in(language)).collect(Collectors.joining("; "));
    }
}

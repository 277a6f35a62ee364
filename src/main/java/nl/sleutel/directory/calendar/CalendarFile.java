package nl.sleutel.directory.calendar;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.language.Language;

/** Writes iCalendar files (RFC 5545): one item to keep, or many to subscribe to. */
public final class CalendarFile {

    private static final String MAKER = "-//Sleutel//Student portal//";
    /** How often subscribers look for news: in the standard's words, and in those that programs understood before. */
    private static final String REFRESH = "PT12H";

    private CalendarFile() {}

    /** @param name what calendars call a subscription */
    public static String write(String name, Language language, List<CalendarItem> items) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(MAKER + language.tag().toUpperCase(Locale.ROOT));
        calendar.setName(name).setLanguage(language.tag());
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(name));
        calendar.setExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, REFRESH);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", REFRESH);
        items.forEach(item -> calendar.addEvent(event(item, language, calendar)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(CalendarItem item, Language language, ICalendar calendar) {
        VEvent event = new VEvent();
        event.setUid(item.uid());
        event.setDateTimeStamp(Date.from(item.stamp()));
        event.setLastModified(Date.from(item.stamp()));
        Schedule schedule = item.schedule();
        Occurrence first = schedule.first();
        if (first.isWholeDays()) {
            event.setDateStart(new DateStart(day(first.start().day())));
            event.setDateEnd(new DateEnd(day(first.lastDay().plusDays(1))));
        } else {
            times(event, first, calendar);
        }
        schedule.repeat().ifPresent(repeat -> event.setRecurrenceRule(repeat.forFile(first.start(), first.zone())));
        event.setTransparency(!item.busy());
        event.setSummary(item.text().title()).setLanguage(language.tag());
        event.setDescription(item.text().description()).setLanguage(language.tag());
        item.text().place().ifPresent(event::setLocation);
        item.text().url().ifPresent(event::setUrl);
        return event;
    }

    private static void times(VEvent event, Occurrence first, ICalendar calendar) {
        ZoneId zone = first.zone();
        DateStart start = event.setDateStart(date(first.start().begins(zone)));
        Optional<DateEnd> end = first.end().map(last -> event.setDateEnd(date(last.ends(zone))));
        var assignment = Optional.ofNullable(calendar.getTimezoneInfo().getTimezoneById(zone.getId()))
                .or(() -> CalendarTimeZone.of(zone))
                .orElseThrow();
        calendar.getTimezoneInfo().setTimezone(start, assignment);
        end.ifPresent(last -> calendar.getTimezoneInfo().setTimezone(last, assignment));
    }

    private static Date date(ZonedDateTime time) {
        return Date.from(time.toInstant());
    }

    /** A day for itself: the library would take one out of an instant by the clock of the machine. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}

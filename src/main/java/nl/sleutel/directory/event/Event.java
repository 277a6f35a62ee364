package nl.sleutel.directory.event;

import java.time.Instant;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.calendar.Schedule;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Something that takes place, or a key moment of the year. Immutable.
 *
 * @param schedule when; empty for a key moment whose date is not known yet
 * @param month the month in which such a moment usually falls
 * @param moment whether it is a key moment of the year
 * @param mark what more its date is
 * @param languages the languages spoken there, where a source says so
 * @param organiser the key of an organisation
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record Event(
        String key,
        Optional<Schedule> schedule,
        Optional<Month> month,
        boolean moment,
        Set<DateMark> mark,
        Optional<Localized<String>> place,
        Optional<Cost> cost,
        Set<Audience> audience,
        Topic topic,
        Set<SpokenLanguage> languages,
        Optional<String> organiser,
        Optional<String> website,
        List<Source> sources,
        Optional<PartialDate> checked,
        Map<Language, Description> descriptions) {

    /** What a date may be beside the day of something. */
    public enum DateMark {
        /** Readers must have done something by it. */
        DEADLINE,
        /** It follows from earlier years; the organiser has not announced it. */
        EXPECTED
    }

    private static final Localized<String> FOLDER = new Localized<>("/nl/agenda/", "/en/whats-on/");

    public Event {
        mark = Set.copyOf(mark);
        descriptions = Map.copyOf(descriptions);
    }

    public EntryRef ref() {
        return new EntryRef(Kind.EVENT, key);
    }

    public boolean isDeadline() {
        return mark.contains(DateMark.DEADLINE);
    }

    /** Whether nobody has announced its date. */
    public boolean isExpected() {
        return mark.contains(DateMark.EXPECTED);
    }

    public Optional<Description> description(Language language) {
        return Optional.ofNullable(descriptions.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return FOLDER.in(language) + key;
    }

    /** The time that goes on now, or the next. */
    public Optional<Occurrence> next(Instant moment) {
        return schedule.flatMap(times -> times.next(moment));
    }

    /** Whether all of it is over; what has no date yet never is. */
    public boolean isPast(Instant moment) {
        return schedule.isPresent() && next(moment).isEmpty();
    }
}

package nl.sleutel.directory;

import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sleutel.content.Audience;
import nl.sleutel.content.Day;
import nl.sleutel.content.EntryReader;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.Facets;
import nl.sleutel.content.Fields;
import nl.sleutel.content.FrontMatter;
import nl.sleutel.content.Read;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Source;
import nl.sleutel.content.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Makes an event from its parts. */
public final class EventReader {

    private EventReader() {}

    public static Read<Event> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Description.Front::read);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private static Optional<Function<Map<Language, FrontMatter<Description.Front>>, Event>> shared(
            String key, Fields fields) {
        Optional<Schedule> schedule = schedule(fields);
        Optional<Month> month = fields.value("month", "a month from 1 to 12", EventReader::month);
        boolean moment = fields.flag("moment");
        if (schedule.isEmpty() && month.isEmpty() && !fields.has("start")) {
            fields.error("start", "field 'start' is missing; a key moment whose date is not known has 'month' instead");
        }
        if (month.isPresent() && (fields.has("start") || !moment)) {
            fields.error(
                    "month",
                    "'month' is for a key moment ('moment: true') whose date is not known: it stands instead of "
                            + "'start'");
        }
        Optional<Localized<String>> place = fields.localized("place");
        Optional<Cost> cost = fields.value("cost", "free, paid or mixed", Cost::ofKey);
        Set<Audience> audience = Facets.audience(fields);
        Optional<Topic> topic = fields.requiredValue("topic", "a topic", Topic::ofKey);
        Set<Spoken> languages = new TreeSet<>(
                fields.values("languages", "the two-letter code of a language, such as nl or en", Spoken::of));
        Optional<String> organiser = fields.text("organiser");
        Optional<String> website = fields.link("website");
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", "an event needs at least one source");
        }
        Optional<Day> checked = fields.day("checked");
        return topic.filter(found -> schedule.isPresent() || month.isPresent())
                .map(found -> parts -> new Event(
                        key,
                        schedule,
                        month,
                        moment,
                        place,
                        cost,
                        audience,
                        found,
                        languages,
                        organiser,
                        website,
                        sources,
                        checked,
                        Description.each(parts)));
    }

    private static Optional<Schedule> schedule(Fields fields) {
        Optional<Moment> start = fields.value("start", Moment.EXPECTED, Moment::of);
        Optional<Moment> end = fields.value("end", Moment.EXPECTED, Moment::of);
        ZoneId zone = fields.value("zone", "a time zone such as Europe/Amsterdam", EventReader::zone)
                .orElse(Reading.CITY);
        Optional<Repeat> repeat = fields.value("repeat", Repeat.EXPECTED, Repeat::of);
        if (start.isEmpty()) {
            end.ifPresent(found -> fields.error("end", "'end' stands without 'start'"));
            repeat.ifPresent(found -> fields.error("repeat", "'repeat' stands without 'start'"));
            return Optional.empty();
        }
        if (end.isPresent() && start.get().time().isEmpty() && end.get().time().isPresent()) {
            fields.error("end", "'end' has a time and 'start' has none");
            return Optional.empty();
        }
        if (end.filter(last -> !last.ends(zone).isAfter(start.get().begins(zone)))
                .isPresent()) {
            fields.error("end", "'end' does not lie after 'start'");
            return Optional.empty();
        }
        Schedule schedule = new Schedule(new Occurrence(start.get(), end, zone), repeat);
        if (!schedule.isInStep()) {
            fields.error(
                    "repeat",
                    schedule.firstByRule()
                            .map(day -> "'start' is not a day that the rule gives; the first is " + day)
                            .orElse("the rule gives no day at all"));
        }
        return Optional.of(schedule);
    }

    private static Optional<Month> month(String text) {
        return text.matches("0?[1-9]|1[0-2]") ? Optional.of(Month.of(Integer.parseInt(text))) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        boolean known = text.contains("/") && ZoneId.getAvailableZoneIds().contains(text);
        return known
                ? Optional.of(ZoneId.of(text))
                        .filter(zone -> ZoneForFile.of(zone).isPresent())
                : Optional.empty();
    }
}

package nl.sleutel.directory.event;

import java.time.Month;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.Facets;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.calendar.CalendarTimeZone;
import nl.sleutel.directory.calendar.LocalMoment;
import nl.sleutel.directory.calendar.Occurrence;
import nl.sleutel.directory.calendar.RecurrenceRule;
import nl.sleutel.directory.calendar.Schedule;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.OrganisationKind;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** Makes an event from its parts. */
public final class EventReader {

    private EventReader() {}

    public static ParseResult<Event> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Description.Front::read);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private static Optional<Function<Map<Language, FrontMatter<Description.Front>>, Event>> shared(
            String key, YamlFields fields) {
        Optional<Schedule> schedule = schedule(fields);
        Optional<Month> month = fields.value("month", Expected.MONTH, EventReader::month);
        boolean moment = fields.flag("moment");
        if (schedule.isEmpty() && month.isEmpty() && !fields.has("start")) {
            fields.error("start", ProblemCode.EVENT_START);
        }
        if (month.isPresent() && (fields.has("start") || !moment)) {
            fields.error("month", ProblemCode.EVENT_MONTH);
        }
        Set<Event.DateMark> marks = marks(fields);
        Optional<Localized<String>> place = fields.localized("place");
        Optional<Cost> cost = fields.value(OrganisationKind.COST, Cost::ofKey);
        Set<Audience> audience = Facets.audience(fields);
        Optional<Topic> topic = fields.requiredValue("topic", Expected.TOPIC, Topic::ofKey);
        Set<SpokenLanguage> languages = new TreeSet<>(fields.values("languages", Expected.SPOKEN, SpokenLanguage::of));
        Optional<String> organiser = fields.text("organiser");
        Optional<String> website = fields.link("website");
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_EVENT);
        }
        Optional<PartialDate> checked = fields.day("checked");
        return topic.filter(found -> schedule.isPresent() || month.isPresent())
                .map(found -> parts -> new Event(
                        key,
                        schedule,
                        month,
                        moment,
                        marks,
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

    private static Set<Event.DateMark> marks(YamlFields fields) {
        Set<Event.DateMark> marks = EnumSet.noneOf(Event.DateMark.class);
        if (fields.flag("deadline")) {
            marks.add(Event.DateMark.DEADLINE);
            if (!fields.has("start")) {
                fields.error("deadline", ProblemCode.EVENT_UNDATED);
            }
        }
        if (fields.flag("expected")) {
            marks.add(Event.DateMark.EXPECTED);
            if (!fields.has("start") || !fields.has("website")) {
                fields.error("expected", ProblemCode.EVENT_EXPECTED);
            }
        }
        return marks;
    }

    private static Optional<Schedule> schedule(YamlFields fields) {
        Optional<LocalMoment> start = fields.value("start", LocalMoment.EXPECTED, LocalMoment::of);
        Optional<LocalMoment> end = fields.value("end", LocalMoment.EXPECTED, LocalMoment::of);
        ZoneId zone = fields.value("zone", Expected.ZONE, EventReader::zone).orElse(RenderContext.CITY);
        Optional<RecurrenceRule> repeat = fields.value("repeat", RecurrenceRule.EXPECTED, RecurrenceRule::of);
        if (start.isEmpty()) {
            end.ifPresent(found -> fields.error("end", ProblemCode.EVENT_END));
            repeat.ifPresent(found -> fields.error("repeat", ProblemCode.EVENT_REPEAT));
            return Optional.empty();
        }
        if (end.isPresent() && start.get().time().isEmpty() && end.get().time().isPresent()) {
            fields.error("end", ProblemCode.EVENT_TIME);
            return Optional.empty();
        }
        if (end.filter(last -> !last.ends(zone).isAfter(start.get().begins(zone)))
                .isPresent()) {
            fields.error("end", ProblemCode.END_AFTER_START);
            return Optional.empty();
        }
        Schedule schedule = new Schedule(new Occurrence(start.get(), end, zone), repeat);
        if (!schedule.isInStep()) {
            schedule.firstByRule()
                    .ifPresentOrElse(
                            day -> fields.error("repeat", ProblemCode.EVENT_RULE, day),
                            () -> fields.error("repeat", ProblemCode.EVENT_NO_DAY));
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
                        .filter(zone -> CalendarTimeZone.of(zone).isPresent())
                : Optional.empty();
    }
}

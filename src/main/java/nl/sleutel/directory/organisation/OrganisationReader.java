package nl.sleutel.directory.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import nl.sleutel.directory.hours.HolidayPolicy;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.directory.hours.WeeklyHours;
import nl.sleutel.language.Language;

/** Makes an organisation from its parts. */
public final class OrganisationReader {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final String END_OF_DAY = "24:00";

    private OrganisationReader() {}

    public static ParseResult<Organisation> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Description.Front::read);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private static Optional<Function<Map<Language, FrontMatter<Description.Front>>, Organisation>> shared(
            String key, YamlFields fields) {
        Set<Topic> topics = some(fields, "topics", fields.values("topics", Expected.TOPIC, Topic::ofKey));
        Set<Audience> audience = Facets.audience(fields);
        Set<Sector> sectors = some(fields, "kinds", fields.values(OrganisationKind.SECTORS, Sector::ofKey));
        Set<String> institutions = new LinkedHashSet<>(fields.texts("institutions"));
        Set<SpokenLanguage> languages = new TreeSet<>(fields.values("languages", Expected.SPOKEN, SpokenLanguage::of));
        Optional<Cost> cost = fields.value(OrganisationKind.COST, Cost::ofKey);
        Optional<VisitMode> visit = fields.value(OrganisationKind.VISIT, VisitMode::ofKey);
        Contact contact = new Contact(
                fields.link("website"),
                fields.link("chat"),
                fields.text("telephone"),
                fields.text("email"),
                fields.text("address"));
        if (contact.website().isEmpty()) {
            fields.error("website", ProblemCode.WEBSITE);
        }
        Optional<OpeningHours> hours = openingHours(fields);
        boolean internationals = fields.flag("internationals");
        boolean mbo = fields.flag("mbo");
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_ORGANISATION);
        }
        Optional<PartialDate> checked = fields.day("checked");
        Optional<PartialDate> review = fields.day("review");
        return Optional.of(parts -> new Organisation(
                key,
                topics,
                audience,
                sectors,
                institutions,
                languages,
                cost,
                visit,
                contact,
                hours,
                internationals,
                mbo,
                sources,
                checked,
                review,
                Description.each(parts)));
    }

    private static <T> Set<T> some(YamlFields fields, String name, List<T> values) {
        if (values.isEmpty()) {
            fields.error(name, ProblemCode.FIELD_MISSING, name);
        }
        return new LinkedHashSet<>(values);
    }

    private static Optional<OpeningHours> openingHours(YamlFields fields) {
        boolean always = fields.flag("always");
        List<WeeklyHours> weekly = fields.mappings("hours", OrganisationReader::hours).stream()
                .flatMap(Optional::stream)
                .toList();
        Set<LocalDate> closed =
                new LinkedHashSet<>(fields.values("closed", Expected.CLOSING_DAY, OrganisationReader::date));
        Optional<HolidayPolicy> holidays = fields.value("holidays", Expected.HOLIDAYS, HolidayPolicy::ofKey);
        if (always && !weekly.isEmpty()) {
            fields.error("hours", ProblemCode.HOURS_ALWAYS);
        }
        if (!closed.isEmpty() && (always || weekly.isEmpty())) {
            fields.error("closed", ProblemCode.HOURS_CLOSED);
        }
        if (holidays.isPresent() && (always || weekly.isEmpty())) {
            fields.error("holidays", ProblemCode.HOLIDAYS_NONE);
        } else if (holidays.isPresent() && weekly.stream().anyMatch(WeeklyHours::onHolidays)) {
            fields.error("holidays", ProblemCode.HOLIDAYS_HOURS);
        }
        if (always) {
            return Optional.of(OpeningHours.DAY_AND_NIGHT);
        }
        return weekly.isEmpty()
                ? Optional.empty()
                : Optional.of(new OpeningHours(false, weekly, closed, holidays.orElse(HolidayPolicy.UNKNOWN)));
    }

    private static Optional<WeeklyHours> hours(YamlFields fields) {
        Set<DayName> days = some(fields, "days", fields.values("days", Expected.DAYS, OrganisationReader::dayName));
        Optional<LocalTime> from = fields.requiredValue("from", Expected.FROM, OrganisationReader::time);
        Optional<LocalTime> to = fields.requiredValue("to", Expected.TO, OrganisationReader::closingTime);
        if (days.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Set<DayOfWeek> weekdays =
                days.stream().flatMap(day -> day.weekday().stream()).collect(Collectors.toSet());
        return Optional.of(new WeeklyHours(weekdays, days.contains(DayName.HOLIDAY), from.get(), to.get()));
    }

    /** A day of the week, or none for public holidays. */
    private record DayName(Optional<DayOfWeek> weekday) {

        static final DayName HOLIDAY = new DayName(Optional.empty());
    }

    private static Optional<DayName> dayName(String text) {
        if (text.equals("holiday")) {
            return Optional.of(DayName.HOLIDAY);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().substring(0, 3).toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(new DayName(Optional.of(day)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(String text) {
        return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    private static Optional<LocalTime> closingTime(String text) {
        return text.equals(END_OF_DAY) ? Optional.of(LocalTime.MIDNIGHT) : time(text);
    }

    private static Optional<LocalDate> date(String text) {
        return PartialDate.of(text).filter(day -> day.day() != 0).map(PartialDate::first);
    }
}

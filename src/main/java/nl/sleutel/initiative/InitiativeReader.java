package nl.sleutel.initiative;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;

/** Makes an initiative from its parts. */
public final class InitiativeReader {

    private InitiativeReader() {}

    /** The initiative, where its shared part and at least one language are sound, and every problem of its texts. */
    public static ParseResult<Initiative> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Front::read);
    }

    /** The fields at the head of a language. */
    private record Front(Description.Front about, String initiator, String aims, String target) {

        static Optional<Front> read(YamlFields fields) {
            Optional<Description.Front> about = Description.Front.read(fields);
            Optional<String> initiator = fields.required("initiator");
            Optional<String> aims = fields.required("aims");
            Optional<String> target = fields.required("target");
            return about.filter(found -> initiator.isPresent() && aims.isPresent() && target.isPresent())
                    .map(found -> new Front(found, initiator.get(), aims.get(), target.get()));
        }

        Initiative.InitiativeText text(FrontMatter<?> part) {
            return new Initiative.InitiativeText(Description.of(about, part), initiator, aims, target);
        }
    }

    private static Optional<Function<Map<Language, FrontMatter<Front>>, Initiative>> shared(
            String key, YamlFields fields) {
        Set<Topic> topics = some(fields, "topics", fields.values("topics", Expected.TOPIC, Topic::ofKey));
        Set<Audience> audience = Facets.audience(fields);
        Set<Theme> themes = some(fields, "themes", fields.values(InitiativeKind.THEMES, Theme::ofKey));
        Initiative.Period period = period(fields);
        Optional<InitiativeStatus> status = fields.requiredValue(InitiativeKind.STATUS, InitiativeStatus::ofKey);
        if (status.filter(found -> found != InitiativeStatus.ENDED).isPresent()
                && period.ended().isPresent()) {
            fields.error("ended", ProblemCode.INITIATIVE_ENDED);
        }
        Initiative.Quality quality = new Initiative.Quality(
                fields.value(InitiativeKind.EVALUATED, InitiativeEvaluation::ofKey)
                        .orElse(InitiativeEvaluation.UNKNOWN),
                fields.value(InitiativeKind.DURATION, InitiativeDuration::ofKey).orElse(InitiativeDuration.UNKNOWN),
                fields.value(InitiativeKind.REACH, InitiativeReach::ofKey).orElse(InitiativeReach.UNKNOWN),
                fields.value(InitiativeKind.ACCESSIBLE, InitiativeAccess::ofKey).orElse(InitiativeAccess.UNKNOWN));
        Set<String> organisations = new LinkedHashSet<>(fields.texts("organisations"));
        Optional<String> website = fields.link("website");
        Set<String> pages = new LinkedHashSet<>(fields.texts("pages"));
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_INITIATIVE);
        }
        Optional<PartialDate> checked = fields.day("checked");
        Optional<PartialDate> review = fields.day("review");
        return status.map(found -> parts -> new Initiative(
                key,
                topics,
                audience,
                themes,
                found,
                period,
                quality,
                organisations,
                website,
                pages,
                sources,
                checked,
                review,
                EntryReader.each(parts, part -> part.fields().text(part))));
    }

    private static Initiative.Period period(YamlFields fields) {
        Initiative.Period period = new Initiative.Period(fields.day("since"), fields.day("ended"), fields.day("seen"));
        boolean backwards = period.since()
                .filter(since -> period.ended()
                        .filter(ended -> ended.last().isBefore(since.first()))
                        .isPresent())
                .isPresent();
        if (backwards) {
            fields.error("ended", ProblemCode.END_AFTER_START);
        }
        return period;
    }

    private static <T> Set<T> some(YamlFields fields, String name, List<T> values) {
        if (values.isEmpty()) {
            fields.error(name, ProblemCode.FIELD_MISSING, name);
        }
        return new LinkedHashSet<>(values);
    }
}

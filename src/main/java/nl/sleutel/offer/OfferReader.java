package nl.sleutel.offer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.Institutions;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;

/** Makes an offer from its parts. */
public final class OfferReader {

    private OfferReader() {}

    /** The offer, where its shared part and at least one language are sound, and every problem of its texts. */
    public static ParseResult<Offer> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Front::read);
    }

    /** The fields at the head of a language. */
    private record Front(Description.Front about, Optional<String> join) {

        static Optional<Front> read(YamlFields fields) {
            Optional<String> join = fields.text("join");
            return Description.Front.read(fields).map(about -> new Front(about, join));
        }
    }

    private static Optional<Function<Map<Language, FrontMatter<Front>>, Offer>> shared(String key, YamlFields fields) {
        Set<Topic> topics = some(fields, "topics", fields.values("topics", Expected.TOPIC, Topic::ofKey));
        Set<Audience> audience = Facets.audience(fields);
        Optional<OfferForm> form = fields.requiredValue(OfferKind.FORM, OfferForm::ofKey);
        Set<Need> needs = some(fields, "needs", fields.values(OfferKind.NEEDS, Need::ofKey));
        Set<String> institutions = new LinkedHashSet<>(fields.values(
                OfferKind.INSTITUTIONS, school -> Optional.of(school).filter(Institutions.KEYS::contains)));
        Set<SpokenLanguage> languages = new TreeSet<>(fields.values("languages", Expected.SPOKEN, SpokenLanguage::of));
        Optional<Cost> cost = fields.value(OfferKind.COST, Cost::ofKey);
        Optional<String> organisation = fields.text("organisation");
        Optional<String> website = fields.link("website");
        Optional<PartialDate> next = fields.day("next");
        Set<String> pages = new LinkedHashSet<>(fields.texts("pages"));
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_OFFER);
        }
        if (organisation.isEmpty() && website.isEmpty()) {
            fields.error("website", ProblemCode.OFFER_DOOR);
        }
        Optional<PartialDate> checked = fields.day("checked");
        Optional<PartialDate> review = fields.day("review");
        return form.map(found -> parts -> new Offer(
                key,
                topics,
                audience,
                found,
                needs,
                institutions,
                languages,
                cost,
                organisation,
                website,
                next,
                pages,
                sources,
                checked,
                review,
                EntryReader.each(
                        parts,
                        part -> new Offer.OfferText(
                                Description.of(part.fields().about(), part),
                                part.fields().join()))));
    }

    private static <T> Set<T> some(YamlFields fields, String name, List<T> values) {
        if (values.isEmpty()) {
            fields.error(name, ProblemCode.FIELD_MISSING, name);
        }
        return new LinkedHashSet<>(values);
    }
}

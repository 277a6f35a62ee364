package nl.sleutel.offer;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Institutions;
import nl.sleutel.language.Language;

/** What students can join, as a kind of entries. */
public final class OfferKind implements KindModule {

    public static final Kind OFFER = new Kind("OFFER", "offers", 35, Kind.Form.PLAIN);

    static final FieldSpec FORM = CommonFields.choiceOf("form", OfferForm.values(), OfferForm::key);
    static final FieldSpec NEEDS = CommonFields.ticksOf("needs", Need.values(), Need::key);
    static final FieldSpec COST = CommonFields.choiceOf("cost", Cost.values(), Cost::key);

    static final FieldSpec INSTITUTIONS = new FieldSpec("institutions", Shape.TICKS, Institutions.KEYS);

    @Override
    public Kind kind() {
        return OFFER;
    }

    @Override
    public ParseResult<Offer> read(EntryTexts texts) {
        return OfferReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Offers.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                CommonFields.TOPICS,
                CommonFields.AUDIENCE,
                FORM,
                NEEDS,
                INSTITUTIONS,
                CommonFields.LANGUAGES,
                COST,
                line("organisation"),
                line("website"),
                line("next"),
                FieldSpec.of("pages", Shape.LIST),
                CommonFields.SOURCES,
                CommonFields.CHECKED,
                CommonFields.REVIEW);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(CommonFields.TITLE, CommonFields.SUMMARY, CommonFields.SEARCH, line("join"));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topics: [student-life]\naudience: [all]\nform: group\nneeds: [belonging]\ninstitutions: []\n"
                + "languages: [nl, en]\nwebsite: \"https://\"\nnext:\npages: []\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusMonths(6) + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return CommonFields.TITLE_AND_SUMMARY;
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION, Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary", "join");
    }

    @Override
    public ReviewCycle reviewCycle() {
        return ReviewCycle.REVIEWED;
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return Optional.of(Offer.folder(language) + ref.key());
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Offer::texts),
                text -> text.about().passage());
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(OFFER, around, texts -> named(texts, around));
    }

    /** What it names and is not there. */
    private Stream<Problem> named(EntryTexts texts, CheckContext around) {
        return read(texts).value().stream()
                .flatMap(offer -> Stream.of(
                                offer.organisation().stream()
                                        .map(key -> new Named(
                                                Kind.ORGANISATION, "organisation", key, ProblemCode.ORGANISATION_GONE)),
                                offer.pages().stream()
                                        .map(key -> new Named(Kind.ARTICLE, "pages", key, ProblemCode.PAGE_GONE)))
                        .flatMap(names -> names))
                .filter(name -> !around.exists(new EntryRef(name.kind(), name.key())))
                .map(name -> Problem.deadLink(
                        texts.ref().path(PartName.SHARED),
                        texts.line(PartName.SHARED, name.field()),
                        name.code(),
                        name.key()));
    }

    private record Named(Kind kind, String field, String key, ProblemCode code) {}
}

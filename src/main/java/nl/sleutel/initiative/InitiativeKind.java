package nl.sleutel.initiative;

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
import nl.sleutel.language.Language;

/** What was begun for the well-being of students, as a kind of entries. */
public final class InitiativeKind implements KindModule {

    public static final Kind INITIATIVE = new Kind("INITIATIVE", "initiatives", 37, Kind.Form.PLAIN);

    static final FieldSpec THEMES = CommonFields.ticksOf("themes", Theme.values(), Theme::key);
    static final FieldSpec STATUS = CommonFields.choiceOf("status", InitiativeStatus.values(), InitiativeStatus::key);
    static final FieldSpec EVALUATED =
            CommonFields.choiceOf("evaluated", InitiativeEvaluation.values(), InitiativeEvaluation::key);
    static final FieldSpec DURATION =
            CommonFields.choiceOf("duration", InitiativeDuration.values(), InitiativeDuration::key);
    static final FieldSpec REACH = CommonFields.choiceOf("reach", InitiativeReach.values(), InitiativeReach::key);
    static final FieldSpec ACCESSIBLE =
            CommonFields.choiceOf("accessible", InitiativeAccess.values(), InitiativeAccess::key);

    @Override
    public Kind kind() {
        return INITIATIVE;
    }

    @Override
    public ParseResult<Initiative> read(EntryTexts texts) {
        return InitiativeReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Initiatives.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                CommonFields.TOPICS,
                CommonFields.AUDIENCE,
                THEMES,
                line("since"),
                line("ended"),
                STATUS,
                EVALUATED,
                DURATION,
                REACH,
                ACCESSIBLE,
                line("seen"),
                FieldSpec.of("organisations", Shape.LIST),
                line("website"),
                FieldSpec.of("pages", Shape.LIST),
                CommonFields.SOURCES,
                CommonFields.CHECKED,
                CommonFields.REVIEW);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(
                CommonFields.TITLE,
                CommonFields.SUMMARY,
                CommonFields.SEARCH,
                line("initiator"),
                line("aims"),
                line("target"));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topics: [student-life]\naudience: [all]\nthemes: [participation]\nsince: " + now.getYear()
                + "\nended:\nstatus: running\nevaluated: unknown\nduration: unknown\nreach: unknown\n"
                + "accessible: unknown\norganisations: []\npages: []\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusYears(1) + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return "---\ntitle: \"\"\nsummary: \"\"\ninitiator: \"\"\naims: \"\"\ntarget: \"\"\n---\n";
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION, Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary", "initiator", "aims", "target");
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
        return Optional.of(Initiative.folder(language) + ref.key());
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Initiative::texts),
                text -> text.about().passage());
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(INITIATIVE, around, texts -> named(texts, around));
    }

    /** What it names and is not there. */
    private Stream<Problem> named(EntryTexts texts, CheckContext around) {
        return read(texts).value().stream()
                .flatMap(initiative -> Stream.concat(
                        gone(texts, around, "organisations", Kind.ORGANISATION, initiative.organisations()),
                        gone(texts, around, "pages", Kind.ARTICLE, initiative.pages())));
    }

    private static Stream<Problem> gone(
            EntryTexts texts, CheckContext around, String field, Kind kind, Set<String> keys) {
        return keys.stream()
                .filter(key -> !around.exists(new EntryRef(kind, key)))
                .map(key -> Problem.deadLink(
                        texts.ref().path(PartName.SHARED),
                        texts.line(PartName.SHARED, field),
                        kind == Kind.ARTICLE ? ProblemCode.PAGE_GONE : ProblemCode.ORGANISATION_GONE,
                        key));
    }
}

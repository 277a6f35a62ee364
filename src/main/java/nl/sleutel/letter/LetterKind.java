package nl.sleutel.letter;

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

/** Letters to copy, as a kind of entries. */
public final class LetterKind implements KindModule {

    public static final Kind LETTER = new Kind("LETTER", "letters", 38, Kind.Form.PLAIN);

    static final FieldSpec SEND = CommonFields.ticksOf("send", DeliveryMethod.values(), DeliveryMethod::key);

    @Override
    public Kind kind() {
        return LETTER;
    }

    @Override
    public ParseResult<Letter> read(EntryTexts texts) {
        return LetterReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Letters.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                CommonFields.TOPIC,
                CommonFields.AUDIENCE,
                SEND,
                FieldSpec.of("fields", Shape.ROWS, "key", "form", "label.nl", "label.en"),
                FieldSpec.of("organisations", Shape.LIST),
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
                line("when"),
                line("how"),
                line("unanswered"),
                line("basis"),
                FieldSpec.of("enclose", Shape.LINES));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topic: housing\naudience: [all]\nsend: [email]\nfields:\n"
                + "  - {key: name, form: line, label: {nl: \"je naam\", en: \"your name\"}}\n"
                + "organisations: []\npages: []\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusYears(1) + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return "---\ntitle: \"\"\nsummary: \"\"\nwhen: \"\"\nhow: \"\"\n---\n## \n\n{field:name}\n";
    }

    @Override
    public Optional<String> linkName() {
        return Optional.of("letter");
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION, Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return new Translatable(List.of("title", "summary", "when", "how", "unanswered", "basis"), List.of("enclose"));
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
        return Optional.of(Letter.folder(language) + ref.key());
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Letter::texts),
                text -> new Passage.PassageText(
                        text.lines(),
                        LetterText.asMarkdown(text.about().markdown()),
                        text.about().line()));
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(
                LETTER, around, texts -> read(texts).value().stream().flatMap(letter -> look(letter, texts, around)));
    }

    private static Stream<Problem> look(Letter letter, EntryTexts texts, CheckContext around) {
        return Stream.of(
                        LetterCheck.problems(letter, texts).stream(),
                        new NamedEntries(
                                        Kind.ORGANISATION,
                                        "organisations",
                                        letter.organisations(),
                                        ProblemCode.ORGANISATION_GONE)
                                .problems(texts, around),
                        new NamedEntries(Kind.ARTICLE, "pages", letter.pages(), ProblemCode.PAGE_GONE)
                                .problems(texts, around))
                .flatMap(problems -> problems);
    }
}

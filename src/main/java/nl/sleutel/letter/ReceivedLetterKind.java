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
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;

/** Letters that students get, as a kind of entries. */
public final class ReceivedLetterKind implements KindModule {

    public static final Kind RECEIVED_LETTER = new Kind("RECEIVED_LETTER", "received-letters", 39, Kind.Form.PLAIN);

    @Override
    public Kind kind() {
        return RECEIVED_LETTER;
    }

    @Override
    public ParseResult<ReceivedLetter> read(EntryTexts texts) {
        return ReceivedLetterReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return ReceivedLetters.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(
                CommonFields.TOPICS,
                CommonFields.AUDIENCE,
                line("order"),
                FieldSpec.of("letters", Shape.LIST),
                FieldSpec.of("organisations", Shape.LIST),
                FieldSpec.of("pages", Shape.LIST),
                CommonFields.SOURCES,
                CommonFields.CHECKED,
                CommonFields.REVIEW);
    }

    @Override
    public List<FieldSpec> languageFields() {
        return CommonFields.described();
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topics: [money]\naudience: [all]\norder: 100\nletters: []\norganisations: []\npages: []\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusYears(1) + "\n";
    }

    /** The questions that every letter raises, as headings. */
    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return CommonFields.TITLE_AND_SUMMARY
                + (language == Language.NL
                        ? "## Is hij echt?\n\n## Wat vraagt hij?\n\n## Wanneer moet het?\n\n"
                                + "## Wat als je niets doet?\n\n## Wat schrijf je terug?\n\n## Wie helpt?\n"
                        : "## Is it real?\n\n## What does it ask?\n\n## By when?\n\n"
                                + "## What if you do nothing?\n\n## What do you answer?\n\n## Who helps?\n");
    }

    @Override
    public Optional<String> linkName() {
        return Optional.of("received");
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ORGANISATION, Kind.ARTICLE, LetterKind.LETTER);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary");
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
        return Optional.of(ReceivedLetter.list(language) + "/" + ref.key());
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(texts, read(texts).value().map(ReceivedLetter::texts), Description::passage);
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(
                RECEIVED_LETTER,
                around,
                texts -> read(texts).value().stream()
                        .flatMap(ReceivedLetterKind::named)
                        .flatMap(named -> named.problems(texts, around)));
    }

    private static Stream<NamedEntries> named(ReceivedLetter letter) {
        return Stream.of(
                new NamedEntries(LetterKind.LETTER, "letters", letter.letters(), ProblemCode.LETTER_GONE),
                new NamedEntries(
                        Kind.ORGANISATION, "organisations", letter.organisations(), ProblemCode.ORGANISATION_GONE),
                new NamedEntries(Kind.ARTICLE, "pages", letter.pages(), ProblemCode.PAGE_GONE));
    }
}

package nl.sleutel.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterReaderTest {

    private static final String SHARED = """
            topic: housing
            audience: [all]
            send: [registered, email]
            fields:
              - {key: name, label: {nl: "je naam", en: "your name"}}
              - {key: end, form: date, label: {nl: "einde", en: "end"}}
            organisations: [desk]
            pages: [housing/deposit]
            sources:
              - {name: Law, title: Book, url: "https://example.org/law", date: 2026}
            """;
    private static final String HEAD = """
            ---
            title: Stop
            summary: A letter.
            when: In time.
            how: By post.
            enclose:
              - A copy
            ---
            """;
    private static final String NL = HEAD + """
            ## Opzegging van {field:end}

            Ik zeg op,
            {field:name}

            [ ] Ik betaalde borg.
            """;
    private static final String EN = HEAD + """
            ## Notice of {field:end}

            I give notice,
            {field:name}

            [ ] I paid a deposit.
            """;

    private static EntryTexts texts(String shared, String nl, String en) {
        return EntryOf.texts(new EntryRef(LetterKind.LETTER, "stop"), shared, nl, en);
    }

    private static List<Problem> problems(String shared, String nl, String en) {
        EntryTexts texts = texts(shared, nl, en);
        return LetterReader.read(texts).value().stream()
                .flatMap(letter -> LetterCheck.problems(letter, texts).stream())
                .toList();
    }

    @Test
    void read_everyField_isTaken() {
        EntryTexts texts = texts(SHARED, NL, EN);
        assertEquals(List.of(), LetterReader.read(texts).problems());
        Letter letter = LetterReader.read(texts).value().orElseThrow();
        assertEquals(Topic.HOUSING, letter.topic());
        assertEquals(Set.of(DeliveryMethod.REGISTERED, DeliveryMethod.EMAIL), letter.send());
        assertEquals(LetterField.Form.LINE, letter.fields().get(0).form());
        assertEquals(LetterField.Form.DATE, letter.fields().get(1).form());
        assertEquals("einde", letter.fields().get(1).label().in(Language.NL));
        assertEquals(
                List.of("A copy"),
                letter.text(Language.EN).orElseThrow().advice().enclose());
        assertEquals("/nl/brieven/stop", letter.address(Language.NL));
        assertEquals(List.of(), problems(SHARED, NL, EN));
    }

    @Test
    void text_isTakenApart_withTheLinesOfAnAddressAndWhatIsFilledIn() {
        LetterText text = LetterReader.read(texts(SHARED, NL, EN))
                .value()
                .flatMap(letter -> letter.text(Language.NL))
                .orElseThrow()
                .letter();
        assertEquals(
                List.of(LetterText.Role.SUBJECT, LetterText.Role.PLAIN, LetterText.Role.CHOICE),
                text.paragraphs().stream().map(LetterText.Paragraph::role).toList());
        assertEquals("Ik betaalde borg.", text.paragraphs().get(2).text());
        List<List<LetterText.Piece>> lines = text.paragraphs().get(1).lines(new NothingResolver());
        assertEquals(2, lines.size());
        assertEquals(List.of(new LetterText.Piece("", Optional.of("name"))), lines.get(1));
    }

    /** A letter is not signed by who can't read it: a paragraph too few on one side is no small matter. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I give notice,     | I give notice.\\n\\nAt once, | LETTER_PARAGRAPHS",
                "I give notice,     | I give notice on {field:end}, | LETTER_FIELDS",
                "[ ] I paid         | I paid                     | LETTER_ROLES",
                "## Notice          | Notice                     | LETTER_SUBJECT",
                "{field:name}       | {field:nickname}           | LETTER_FIELD_UNKNOWN"
            })
    void check_whatOneLanguageSaysAlone_isAProblemOfThatFile(String right, String wrong, ProblemCode code) {
        List<Problem> problems = problems(SHARED, NL, EN.replace(right, wrong.replace("\\n", "\n")));
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.code() == code
                                && problem.isError()
                                && problem.file().equals("letters/stop/en.md")
                                && problem.line() > 8),
                () -> code + " is not among " + problems);
    }

    @Test
    void check_aParagraphThatDiffers_isNamedByItsLine() {
        Problem problem = problems(SHARED, NL, EN.replace("I give notice,", "I give notice on {field:end},"))
                .get(0);
        assertEquals(11, problem.line());
        assertEquals(List.<Object>of("2", "end, name", "name"), problem.arguments());
    }

    @Test
    void check_aFieldThatNoTextAsksFor_isAProblem() {
        String more = SHARED.replace("organisations:", "  - {key: town, label: {nl: stad, en: town}}\norganisations:");
        assertEquals(
                List.of(ProblemCode.LETTER_FIELD_UNUSED),
                problems(more, NL, EN).stream().map(Problem::code).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic: housing     | topic: cooking   | topic",
                "send: [registered, | send: [pigeon,   | send",
                "send: [registered, email] | send: []  | send",
                "form: date         | form: colour     | fields.1.form",
                "key: name          | key: Name 1      | fields.0.key",
                "key: name          | key: end         | fields",
                "audience: [all]    | audience: []     | audience"
            })
    void read_whatIsWrong_isToldAtItsField(String right, String wrong, String field) {
        List<String> fields = LetterReader.read(texts(SHARED.replace(right, wrong), NL, EN)).problems().stream()
                .flatMap(problem -> problem.location().field().stream())
                .toList();
        assertTrue(fields.contains(field), () -> fields + " has no " + field);
    }

    @Test
    void read_withoutHowOrWhen_isAProblem() {
        List<Problem> problems = LetterReader.read(texts(SHARED, NL, EN.replace("how: By post.\n", "")))
                .problems();
        assertFalse(problems.isEmpty());
        assertEquals("letters/stop/en.md", problems.get(0).file());
    }
}

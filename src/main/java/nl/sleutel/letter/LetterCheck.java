package nl.sleutel.letter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;

/**
 * Holds the two texts of a letter against each other and against its fields: who signs the Dutch text must be able to
 * trust that the English beside it says the same.
 */
final class LetterCheck {

    private final Letter letter;
    private final EntryTexts texts;
    private final List<Problem> problems = new ArrayList<>();

    private LetterCheck(Letter letter, EntryTexts texts) {
        this.letter = letter;
        this.texts = texts;
    }

    /** Everything found between the parts of a letter. */
    static List<Problem> problems(Letter letter, EntryTexts texts) {
        LetterCheck check = new LetterCheck(letter, texts);
        Set<String> declared = letter.fields().stream().map(LetterField::key).collect(Collectors.toSet());
        Set<String> used = new HashSet<>();
        letter.texts().forEach((language, text) -> check.fields(language, text, declared, used));
        new TreeSet<>(declared)
                .stream()
                        .filter(key -> !used.contains(key))
                        .forEach(key -> check.problems.add(Problem.error(
                                        texts.ref().path(PartName.SHARED),
                                        texts.line(PartName.SHARED, "fields"),
                                        ProblemCode.LETTER_FIELD_UNUSED,
                                        key)
                                .at("fields")));
        Optional<Letter.Text> nl = letter.text(Language.NL);
        Optional<Letter.Text> en = letter.text(Language.EN);
        if (nl.isPresent() && en.isPresent()) {
            check.together(nl.get().letter().paragraphs(), en.get());
        }
        return check.problems;
    }

    private void fields(Language language, Letter.Text text, Set<String> declared, Set<String> used) {
        List<LetterText.Paragraph> paragraphs = text.letter().paragraphs();
        for (LetterText.Paragraph paragraph : paragraphs) {
            used.addAll(paragraph.fields());
            paragraph.fields().stream()
                    .filter(key -> !declared.contains(key))
                    .forEach(key -> error(language, paragraph, ProblemCode.LETTER_FIELD_UNKNOWN, key));
        }
        long subjects = paragraphs.stream()
                .filter(paragraph -> paragraph.role() == LetterText.Role.SUBJECT)
                .count();
        if (subjects != 1) {
            problems.add(Problem.error(
                    texts.ref().path(PartName.of(language)), text.about().line(), ProblemCode.LETTER_SUBJECT));
        }
    }

    private void together(List<LetterText.Paragraph> nl, Letter.Text english) {
        List<LetterText.Paragraph> en = english.letter().paragraphs();
        if (nl.size() != en.size()) {
            problems.add(Problem.error(
                    texts.ref().path(PartName.EN),
                    english.about().line(),
                    ProblemCode.LETTER_PARAGRAPHS,
                    en.size(),
                    nl.size()));
            return;
        }
        for (int i = 0; i < nl.size(); i++) {
            LetterText.Paragraph here = en.get(i);
            LetterText.Paragraph there = nl.get(i);
            if (here.role() != there.role()) {
                error(Language.EN, here, ProblemCode.LETTER_ROLES, i + 1);
            }
            if (!here.fields().equals(there.fields())) {
                error(
                        Language.EN,
                        here,
                        ProblemCode.LETTER_FIELDS,
                        i + 1,
                        String.join(", ", here.fields()),
                        String.join(", ", there.fields()));
            }
        }
    }

    private void error(Language language, LetterText.Paragraph paragraph, ProblemCode code, Object... arguments) {
        int before = letter.text(language).orElseThrow().about().line() - 1;
        problems.add(
                Problem.error(texts.ref().path(PartName.of(language)), before + paragraph.line(), code, arguments));
    }
}

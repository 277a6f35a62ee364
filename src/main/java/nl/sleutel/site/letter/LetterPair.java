package nl.sleutel.site.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.language.Language;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.LetterField;
import nl.sleutel.letter.LetterText;

/**
 * A paragraph of a letter in Dutch and the same in English. Immutable.
 *
 * @param number from 1
 * @param nl its lines, each in pieces
 * @param en none where the two texts don't match: nothing stands beside what it does not say
 */
public record LetterPair(int number, LetterText.Role role, List<Line> nl, List<Line> en) {

    /** A line in its pieces. */
    public record Line(List<Piece> pieces) {

        /** The line as plain words, with what is to be filled in between brackets. */
        String plain() {
            return pieces.stream().map(Piece::text).collect(Collectors.joining());
        }
    }

    /**
     * A piece of a line.
     *
     * @param text words, or between brackets what is to be filled in
     * @param field the key of what is filled in here; empty for words
     */
    public record Piece(String text, Optional<String> field) {}

    public boolean isSubject() {
        return role == LetterText.Role.SUBJECT;
    }

    public boolean isChoice() {
        return role == LetterText.Role.CHOICE;
    }

    /** The Dutch lines as plain text. */
    String plain() {
        return nl.stream().map(Line::plain).collect(Collectors.joining("\r\n"));
    }

    /** All paragraphs of a letter that has a Dutch text; each resolver fills in the facts of its language. */
    static List<LetterPair> of(Letter letter, Function<Language, ArticleResolver> resolvers) {
        LetterText dutch = letter.text(Language.NL).orElseThrow().letter();
        Optional<LetterText> english =
                letter.text(Language.EN).map(Letter.Text::letter).filter(dutch::matches);
        ArticleResolver inDutch = resolvers.apply(Language.NL);
        ArticleResolver inEnglish = resolvers.apply(Language.EN);
        List<LetterPair> pairs = new ArrayList<>();
        for (int i = 0; i < dutch.paragraphs().size(); i++) {
            int at = i;
            LetterText.Paragraph paragraph = dutch.paragraphs().get(i);
            pairs.add(new LetterPair(
                    i + 1,
                    paragraph.role(),
                    lines(letter, paragraph.lines(inDutch), Language.NL),
                    english.map(text -> lines(letter, text.paragraphs().get(at).lines(inEnglish), Language.EN))
                            .orElse(List.of())));
        }
        return pairs;
    }

    private static List<Line> lines(Letter letter, List<List<LetterText.Piece>> lines, Language language) {
        Map<String, LetterField> fields =
                letter.fields().stream().collect(Collectors.toMap(LetterField::key, field -> field, (one, two) -> one));
        return lines.stream()
                .map(line -> new Line(line.stream()
                        .map(piece -> new Piece(
                                piece.field()
                                        .map(key -> blank(Optional.ofNullable(fields.get(key)), key, language))
                                        .orElse(piece.text()),
                                piece.field()))
                        .toList()))
                .toList();
    }

    private static String blank(Optional<LetterField> field, String key, Language language) {
        return "["
                + field.map(LetterField::label).map(label -> label.in(language)).orElse(key) + "]";
    }
}

package nl.sleutel.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.inspection.AuthorWords;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;

/** Looks for words that are better said otherwise, in all that readers see of entries. All it tells are warnings. */
public final class VoiceCheck {

    private static final List<String> LINES = List.of("title", "summary", "todo", "station");
    private static final List<String> LISTS = List.of("answers", "headings");
    private static final List<String> PAIRS = List.of("label", "note", "value");

    private final Voice voice;

    public VoiceCheck(Voice voice) {
        this.voice = voice;
    }

    /** The warnings of all entries, in the order of files and lines. */
    public List<Problem> problems(ContentFolder folder) {
        return folder.entries().stream()
                .flatMap(entry -> problems(entry).stream())
                .sorted()
                .toList();
    }

    private List<Problem> problems(EntryTexts entry) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            entry.text(language).ifPresent(text -> problems.addAll(words(entry, language, new PartText(text))));
            PartText shared = new PartText(entry.text(PartName.SHARED).orElse(""));
            PAIRS.forEach(field -> shared.pair(field)
                    .ifPresent(pair -> problems.addAll(
                            line(new TextPlace(entry, PartName.SHARED, language), field, pair.in(language)))));
        }
        return problems;
    }

    /** A part, and the language of what is read in it. */
    private record TextPlace(EntryTexts entry, PartName part, Language language) {

        Problem warning(int line, Voice.Found found) {
            return Problem.warning(entry.ref().path(part), line, ProblemCode.VOICE, found.words(), found.say());
        }
    }

    private List<Problem> words(EntryTexts entry, Language language, PartText text) {
        TextPlace place = new TextPlace(entry, PartName.of(language), language);
        List<Problem> problems = new ArrayList<>();
        Stream.concat(
                        LINES.stream()
                                .flatMap(field -> text.value(field).map(value -> line(place, field, value)).stream()),
                        LISTS.stream()
                                .flatMap(field -> text.values(field).stream().map(value -> line(place, field, value))))
                .forEach(problems::addAll);
        String body = text.body();
        int before =
                text.text().substring(0, text.text().length() - body.length()).split("\\R", -1).length - 1;
        for (AuthorWords.Stretch stretch : AuthorWords.of(MarkdownText.parse(body))) {
            voice.in(stretch.text(), language)
                    .forEach(found -> problems.add(place.warning(before + stretch.line(found.index()), found)));
        }
        return problems;
    }

    private List<Problem> line(TextPlace place, String field, String value) {
        return voice.in(value, place.language()).stream()
                .map(found -> place.warning(place.entry().line(place.part(), field), found)
                        .at(field))
                .toList();
    }
}

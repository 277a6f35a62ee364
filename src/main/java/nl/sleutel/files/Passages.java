package nl.sleutel.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.article.Notice;
import nl.sleutel.article.NoticeReader;
import nl.sleutel.article.Passage;
import nl.sleutel.article.Story;
import nl.sleutel.article.StoryReader;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.directory.Description;
import nl.sleutel.directory.Event;
import nl.sleutel.directory.EventReader;
import nl.sleutel.directory.Organisation;
import nl.sleutel.directory.OrganisationReader;
import nl.sleutel.glossary.Term;
import nl.sleutel.glossary.TermReader;
import nl.sleutel.language.Language;

/** The words of entries that are not articles, for the check that all words undergo. */
final class Passages {

    private Passages() {}

    private record Words(Map<String, String> lines, String markdown, int line) {}

    /** A passage for each language; none for kinds that have no words or whose own check looks at them. */
    static List<Passage> of(EntryTexts texts) {
        return switch (texts.ref().kind()) {
            case ORGANISATION ->
                passages(
                        texts, OrganisationReader.read(texts).value().map(Organisation::descriptions), Passages::words);
            case EVENT -> passages(texts, EventReader.read(texts).value().map(Event::descriptions), Passages::words);
            case TERM -> passages(texts, TermReader.read(texts).value().map(Term::wordings), Passages::words);
            case NOTICE -> passages(texts, NoticeReader.read(texts).value().map(Notice::words), Passages::words);
            case STORY -> passages(texts, StoryReader.read(texts).value().map(Story::words), Passages::words);
            default -> List.of();
        };
    }

    private static <W> List<Passage> passages(
            EntryTexts texts, Optional<Map<Language, W>> words, Function<W, Words> taker) {
        return words.orElse(Map.of()).entrySet().stream()
                .map(entry -> {
                    Words taken = taker.apply(entry.getValue());
                    return new Passage(texts, entry.getKey(), taken.lines(), taken.markdown(), taken.line());
                })
                .toList();
    }

    private static Words words(Description description) {
        return new Words(description.lines(), description.markdown(), description.line());
    }

    private static Words words(Term.Wording wording) {
        return new Words(Map.of("title", wording.title()), wording.markdown(), wording.line());
    }

    private static Words words(Notice.Words words) {
        return new Words(Map.of("title", words.title()), words.markdown(), words.line());
    }

    private static Words words(Story.Words words) {
        return new Words(Map.of("title", words.title(), "summary", words.summary()), words.markdown(), words.line());
    }
}

package nl.sleutel.search.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.fact.Facts;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.glossary.TermSynonyms;
import nl.sleutel.glossary.Terms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.Homographs;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.lexicon.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All pairs of synonyms, for words that are written on pages of the other language too: each either means the same
 * there ({@code same-in-both.txt}, judged by people) or is known to mean something else ({@code homographs.txt}).
 */
class HomographPairsTest {

    /** A slip of the pen stands on a page once; a word of the language does so more often. */
    private static final int A_WORD = 2;
    /** What English pages name in Dutch stands in italics; addresses and facts are no words. */
    private static final Pattern NO_WORDS =
            Pattern.compile("(?s)\\A---.*?\\n---\\n|\\*[^*\\n]+\\*|\\]\\([^)]*\\)|\\{[^}]*}");

    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}{2,}(?!\\p{L})");

    private static final WordForms FORMS = new WordForms();

    @TempDir
    Path data;

    private static Set<String> sameInBoth() throws IOException {
        try (var file = HomographPairsTest.class.getResourceAsStream("/search/same-in-both.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private static List<EntryTexts> content() throws IOException {
        return ContentFolder.read(Path.of("content")).entries();
    }

    private List<Map<Language, List<String>>> pairs() throws IOException {
        List<Map<Language, List<String>>> pairs = new ArrayList<>();
        Thesaurus.GROUPS.forEach(group -> pairs.add(group.words()));
        EditionFixture fixture = new EditionFixture(data, List.of(Facts.NONE, Articles.NONE, Terms.NONE));
        List<EntryTexts> entries = content();
        fixture.publish(entries);
        RenderContext context = new RenderContext(fixture.edition(), Instant.now());
        List<EntryRef> terms = entries.stream()
                .map(EntryTexts::ref)
                .filter(ref -> ref.kind() == Kind.TERM)
                .toList();
        for (EntryRef term : terms) {
            new TermSynonyms().synonyms(term, context).map(Synonyms::words).ifPresent(words -> {
                Map<Language, List<String>> pair = new HashMap<>();
                words.forEach((language, one) -> pair.put(
                        language,
                        Stream.of(List.of(one.title()), one.also(), one.misspelt())
                                .flatMap(List::stream)
                                .toList()));
                pairs.add(pair);
            });
        }
        return pairs;
    }

    private static Map<String, Integer> written(Language language) throws IOException {
        Map<String, Integer> words = new HashMap<>();
        content().stream()
                .filter(entry ->
                        entry.ref().kind() == Kind.ARTICLE || entry.ref().kind() == Kind.ORGANISATION)
                .flatMap(entry -> entry.text(language).stream())
                .flatMap(text ->
                        WORD.matcher(NO_WORDS.matcher(text).replaceAll(" ")).results())
                .forEach(word -> words.merge(word.group(), 1, Integer::sum));
        return words;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void word_writtenOnPagesOfTheOtherLanguage_isJudged(Language language) throws IOException {
        Map<String, Integer> here = written(language);
        Map<String, Integer> there = written(language.other());
        assertTrue(there.size() > 2_000, () -> there.size() + " words");
        Set<String> same = sameInBoth();
        Set<String> unjudged = new TreeSet<>();
        Map<String, List<String>> byStem = there.keySet().stream()
                .filter(word -> there.get(word) >= A_WORD)
                .collect(Collectors.groupingBy(word -> FORMS.stem(word, language)));
        for (Map<Language, List<String>> pair : pairs()) {
            Set<String> meaning = lowerCase(pair.getOrDefault(language.other(), List.of()));
            for (String synonym : lowerCase(pair.getOrDefault(language, List.of()))) {
                byStem.getOrDefault(FORMS.stem(synonym, language), List.of()).stream()
                        .filter(word -> word.equals(synonym) || here.containsKey(word))
                        .filter(word -> !meaning.contains(word) && !same.contains(word) && !Homographs.isOne(word))
                        .forEach(word -> unjudged.add(word + " by " + synonym));
            }
        }
        assertEquals(Set.of(), unjudged);
    }

    /** Those of one word: what is said in several is no word of the other language. */
    private static Set<String> lowerCase(List<String> words) {
        return words.stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.matches("\\p{L}+"))
                .collect(Collectors.toSet());
    }

    @Test
    void wordsThatMeanTheSame_areNoHomographs() throws IOException {
        assertEquals(List.of(), sameInBoth().stream().filter(Homographs::isOne).toList());
    }
}

package nl.sleutel.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {

    private static final String SHARED = """
            topic: housing
            audience: [mbo, wo]
            phase: arriving
            order: 60
            related: [housing/contracts]
            organisations: [huurteam]
            journey: {arriving: 3, before: -180}
            sensitive: true
            sources:
              - {name: City, title: Rent, url: "https://example.org", date: 2024-05}
            checked: 2026-02-03
            review: 2027-06-01
            """;
    private static final String WORDS = """
            ---
            title: Borg
            summary: Hoeveel borg.
            slug: borg
            former: [oude-borg]
            search: [waarborgsom]
            todo: Betaal
            ---
            ## In het kort
            """;

    private static ParseResult<Article> read(String shared, String nl, String en) {
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        Optional.ofNullable(shared).ifPresent(text -> texts.put(PartName.SHARED, text));
        Optional.ofNullable(nl).ifPresent(text -> texts.put(PartName.NL, text));
        Optional.ofNullable(en).ifPresent(text -> texts.put(PartName.EN, text));
        return ArticleReader.read(new EntryTexts(new EntryRef(Kind.ARTICLE, "housing/deposit"), texts));
    }

    private static List<String> problems(ParseResult<?> result) {
        return result.problems().stream().map(Object::toString).toList();
    }

    @Test
    void read_wholePage_hasAllOfIt() {
        ParseResult<Article> result = read(SHARED, WORDS, WORDS.replace("slug: borg", "slug: deposit"));
        assertEquals(List.of(), problems(result));
        Article.Outline outline = result.value().orElseThrow().outline();
        assertEquals(Topic.HOUSING, outline.topic());
        assertEquals(Set.of(Audience.MBO, Audience.WO), outline.audience());
        assertEquals(Set.of(Phase.ARRIVING), outline.phases());
        assertEquals(60, outline.order());
        assertEquals(
                Map.of(Phase.ARRIVING, 3, Phase.BEFORE, -180), outline.journey().days());
        assertTrue(outline.sensitive());
        assertEquals(PartialDate.of("2024-05"), outline.sources().get(0).date());
        assertEquals(Optional.of("/nl/wonen/borg"), outline.address(Language.NL));
        assertEquals(Optional.of("/en/housing/deposit"), outline.address(Language.EN));
        assertEquals(
                new Article.Front(
                        "Borg",
                        "Hoeveel borg.",
                        "borg",
                        List.of("oude-borg"),
                        List.of("waarborgsom"),
                        Optional.of("Betaal")),
                outline.front(Language.NL).orElseThrow());
        assertEquals(
                new Article.Body("## In het kort\n", 9),
                result.value().orElseThrow().bodies().get(Language.NL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic: housing | topic: houses | articles/housing/deposit/shared.yaml:1: field 'topic' must be a "
                        + "topic, not 'houses'",
                "phase: arriving | phase: soon | articles/housing/deposit/shared.yaml:3: field 'phase' must be",
                "phase: arriving | phases: arriving | articles/housing/deposit/shared.yaml:3: unknown field 'phases'",
                "order: 60 | order: first | articles/housing/deposit/shared.yaml:4: field 'order' must be a whole "
                        + "number",
                "arriving: 3 | landing: 3 | articles/housing/deposit/shared.yaml:7: unknown field 'landing'",
                "sensitive: true | sensitive: very | articles/housing/deposit/shared.yaml:8: field 'sensitive' "
                        + "must be true or false",
                "https://example.org | example.org | articles/housing/deposit/shared.yaml:10: field 'url' must be "
                        + "an address",
                "review: 2027-06-01 | review: next year | articles/housing/deposit/shared.yaml:12: field 'review' "
                        + "must be a date"
            })
    void read_brokenData_isToldWithFileLineAndReason(String from, String to, String problem) {
        assertTrue(SHARED.contains(from));
        List<String> found = problems(read(SHARED.replace(from, to), WORDS, WORDS));
        assertTrue(found.stream().anyMatch(text -> text.startsWith(problem)), found::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Borg | titel: Borg | articles/housing/deposit/nl.md:2: unknown field 'titel'",
                "title: Borg | title: | field 'title' is missing or empty",
                "slug: borg | slug: De Borg | articles/housing/deposit/nl.md:4: field 'slug' must be lower-case "
                        + "letters, digits and '-', not 'De Borg'",
                "slug: borg | slug: ../etc | articles/housing/deposit/nl.md:4: field 'slug' must be",
                "oude-borg | Oude Borg | articles/housing/deposit/nl.md:5: field 'former' must be"
            })
    void read_brokenWords_areToldWithFileLineAndReason(String from, String to, String problem) {
        List<String> found = problems(read(SHARED, WORDS.replace(from, to), WORDS));
        assertTrue(found.stream().anyMatch(text -> text.contains(problem)), found::toString);
    }

    @Test
    void read_languageMissing_isToldUnlessThePageSaysSo() {
        assertEquals(
                List.of("articles/housing/deposit/en.md: the page is missing in this language; 'only: nl' in "
                        + "shared.yaml says that it has one"),
                problems(read(SHARED, WORDS, null)));
        assertEquals(List.of(), problems(read(SHARED + "only: nl\n", WORDS, null)));
        assertEquals(
                List.of("articles/housing/deposit/nl.md: the page is missing in this language; 'only: en' in "
                        + "shared.yaml says that it has one"),
                problems(read(SHARED, null, WORDS)));
    }

    @Test
    void read_languageThereAlthoughThePageHasOne_isTold() {
        assertEquals(
                List.of("articles/housing/deposit/en.md: the file is here although shared.yaml says 'only: nl'"),
                problems(read(SHARED + "only: nl\n", WORDS, WORDS)));
    }

    @Test
    void read_onlyTheOtherLanguageThere_tellsBoth() {
        assertEquals(2, problems(read(SHARED + "only: nl\n", null, WORDS)).size());
    }

    @Test
    void read_withoutData_isTold() {
        assertEquals(
                List.of("articles/housing/deposit/shared.yaml: the file is missing"),
                problems(read(null, WORDS, WORDS)));
        assertEquals(Optional.empty(), read(null, WORDS, WORDS).value());
    }

    @Test
    void read_withoutSources_isTold() {
        List<String> found = problems(read(SHARED.replaceAll("(?s)sources:.*?\n  .*?\n", ""), WORDS, WORDS));
        assertEquals(1, found.size());
        assertTrue(found.get(0).endsWith("a page needs at least one source"));
    }
}

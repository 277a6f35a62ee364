package nl.sleutel.article.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ChecklistEntry;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.entry.EntryOf;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryTest {

    private static final String NL =
            "---\ntitle: Mijn eerste kamer\nsummary: Hoe ik een kamer vond.\n---\nIk schreef veel brieven.\n";
    private static final String EN =
            "---\ntitle: My first room\nsummary: How I found a room.\n---\nI wrote many letters.\n";

    private static EntryTexts story(String key, String shared) {
        return EntryOf.texts(new EntryRef(Kind.STORY, key), shared, NL, EN);
    }

    private static EntryTexts story(String key, String topic, String page, String consent) {
        return story(
                key, "topic: " + topic + "\nname: {nl: Een student, en: A student}\nconsent: " + consent + "\n" + page);
    }

    private static Article.Outline page(String key) {
        return new Article.Outline(
                key,
                Topic.ofKey(key.substring(0, key.indexOf('/'))).orElseThrow(),
                Set.of(),
                Set.of(),
                1,
                List.of(),
                List.of(),
                ChecklistEntry.NONE,
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    @Test
    void read_everyField_isTaken() {
        ParseResult<Story> result =
                StoryReader.read(story("first-room", "housing", "page: housing/find-a-room\n", "2026-11-01"));
        assertEquals(List.of(), result.problems());
        Story story = result.value().orElseThrow();
        assertEquals(Topic.HOUSING, story.topic());
        assertEquals(Optional.of("housing/find-a-room"), story.page());
        assertEquals(new Localized<>("Een student", "A student"), story.name());
        assertEquals("2026-11-01", story.consent().toString());
        assertEquals(
                new Story.StoryWords("My first room", "How I found a room.", "I wrote many letters.\n", 5),
                story.in(Language.EN).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "topic: housing;name: Sam                              | 1 | field 'consent' is missing or empty",
                "topic: housing;name: Sam;consent: true                | 3 | field 'consent' must be the day on "
                        + "which this person agreed, such as 2026-11-21, not 'true'",
                "topic: housing;name: Sam;consent: 2026-11             | 3 | field 'consent' must be the day on "
                        + "which this person agreed, such as 2026-11-21, not '2026-11'",
                "topic: housing;consent: 2026-11-01                    | 1 | field 'name' is missing: who tells "
                        + "the story, as readers see it",
                "name: Sam;consent: 2026-11-01                         | 1 | field 'topic' is missing or empty"
            })
    void read_withoutWhatAStoryNeeds_isNoStory(String shared, int line, String message) {
        ParseResult<Story> result = StoryReader.read(story("first-room", shared.replace(';', '\n') + "\n"));
        assertEquals(Optional.empty(), result.value());
        assertEquals(
                List.of("stories/first-room/shared.yaml:" + line + ": " + message),
                result.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void beside_aPage_itsOwnStoriesOrElseThoseOfItsTopic() {
        Stories stories = Stories.NONE.with(new Delta(
                List.of(
                        story("old", "housing", "", "2025-01-01"),
                        story("new", "housing", "", "2026-01-01"),
                        story("own", "housing", "page: housing/find-a-room\n", "2024-01-01"),
                        story("money", "money", "", "2026-01-01")),
                Set.of()));
        assertEquals(List.of("money", "new", "old", "own"), keys(stories.in(Language.EN)));
        assertEquals(List.of("own"), keys(stories.beside(page("housing/find-a-room"), Language.NL)));
        assertEquals(List.of("new", "old", "own"), keys(stories.beside(page("housing/contracts"), Language.NL)));
        assertEquals(List.of(), keys(stories.beside(page("work/side-job"), Language.NL)));
    }

    @Test
    void with_whatIsGoneOrNoLongerSound_dropsIt() {
        Stories before = Stories.NONE.with(new Delta(
                List.of(story("a", "housing", "", "2025-01-01"), story("b", "housing", "", "2025-01-01")), Set.of()));
        Stories after =
                before.with(new Delta(List.of(story("a", "topic: housing\n")), Set.of(new EntryRef(Kind.STORY, "b"))));
        assertTrue(after.in(Language.NL).isEmpty());
        assertEquals(2, before.in(Language.NL).size());
        assertSame(before, before.with(new Delta(List.of(), Set.of(new EntryRef(Kind.FACT, "a")))));
    }

    private static List<String> keys(List<Story> stories) {
        return stories.stream().map(Story::key).toList();
    }
}

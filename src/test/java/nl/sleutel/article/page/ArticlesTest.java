package nl.sleutel.article.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;

class ArticlesTest {

    private static EntryTexts page(String key, int order, String slug, String former, boolean english) {
        String words = "---\ntitle: T\nsummary: S\nslug: " + slug + "\nformer: [" + former + "]\n---\ntext\n";
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        texts.put(
                PartName.SHARED,
                "topic: " + key.split("/")[0] + "\naudience: all\nphase: living\norder: " + order
                        + "\nonly: nl\nsources:\n  - {name: a, title: b, url: \"https://example.org\", date: 2024}\n");
        texts.put(PartName.NL, words);
        if (english) {
            texts.put(PartName.EN, words);
        }
        return new EntryTexts(new EntryRef(Kind.ARTICLE, key), texts);
    }

    private static Articles of(EntryTexts... pages) {
        return Articles.NONE.with(new Delta(List.of(pages), Set.of()));
    }

    private static List<String> keys(Articles articles) {
        return articles.all().stream().map(Article.Outline::key).toList();
    }

    @Test
    void all_areInTheOrderOfTopicsThenOfTheirOwn() {
        assertEquals(
                List.of("housing/c", "housing/a", "housing/b", "money/a"),
                keys(of(
                        page("money/a", 1, "a", "", true),
                        page("housing/b", 20, "b", "", true),
                        page("housing/a", 20, "a", "", true),
                        page("housing/c", 10, "c", "", true))));
    }

    @Test
    void at_slug_isThePageOfThatTopicAndLanguage() {
        Articles articles = of(page("housing/a", 1, "same", "old", false), page("money/a", 1, "same", "", true));
        assertEquals(
                "housing/a",
                articles.at(Language.NL, Topic.HOUSING, "same").orElseThrow().key());
        assertEquals(
                "money/a",
                articles.at(Language.EN, Topic.MONEY, "same").orElseThrow().key());
        assertEquals(Optional.empty(), articles.at(Language.EN, Topic.HOUSING, "same"));
        assertEquals(Optional.empty(), articles.at(Language.NL, Topic.HOUSING, "old"));
        assertEquals(
                "housing/a",
                articles.formerlyAt(Language.NL, Topic.HOUSING, "old")
                        .orElseThrow()
                        .key());
        assertEquals(Optional.empty(), articles.formerlyAt(Language.EN, Topic.HOUSING, "old"));
    }

    @Test
    void of_topic_leavesOutPagesWithoutTheLanguage() {
        Articles articles = of(page("housing/a", 1, "a", "", false), page("housing/b", 2, "b", "", true));
        assertEquals(2, articles.of(Topic.HOUSING, Language.NL).count());
        assertEquals(
                List.of("housing/b"),
                articles.of(Topic.HOUSING, Language.EN)
                        .map(Article.Outline::key)
                        .toList());
    }

    @Test
    void with_pageGoneOrBroken_losesIt() {
        Articles articles = of(page("housing/a", 1, "a", "", true), page("housing/b", 2, "b", "", true));
        EntryTexts broken =
                new EntryTexts(new EntryRef(Kind.ARTICLE, "housing/b"), Map.of(PartName.SHARED, "topic: ["));
        assertEquals(
                List.of(),
                keys(articles.with(new Delta(List.of(broken), Set.of(new EntryRef(Kind.ARTICLE, "housing/a"))))));
        assertEquals(List.of("housing/a", "housing/b"), keys(articles));
    }
}

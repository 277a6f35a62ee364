package nl.sleutel.article.story;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.article.page.Article;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** All stories of an Edition, the newest first. Immutable. */
public final class Stories implements EditionIndex<Stories> {

    private static final Comparator<Story> NEWEST_FIRST = Comparator.comparing(
                    (Story story) -> story.consent().first())
            .reversed()
            .thenComparing(Story::key);

    public static final Stories NONE = new Stories(Map.of());

    private final Map<String, Story> byKey;
    private final List<Story> ordered;

    private Stories(Map<String, Story> byKey) {
        this.byKey = byKey;
        this.ordered = byKey.values().stream().sorted(NEWEST_FIRST).toList();
    }

    @Override
    public Stories with(Delta delta) {
        if (!delta.touches(Kind.STORY)) {
            return this;
        }
        Map<String, Story> stories = new HashMap<>(byKey);
        delta.gone(Kind.STORY).map(EntryRef::key).forEach(stories::remove);
        delta.changed(Kind.STORY)
                .forEach(texts -> StoryReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                story -> stories.put(story.key(), story),
                                () -> stories.remove(texts.ref().key())));
        return new Stories(stories);
    }

    /** The stories told in a language. */
    public List<Story> in(Language language) {
        return ordered.stream().filter(story -> story.in(language).isPresent()).toList();
    }

    /** The stories told in a language that stand beside a page, or else those on its topic. */
    public List<Story> beside(Article.Outline page, Language language) {
        List<Story> own = in(language).stream()
                .filter(story -> story.page().filter(page.key()::equals).isPresent())
                .toList();
        return own.isEmpty() ? on(page.topic(), language) : own;
    }

    /** The stories told in a language on a topic. */
    public List<Story> on(Topic topic, Language language) {
        return in(language).stream().filter(story -> story.topic() == topic).toList();
    }
}

package nl.sleutel.article.outline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/**
 * How an editor groups the pages of a topic. Immutable.
 *
 * @param groups in the order in which readers see them
 * @param headings of the groups, in a language, in the same order; sometimes fewer
 */
public record TopicOutline(Topic topic, List<PageGroupOutline> groups, Map<Language, List<String>> headings) {

    /**
     * Pages under one heading.
     *
     * @param pages their keys, in the order in which readers see them
     * @param line in {@code shared.yaml}, from 1
     */
    public record PageGroupOutline(List<String> pages, int line) {}

    public TopicOutline {
        groups = List.copyOf(groups);
        headings = Map.copyOf(headings);
    }

    /** The entry of a topic, whether it is there or not. */
    public static EntryRef ref(Topic topic) {
        return new EntryRef(Kind.TOPIC, topic.key());
    }

    /** The heading of the group at a place from 0; empty where the language has none for it. */
    public Optional<String> heading(Language language, int group) {
        List<String> found = headings.getOrDefault(language, List.of());
        return group < found.size() ? Optional.of(found.get(group)) : Optional.empty();
    }
}

package nl.sleutel.site.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.outline.TopicOutline;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Pages of a topic under one heading. Immutable. */
public record PageGroup(String id, String heading, List<PageCard> cards) {

    /**
     * Cards in the groups that an editor made; those that stand in none come last, under a heading of their own.
     *
     * @param cards by the key of their page, in order
     * @return empty where the cards stand in no group
     */
    public static List<PageGroup> of(Optional<TopicOutline> outline, Map<String, PageCard> cards, Language language) {
        if (outline.isEmpty()) {
            return List.of();
        }
        Map<String, PageCard> left = new LinkedHashMap<>(cards);
        List<PageGroup> groups = new ArrayList<>();
        for (int i = 0; i < outline.get().groups().size(); i++) {
            List<PageCard> found = new ArrayList<>();
            Optional<String> heading = outline.get().heading(language, i);
            for (String key : heading.isEmpty()
                    ? List.<String>of()
                    : outline.get().groups().get(i).pages()) {
                Optional.ofNullable(left.remove(key)).ifPresent(found::add);
            }
            if (!found.isEmpty()) {
                groups.add(new PageGroup("group-" + (i + 1), heading.orElseThrow(), List.copyOf(found)));
            }
        }
        if (!groups.isEmpty() && !left.isEmpty()) {
            groups.add(new PageGroup("group-more", Words.in(language).of("topic.more"), List.copyOf(left.values())));
        }
        return groups;
    }
}

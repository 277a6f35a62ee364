package nl.sleutel.article.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;

/** How the pages of each topic of an Edition are grouped; a topic may be without. Immutable. */
public final class TopicOutlines implements EditionIndex<TopicOutlines> {

    public static final TopicOutlines NONE = new TopicOutlines(Map.of());

    private final Map<String, TopicOutline> byKey;

    private TopicOutlines(Map<String, TopicOutline> byKey) {
        this.byKey = byKey;
    }

    @Override
    public TopicOutlines with(Delta delta) {
        if (!delta.touches(Kind.TOPIC)) {
            return this;
        }
        Map<String, TopicOutline> outlines = new HashMap<>(byKey);
        delta.gone(Kind.TOPIC).forEach(ref -> outlines.remove(ref.key()));
        delta.changed(Kind.TOPIC)
                .forEach(texts -> TopicOutlineReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                outline -> outlines.put(texts.ref().key(), outline),
                                () -> outlines.remove(texts.ref().key())));
        return new TopicOutlines(outlines);
    }

    /** The groups of a topic; the reading holds until they change. */
    public static Optional<TopicOutline> of(Topic topic, RenderContext context) {
        context.uses(TopicOutline.ref(topic));
        return Optional.ofNullable(context.view(TopicOutlines.class).byKey.get(topic.key()));
    }
}

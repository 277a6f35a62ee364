package nl.sleutel.site.layout;

import java.util.Arrays;
import java.util.List;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** A topic as readers see it: its key tag. Immutable. */
public record TopicLink(String key, String name, String about, String address, String tone, String icon) {

    public static TopicLink of(Topic topic, Language language) {
        Words words = Words.in(language);
        return new TopicLink(
                topic.key(),
                words.of("topic." + topic.key()),
                words.of("topic." + topic.key() + ".about"),
                Addresses.topic(topic, language),
                TopicStyle.of(topic),
                topic.key().replace('-', '_'));
    }

    public static List<TopicLink> all(Language language) {
        return Arrays.stream(Topic.values()).map(topic -> of(topic, language)).toList();
    }
}

package nl.sleutel.site.layout;

import java.util.Map;
import nl.sleutel.content.taxonomy.Topic;

/** The colour and icon of each topic. Colour never stands alone: the icon and the name say the same. */
public final class TopicStyle {

    private static final Map<Topic, String> OF = Map.of(
            Topic.HOUSING, "butter",
            Topic.HUURTEAM, "peach",
            Topic.MONEY, "lime",
            Topic.HEALTH, "mint",
            Topic.STUDYING, "plum",
            Topic.ARRIVING, "sky",
            Topic.GETTING_AROUND, "lilac",
            Topic.WORK, "rose",
            Topic.STUDENT_LIFE, "sun",
            Topic.SAFETY, "aqua");

    private TopicStyle() {}

    /** The class that sets the topic's colours. */
    public static String of(Topic topic) {
        return "tone-" + OF.get(topic);
    }
}

package nl.sleutel.route;

import java.util.Optional;
import nl.sleutel.content.taxonomy.Topic;

/**
 * A line of the care route, in the order in which readers see them: most urgent first. Each is known by its name and
 * number, not by colour alone.
 */
public enum CareLine {
    DANGER("danger", Urgency.NOW, Topic.SAFETY),
    CRISIS("crisis", Urgency.NOW, Topic.HEALTH),
    TALK("talk", Urgency.NOW, Topic.HEALTH),
    SAFETY("safety", Urgency.NOW, Topic.SAFETY),
    BODY("body", Urgency.TODAY, Topic.HEALTH),
    SEX("sex", Urgency.TODAY, Topic.HEALTH),
    FRIEND("friend", Urgency.TODAY, Topic.HEALTH),
    MIND("mind", Urgency.SOON, Topic.HEALTH),
    STUDY("study", Urgency.SOON, Topic.HEALTH),
    LONELY("lonely", Urgency.SOON, Topic.STUDENT_LIFE),
    SUBSTANCES("substances", Urgency.SOON, Topic.HEALTH),
    MONEY("money", Urgency.SOON, Topic.MONEY),
    DISABILITY("disability", Urgency.SOON, Topic.HEALTH);

    private final String key;
    private final Urgency urgency;
    private final Topic topic;

    CareLine(String key, Urgency urgency, Topic topic) {
        this.key = key;
        this.urgency = urgency;
        this.topic = topic;
    }

    public String key() {
        return key;
    }

    public Urgency urgency() {
        return urgency;
    }

    public Topic topic() {
        return topic;
    }

    /** Its number on the map, from 1. */
    @SuppressWarnings("EnumOrdinal") // The order of the lines is what readers see.
    public int number() {
        return ordinal() + 1;
    }

    /** The line with a number on the map. */
    @SuppressWarnings("EnumOrdinal") // As with number().
    public static CareLine numbered(int number) {
        return values()[number - 1];
    }

    public static Optional<CareLine> ofKey(String key) {
        for (CareLine careLine : values()) {
            if (careLine.key.equals(key)) {
                return Optional.of(careLine);
            }
        }
        return Optional.empty();
    }
}

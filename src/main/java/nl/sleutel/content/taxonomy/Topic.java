package nl.sleutel.content.taxonomy;

import java.util.Optional;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** One of the ten topics, in the order in which readers see them. The key is stable; the slug stands in addresses. */
public enum Topic {
    HOUSING("housing", "housing", "wonen"),
    HUURTEAM("huurteam", "huurteam", "huurteam"),
    MONEY("money", "money", "geld"),
    HEALTH("health", "health", "zorg"),
    STUDYING("studying", "studying", "studeren"),
    ARRIVING("arriving", "arriving", "aankomst"),
    GETTING_AROUND("getting-around", "getting-around", "onderweg"),
    WORK("work", "work", "werk"),
    STUDENT_LIFE("student-life", "student-life", "studentenleven"),
    SAFETY("safety", "safety", "veiligheid");

    private final String key;
    private final Localized<String> slug;

    Topic(String key, String en, String nl) {
        this.key = key;
        this.slug = new Localized<>(nl, en);
    }

    public String key() {
        return key;
    }

    public String slug(Language language) {
        return slug.in(language);
    }

    public static Optional<Topic> ofKey(String key) {
        for (Topic topic : values()) {
            if (topic.key.equals(key)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }

    public static Optional<Topic> ofSlug(Language language, String slug) {
        for (Topic topic : values()) {
            if (topic.slug(language).equals(slug)) {
                return Optional.of(topic);
            }
        }
        return Optional.empty();
    }
}

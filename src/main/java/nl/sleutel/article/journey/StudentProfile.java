package nl.sleutel.article.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.Origin;
import nl.sleutel.content.taxonomy.Audience;

/** What a reader says of themselves with one answer, so that a checklist holds their lines alone. */
public enum StudentProfile {
    EU(Audience.INTERNATIONAL, Origin.EU),
    NON_EU(Audience.INTERNATIONAL, Origin.NON_EU),
    MBO(Audience.MBO, Origin.NL),
    HBO(Audience.HBO, Origin.NL),
    WO(Audience.WO, Origin.NL);

    private final Audience audience;
    private final Origin origin;

    StudentProfile(Audience audience, Origin origin) {
        this.audience = audience;
        this.origin = origin;
    }

    /** As it stands in an address: {@code non-eu}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The profile with a key; empty when there is none. */
    public static Optional<StudentProfile> ofKey(String key) {
        return Stream.of(values()).filter(profile -> profile.key().equals(key)).findFirst();
    }

    /** Whether a page's line in a checklist is for this reader. */
    boolean needs(Article.Outline outline) {
        return audience.isIn(outline.audience()) && outline.journey().isFor(origin);
    }
}

package nl.sleutel.content.taxonomy;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** For whom something is written. {@link #ALL} counts as every student, whoever they are. */
public enum Audience {
    ALL,
    INTERNATIONAL,
    MBO,
    HBO,
    WO,
    /** Who helps students: mentors, tutors, GPs, housemates. */
    PROFESSIONAL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether something written for these readers is meant for this one too. */
    public boolean isIn(Collection<Audience> audiences) {
        return audiences.contains(this) || (this != PROFESSIONAL && audiences.contains(ALL));
    }

    public static Optional<Audience> ofKey(String key) {
        for (Audience audience : values()) {
            if (audience.key().equals(key)) {
                return Optional.of(audience);
            }
        }
        return Optional.empty();
    }
}

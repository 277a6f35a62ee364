package nl.sleutel.content;

import java.util.List;
import java.util.Optional;

/** What an entry is. Each kind has a folder in the content format; there is no table per kind. */
public enum Kind {
    ARTICLE("articles"),
    FACT("facts"),
    ORGANISATION("organisations"),
    EVENT("events"),
    TERM("terms"),
    STEP("route"),
    STORY("stories"),
    NOTICE("notices"),
    TOPIC("topics");

    private final String folder;

    Kind(String folder) {
        this.folder = folder;
    }

    /** The folder's name under {@code content/}. */
    public String folder() {
        return folder;
    }

    /** The parts that an entry of this kind has: a fact is one file, all others are three. */
    public List<PartName> parts() {
        return this == FACT ? List.of(PartName.SHARED) : List.of(PartName.values());
    }

    public static Optional<Kind> ofFolder(String folder) {
        for (Kind kind : values()) {
            if (kind.folder.equals(folder)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package nl.sleutel.content.entry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import nl.sleutel.content.kind.KindModule;

/**
 * What an entry is. Each kind has a folder in the content format; there is no table per kind. The set is open: a kind
 * is made once, by its package, and is known to all through its {@link KindModule}. Immutable; there is one object of
 * each.
 */
public final class Kind implements Comparable<Kind> {

    public static final Kind ARTICLE = new Kind("ARTICLE", "articles", 10, Form.TOPICAL);
    public static final Kind FACT = new Kind("FACT", "facts", 20, Form.ONE_FILE);
    public static final Kind ORGANISATION = new Kind("ORGANISATION", "organisations", 30, Form.PLAIN);
    public static final Kind EVENT = new Kind("EVENT", "events", 40, Form.PLAIN);
    public static final Kind TERM = new Kind("TERM", "terms", 50, Form.PLAIN);
    public static final Kind STEP = new Kind("STEP", "route", 60, Form.PLAIN);
    public static final Kind STORY = new Kind("STORY", "stories", 70, Form.PLAIN);
    public static final Kind NOTICE = new Kind("NOTICE", "notices", 80, Form.PLAIN);
    public static final Kind TOPIC = new Kind("TOPIC", "topics", 90, Form.PLAIN);

    /** Loaded when first asked for: the providers hold the kinds that they make. */
    private static final class Installed {
        static final List<Kind> KINDS =
                ServiceLoader.load(KindProvider.class, KindProvider.class.getClassLoader()).stream()
                        .map(provider -> provider.get().kind())
                        .sorted()
                        .toList();
    }

    private final String name;
    private final String folder;
    private final int place;
    private final Form form;

    /** What keys and files of a kind look like. */
    public enum Form {
        /** A key of letters, digits and hyphens; three files. */
        PLAIN("[a-z0-9]+(-[a-z0-9]+)*"),
        /** The same with a topic before it, {@code housing/deposit}. */
        TOPICAL("[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*"),
        /** A key with full stops, {@code rent.max}; one file, without languages. */
        ONE_FILE("[a-z0-9]+([.-][a-z0-9]+)*");

        private final Pattern keys;

        Form(String keys) {
            this.keys = Pattern.compile(keys);
        }
    }

    /**
     * Makes a kind; a package does so once.
     *
     * @param name as the database and the search index have it: capitals and underscores
     * @param folder its name under {@code content/}, and in addresses of the office
     * @param place where it stands among the others in lists; the portal's own go by tens
     */
    public Kind(String name, String folder, int place, Form form) {
        this.name = name;
        this.folder = folder;
        this.place = place;
        this.form = form;
    }

    /** @throws IllegalArgumentException when no kind has that name */
    @JsonCreator
    public static Kind named(String name) {
        return all().stream()
                .filter(kind -> kind.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no kind " + name));
    }

    /** The kind whose entries lie in a folder under {@code content/}. */
    public static Optional<Kind> ofFolder(String folder) {
        return all().stream().filter(kind -> kind.folder.equals(folder)).findFirst();
    }

    /** All kinds, in the order in which lists show them. */
    public static List<Kind> all() {
        return Installed.KINDS;
    }

    /** The name in database and search index. */
    @JsonValue
    public String name() {
        return name;
    }

    /** The folder's name under {@code content/}. */
    public String folder() {
        return folder;
    }

    /** Whether a text has the form of this kind's keys; such a key is safe as a path. */
    boolean isKey(String key) {
        return key.length() <= 120 && form.keys.matcher(key).matches();
    }

    /** Whether keys begin with a topic. */
    public boolean isByTopic() {
        return form == Form.TOPICAL;
    }

    /** Whether an entry is one file, without languages. */
    public boolean isOneFile() {
        return form == Form.ONE_FILE;
    }

    /** The parts that an entry of this kind has. */
    public List<PartName> parts() {
        return isOneFile() ? List.of(PartName.SHARED) : List.of(PartName.values());
    }

    @Override
    public int compareTo(Kind other) {
        return Integer.compare(place, other.place);
    }

    @Override
    public String toString() {
        return name;
    }
}

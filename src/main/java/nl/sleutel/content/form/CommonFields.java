package nl.sleutel.content.form;

import static nl.sleutel.content.form.FieldSpec.choice;
import static nl.sleutel.content.form.FieldSpec.line;
import static nl.sleutel.content.form.FieldSpec.ticks;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;

/** Fields that several kinds have, and the lines with which a new entry has them. */
public final class CommonFields {

    private static final String[] TOPIC_KEYS =
            Arrays.stream(Topic.values()).map(Topic::key).toArray(String[]::new);
    private static final String[] AUDIENCE_KEYS =
            Arrays.stream(Audience.values()).map(Audience::key).toArray(String[]::new);

    /** The fields of one source. */
    private static final String[] SOURCE_PARTS = {"name", "title", "url", "date"};

    public static final FieldSpec TOPIC = choice("topic", TOPIC_KEYS);
    public static final FieldSpec TOPICS = ticks("topics", TOPIC_KEYS);
    public static final FieldSpec AUDIENCE = ticks("audience", AUDIENCE_KEYS);
    public static final FieldSpec LANGUAGES = FieldSpec.of("languages", FieldSpec.Shape.LIST);
    public static final FieldSpec SOURCE = FieldSpec.of("source", FieldSpec.Shape.GROUP, SOURCE_PARTS);
    public static final FieldSpec SOURCES = FieldSpec.of("sources", FieldSpec.Shape.ROWS, SOURCE_PARTS);
    public static final FieldSpec CHECKED = line("checked");
    public static final FieldSpec REVIEW = line("review");
    public static final FieldSpec TITLE = line("title");
    public static final FieldSpec SUMMARY = line("summary");
    /** Words that readers type and that do not stand in the text. */
    public static final FieldSpec SEARCH = FieldSpec.of("search", FieldSpec.Shape.LIST);

    /** The head of a language whose only fields are a title and a summary, in what a new entry begins with. */
    public static final String TITLE_AND_SUMMARY = "---\ntitle: \"\"\nsummary: \"\"\n---\n";

    /** The lines of sources and of the day on which they were compared, in what a new entry begins with. */
    public static final String NO_SOURCES =
            "sources:\n  - {name: \"\", title: \"\", url: \"https://\", date: undated}\nchecked:\n";

    private CommonFields() {}

    /** A choice whose values are the keys of some constants, in their order. */
    public static <E> FieldSpec choiceOf(String name, E[] values, Function<E, String> key) {
        return new FieldSpec(
                name, FieldSpec.Shape.CHOICE, Arrays.stream(values).map(key).toList());
    }

    /** Ticks whose values are the keys of some constants, in their order. */
    public static <E> FieldSpec ticksOf(String name, E[] values, Function<E, String> key) {
        return new FieldSpec(
                name, FieldSpec.Shape.TICKS, Arrays.stream(values).map(key).toList());
    }

    /** The fields of something with a title, a summary, and words to be found by. */
    public static List<FieldSpec> described() {
        return List.of(TITLE, SUMMARY, SEARCH);
    }
}

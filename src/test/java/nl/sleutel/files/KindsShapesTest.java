package nl.sleutel.files;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.sleutel.Shapes;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That no text in the fields of any kind keeps its reader and its check busy. */
class KindsShapesTest {

    private static final Map<Kind, List<String>> FIELDS = Map.of(
            Kind.ARTICLE, List.of("related", "journey", "sources", "checked"),
            Kind.ORGANISATION, List.of("hours", "closed", "telephone", "website"),
            Kind.EVENT, List.of("start", "repeat", "place", "except"),
            Kind.FACT, List.of("value", "unit", "valid", "source"));

    @ParameterizedTest
    @MethodSource("nl.sleutel.content.entry.Kind#all")
    void check_ofHostileFields_ends(Kind kind) {
        EntryRef ref = new EntryRef(kind, kind == Kind.ARTICLE ? "housing/shapes" : "shapes");
        Shapes.give(text -> {
            ContentCheck.problems(folder(ref, text, "title: Shapes"));
            String quoted = PartText.scalar(text);
            ContentCheck.problems(folder(
                    ref,
                    "topic: housing\n",
                    "title: " + quoted + "\nsummary: " + quoted + "\nsearch: [" + quoted + "]"));
            for (String field : FIELDS.getOrDefault(kind, List.of("topic"))) {
                ContentCheck.problems(folder(ref, field + ": " + quoted + "\n", "title: Shapes"));
            }
        });
    }

    private static ContentFolder folder(EntryRef ref, String shared, String front) {
        Map<PartName, String> texts = new EnumMap<>(Map.of(PartName.SHARED, shared));
        if (ref.kind() != Kind.FACT) {
            texts.put(PartName.NL, "---\n" + front + "\n---\nKort.\n");
            texts.put(PartName.EN, "---\n" + front + "\n---\nShort.\n");
        }
        return new ContentFolder(List.of(new EntryTexts(ref, texts)), List.of());
    }
}

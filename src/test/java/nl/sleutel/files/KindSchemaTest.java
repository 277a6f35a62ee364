package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of a kind, the text of a new entry and the kind's reader speak of the same fields and values. */
class KindSchemaTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 30, 12, 0);
    private static final Set<Shape> WITH_VALUES = Set.of(Shape.CHOICE, Shape.TICKS);

    static List<KindModule> kinds() {
        return KindModules.installed().all();
    }

    private static EntryRef ref(KindModule kind) {
        return kind.kind().folder().equals("articles")
                ? new EntryRef(kind.kind(), "housing/schema")
                : new EntryRef(kind.kind(), "k1");
    }

    private static EntryTexts beginning(KindModule kind) {
        EntryRef ref = ref(kind);
        Map<PartName, String> texts = new EnumMap<>(PartName.class);
        kind.kind()
                .parts()
                .forEach(part -> texts.put(
                        part,
                        part.language()
                                .map(language -> kind.languageSkeleton(ref, language))
                                .orElseGet(() -> kind.sharedSkeleton(ref, NOW))));
        return new EntryTexts(ref, texts);
    }

    private static EntryTexts with(EntryTexts texts, PartName part, String field, String value) {
        String line = field + ": " + value + "\n";
        String text = part == PartName.SHARED ? line : "---\n" + line + "---\nText.\n";
        Map<PartName, String> changed = new EnumMap<>(texts.texts());
        changed.put(part, text);
        return new EntryTexts(texts.ref(), changed);
    }

    private static Set<ProblemCode> told(KindModule kind, EntryTexts texts, String field) {
        Set<ProblemCode> codes = new TreeSet<>();
        kind.read(texts).problems().stream()
                .filter(problem -> problem.location().field().equals(Optional.of(field)))
                .map(problem -> problem.code())
                .forEach(codes::add);
        return codes;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aNewEntry_hasOnlyFieldsThatTheReaderKnows(KindModule kind) {
        assertEquals(
                List.of(),
                kind.read(beginning(kind)).problems().stream()
                        .filter(problem -> problem.code() == ProblemCode.FIELD_UNKNOWN)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachFieldOfTheForm_isOneThatTheReaderKnows(KindModule kind) {
        EntryTexts texts = beginning(kind);
        kind.sharedFields().forEach(field -> assertKnown(kind, texts, PartName.SHARED, field));
        for (Language language : Language.values()) {
            kind.languageFields().forEach(field -> assertKnown(kind, texts, PartName.of(language), field));
        }
    }

    private static void assertKnown(KindModule kind, EntryTexts texts, PartName part, FieldSpec field) {
        // What depends on another field is only asked for beside it.
        EntryTexts given = with(texts, part, field.name(), "x\ntype: money\nunit: EUR");
        assertFalse(
                told(kind, given, field.name()).contains(ProblemCode.FIELD_UNKNOWN),
                () -> kind.kind() + " has a field in its form that its reader does not know: " + field.name());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachValueOfTheForm_isOneThatTheReaderTakes_andNoOther(KindModule kind) {
        EntryTexts texts = beginning(kind);
        for (FieldSpec field : kind.sharedFields()) {
            if (WITH_VALUES.contains(field.shape()) && !field.name().equals("institutions")) {
                for (String value : field.parts()) {
                    assertEquals(
                            Set.of(),
                            wrong(kind, with(texts, PartName.SHARED, field.name(), value), field),
                            () -> kind.kind() + " " + field.name() + ": " + value);
                }
                assertFalse(
                        wrong(kind, with(texts, PartName.SHARED, field.name(), "nothing-of-it"), field)
                                .isEmpty(),
                        () -> kind.kind() + " takes anything as its " + field.name());
            }
        }
    }

    private static Set<ProblemCode> wrong(KindModule kind, EntryTexts texts, FieldSpec field) {
        Set<ProblemCode> codes = told(kind, texts, field.name());
        codes.retainAll(Set.of(ProblemCode.FIELD_VALUE, ProblemCode.FACT_TYPE, ProblemCode.FIELD_UNKNOWN));
        return codes;
    }
}

package nl.sleutel.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.sleutel.Shapes;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.files.ContentCheck;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.files.References;
import nl.sleutel.image.ImageStore;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.checks.CheckDeadline;
import nl.sleutel.office.checks.ReadingLevel;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.editor.Difference;
import nl.sleutel.office.form.ArticleForm;
import org.junit.jupiter.api.Test;

/** That no draft keeps the office busy: its check, its form, its difference, and where it names others. */
class OfficeShapesTest {

    private static final EntryRef REF = new EntryRef(Kind.ARTICLE, "housing/shapes");
    private static final String HEAD = "---\ntitle: Shapes\nsummary: Of texts.\nslug: shapes\n---\n## In short\n\n";

    private static Map<PartName, String> texts(String text) {
        return new EnumMap<>(Map.of(
                PartName.SHARED,
                "topic: housing\naudience: [all]\nphase: [living]\norder: 1\nsources: []\n",
                PartName.NL,
                HEAD + text,
                PartName.EN,
                HEAD + text));
    }

    @Test
    void check_ofHostileShapes_tellsWhatItFindsInWordsOfTheOffice() {
        Shapes.give(text ->
                ContentCheck.problems(new ContentFolder(List.of(new EntryTexts(REF, texts(text))), List.of(), Map.of()))
                        .stream()
                        .limit(300)
                        .forEach(problem -> problem.in(Words.in(Language.NL))));
    }

    @Test
    void readers_ofHostileShapes_end() {
        Shapes.give(text -> {
            ReadingLevel.of(HEAD + text, Language.EN);
            var unused = References.naming(new EntryRef(Kind.FACT, "a.b")).test(new EntryTexts(REF, texts(text)));
            ImageStore.namedIn(text);
            Problem.error("x.md", 1, ProblemCode.FACT_ONE_SIDE, text, "nl.md").in(Words.in(Language.NL));
        });
    }

    @Test
    void form_ofHostileShapes_isMade() {
        Shapes.give(text -> {
            Map<PartName, EntryDraft.PartDraft> parts = new EnumMap<>(PartName.class);
            texts(text)
                    .forEach((name, one) -> parts.put(
                            name,
                            new EntryDraft.PartDraft(name, 1, 1, one, ChangeClass.MEANING, "test", Instant.EPOCH)));
            ArticleForm.of(new EntryDraft(REF, parts), Words.in(Language.EN));
        });
    }

    @Test
    void difference_ofHostileShapes_ends() {
        Shapes.give(text -> {
            Difference.of(text, "");
            Difference.of(text, text.replace('a', 'b'));
            Difference.of(text, new StringBuilder(text).reverse().toString());
        });
    }

    @Test
    void judging_thatFailsOrTakesTooLong_answersNothing() {
        CountDownLatch never = new CountDownLatch(1);
        CheckDeadline deadline = new CheckDeadline(Duration.ofMillis(500));
        assertEquals(Optional.of(1), deadline.within(() -> 1));
        assertEquals(Optional.empty(), deadline.within(() -> {
            throw new IllegalArgumentException("maxCells");
        }));
        assertEquals(Optional.empty(), deadline.within(() -> endless(1)));
        assertEquals(Optional.empty(), deadline.within(() -> {
            never.await();
            return 1;
        }));
        assertEquals(Optional.of(2), deadline.within(() -> 2));
    }

    @SuppressWarnings("InfiniteRecursion") // What it does to a thread is what is tried.
    private static int endless(int depth) {
        return 1 + endless(depth + 1);
    }
}

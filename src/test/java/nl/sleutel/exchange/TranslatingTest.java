package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.Editing;
import nl.sleutel.content.Editor;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TranslatingTest {

    private static final String BODY = "## Kop\n\nEen regel.\n\n- Punt {fact:rent.deposit.max}.\n";

    @Inject
    Translating translating;

    @Inject
    Editor editor;

    private final EntryRef ref = Editor.newPage(Topic.HOUSING);
    private final String name = ref.key().split("/")[1];

    @BeforeEach
    void page() {
        editor.publishPage(ref, BODY);
    }

    private String sent(Language from) {
        return new String(translating.send(List.of(ref), from), StandardCharsets.UTF_8);
    }

    private Report.Line back(String file) {
        Report report = translating.take(file.getBytes(StandardCharsets.UTF_8), "translator");
        assertEquals(1, report.lines().size(), report::toString);
        return report.lines().get(0);
    }

    /** The targets alone, translated by hand. */
    private static String translated(String file, String from, String to) {
        return Pattern.compile("<target>.*?</target>", Pattern.DOTALL).matcher(file).replaceAll(match -> Matcher.quoteReplacement(match.group().replace(from, to)));
    }

    private String draft(PartName part) {
        Editing.Outcome now = editor.save(ref, part, -1, "never stored", ChangeClass.WORDING);
        return ((Editing.Outcome.Stale) now).text();
    }

    @Test
    void take_translated_isTheDraftAndNothingElse() {
        for (Language from : Language.values()) {
            PartName target = PartName.of(from.other());
            int before = editor.draftNumber(ref, target);
            Report.Line line = back(translated(sent(from), "Een regel.", "Line " + from));
            assertEquals(Report.Fate.SAVED, line.fate());
            assertEquals(List.of(), line.missing());
            assertTrue(draft(target).contains("Line " + from + "\n\n- Punt {fact:rent.deposit.max}."));
            assertEquals(before + 1, editor.draftNumber(ref, target));
        }
    }

    @Test
    void take_untouched_storesNothing() {
        assertEquals(Report.Fate.UNCHANGED, back(sent(Language.NL)).fate());
        assertEquals(1, editor.draftNumber(ref, PartName.EN));
    }

    @Test
    void take_afterSomebodyTranslated_isStaleAndGivesTheTextBack() {
        String file = translated(sent(Language.NL), "Een regel.", "One line.");
        editor.save(ref, PartName.EN, Editor.words("Theirs", name, BODY));
        Report.Line line = back(file);
        assertEquals(Report.Fate.STALE, line.fate());
        assertTrue(line.text().contains("One line."));
        assertTrue(draft(PartName.EN).contains("title: Theirs"));
    }

    @Test
    void take_afterTheSourceChanged_savesWhatFitsAndTellsTheRest() {
        String file = translated(translated(sent(Language.NL), "Een regel.", "One line."), "Kop", "Heading");
        editor.save(ref, PartName.NL, Editor.words("Pagina " + name, name, BODY.replace("Een regel.", "Twee regels.")));
        Report.Line line = back(file);
        assertEquals(Report.Fate.SAVED, line.fate());
        assertTrue(line.sourceChanged());
        assertEquals(List.of("One line."), line.left());
        assertTrue(draft(PartName.EN).contains("## Heading"));
    }

    @Test
    void take_ofAnUnknownPage_isTold() {
        String file = sent(Language.NL).replace(ref.key() + "@", "housing/never-was@");
        assertEquals(Report.Fate.MISSING, back(file).fate());
    }

    @Test
    void take_withWrongIds_storesNothing() {
        Report.Line line = back(sent(Language.NL).replaceAll("<unit id=\"[^\"]*\"", "<unit id=\"x-1\""));
        assertEquals(Report.Fate.NOTHING, line.fate());
        assertEquals(1, line.left().size());
        assertEquals(1, editor.draftNumber(ref, PartName.EN));
    }
}

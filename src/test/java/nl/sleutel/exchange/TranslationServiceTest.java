package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.Editor;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.DraftService;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TranslationServiceTest {

    private static final String BODY = "## Kop\n\nEen regel.\n\n- Punt {fact:rent.deposit.max}.\n";

    @Inject
    TranslationService translationService;

    @Inject
    Editor editor;

    private final EntryRef ref = Editor.newPage(Topic.HOUSING);
    private final String name = ref.key().split("/")[1];

    @BeforeEach
    void page() {
        editor.publishPage(ref, BODY);
    }

    private String sent(Language from) {
        return new String(translationService.send(List.of(ref), from), StandardCharsets.UTF_8);
    }

    private ReturnReport.PageLine back(String file) {
        ReturnReport returnReport = translationService.take(file.getBytes(StandardCharsets.UTF_8), "translator");
        assertEquals(1, returnReport.lines().size(), returnReport::toString);
        return returnReport.lines().get(0);
    }

    /** The targets alone, translated by hand. */
    private static String translated(String file, String from, String to) {
        return Pattern.compile("<target>.*?</target>", Pattern.DOTALL)
                .matcher(file)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace(from, to)));
    }

    private String draft(PartName part) {
        DraftService.SaveOutcome now = editor.save(ref, part, -1, "never stored", ChangeClass.WORDING);
        return ((DraftService.SaveOutcome.Stale) now).text();
    }

    @Test
    void take_translated_isTheDraftAndNothingElse() {
        for (Language from : Language.values()) {
            PartName target = PartName.of(from.other());
            int before = editor.draftNumber(ref, target);
            ReturnReport.PageLine line = back(translated(sent(from), "Een regel.", "Line " + from));
            assertEquals(ReturnReport.Fate.SAVED, line.fate());
            assertEquals(List.of(), line.pieces().missing());
            assertTrue(draft(target).contains("Line " + from + "\n\n- Punt {fact:rent.deposit.max}."));
            assertEquals(before + 1, editor.draftNumber(ref, target));
        }
    }

    @Test
    void take_untouched_storesNothing() {
        assertEquals(ReturnReport.Fate.UNCHANGED, back(sent(Language.NL)).fate());
        assertEquals(1, editor.draftNumber(ref, PartName.EN));
    }

    @Test
    void take_afterSomebodyTranslated_isStaleAndGivesTheTextBack() {
        String file = translated(sent(Language.NL), "Een regel.", "One line.");
        editor.save(ref, PartName.EN, Editor.words("Theirs", name, BODY));
        ReturnReport.PageLine line = back(file);
        assertEquals(ReturnReport.Fate.STALE, line.fate());
        assertTrue(line.text().contains("One line."));
        assertTrue(draft(PartName.EN).contains("title: Theirs"));
    }

    @Test
    void take_afterTheSourceChanged_savesWhatFitsAndTellsTheRest() {
        String file = translated(translated(sent(Language.NL), "Een regel.", "One line."), "Kop", "Heading");
        editor.save(ref, PartName.NL, Editor.words("Pagina " + name, name, BODY.replace("Een regel.", "Twee regels.")));
        ReturnReport.PageLine line = back(file);
        assertEquals(ReturnReport.Fate.SAVED, line.fate());
        assertTrue(line.sourceChanged());
        assertEquals(List.of("One line."), line.pieces().left());
        assertTrue(draft(PartName.EN).contains("## Heading"));
    }

    @Test
    void take_ofAnUnknownPage_isTold() {
        String file = sent(Language.NL).replace(ref.key() + "@", "housing/never-was@");
        assertEquals(ReturnReport.Fate.MISSING, back(file).fate());
    }

    @Test
    void take_withWrongIds_storesNothing() {
        ReturnReport.PageLine line = back(sent(Language.NL).replaceAll("<unit id=\"[^\"]*\"", "<unit id=\"x-1\""));
        assertEquals(ReturnReport.Fate.NOTHING, line.fate());
        assertEquals(5, line.pieces().left().size(), "each of them, though all have one id");
        assertEquals(1, editor.draftNumber(ref, PartName.EN));
    }

    /** What the other language has and no piece of the first stands for: it was thrown away with every translation. */
    @Test
    void take_oneChanged_changesNothingElse() {
        String english = Editor.words(
                "Their title",
                name,
                "## Heading\r\n\r\nOne line.  \r\n\r\n\r\nTheirs alone.\r\n\r\n- Point {fact:rent.deposit.max}.\r\n"
                        + "\r\n## More\r\n\r\nOf theirs.\r\n");
        editor.save(ref, PartName.EN, english);
        assertEquals(ReturnReport.Fate.UNCHANGED, back(sent(Language.NL)).fate());
        assertEquals(english, draft(PartName.EN));
        assertEquals(
                ReturnReport.Fate.SAVED,
                back(translated(sent(Language.NL), ">Their title<", ">Our title<"))
                        .fate());
        assertEquals(english.replace("title: Their", "title: Our"), draft(PartName.EN));
    }

    /** Files as tools make them before anybody has worked on them. */
    @Test
    void take_notTranslated_leavesWhatStandsAndTellsIt() {
        String english = draft(PartName.EN);
        String untouched = sent(Language.NL)
                .replaceAll("<source>(.*?)</source><target>.*?</target>", "<source>$1</source><target>$1</target>")
                .replace("state=\"translated\"", "state=\"initial\"");
        ReturnReport.PageLine line = back(untouched);
        assertEquals(ReturnReport.Fate.NOTHING, line.fate());
        assertTrue(
                line.pieces().missing().contains("Een regel."),
                () -> line.pieces().missing().toString());
        ReturnReport.PageLine empty =
                back(sent(Language.NL).replaceAll("(?s)<target>.*?</target>", "<target></target>"));
        assertEquals(ReturnReport.Fate.NOTHING, empty.fate());
        assertEquals(line.pieces().missing(), empty.pieces().missing());
        assertEquals(english, draft(PartName.EN));
    }

    /** The file says which texts it was cut from; another's words in them since then are nobody's to overwrite. */
    @Test
    void take_anOldFileUntouched_isNothingNew() {
        String file = sent(Language.NL);
        editor.save(ref, PartName.EN, Editor.words("Theirs", name, BODY));
        assertEquals(ReturnReport.Fate.UNCHANGED, back(file).fate());
        assertTrue(draft(PartName.EN).contains("title: Theirs"));
    }

    @Test
    void take_ofAPageThatIsNotThereYet_makesIt() {
        EntryRef other = Editor.newPage(Topic.HOUSING);
        editor.save(other, PartName.NL, Editor.words("Nieuw", "nieuw", BODY));
        String file = new String(translationService.send(List.of(other), Language.NL), StandardCharsets.UTF_8);
        ReturnReport.PageLine line = back(file.replaceAll("(?s)(<source>.*?</source>)", "$1<target>Word</target>"));
        assertEquals(ReturnReport.Fate.SAVED, line.fate());
        assertEquals(
                "---\ntitle: Word\nsummary: Word\nslug: word\n---\nWord\n\nWord\n\nWord\n",
                ((DraftService.SaveOutcome.Stale) editor.save(other, PartName.EN, -1, "x", ChangeClass.WORDING))
                                .text()
                                .stripTrailing()
                        + "\n");
        assertEquals(1, line.pieces().facts().size());
    }
}

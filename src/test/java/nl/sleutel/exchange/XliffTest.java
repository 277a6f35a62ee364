package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.language.Language;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffTest {

    private static final EntryRef REF = new EntryRef(Kind.ARTICLE, "housing/deposit");
    private static final String NL = "---\ntitle: Borg & \"kosten\"\nsummary: Over <de> borg.\nslug: borg\n---\n## In het kort\n\n- Ten hoogste {fact:rent.max}.\n"
            + "- Niet {fact:rent.min bare} of {fact:rent.max}.\n\n\n## Terug {#back}\n\nEen [link](page:a/b).\n\n```\ncode\n\nmore\n```\n";
    private static final String EN = "---\ntitle: Deposit\nsummary: About it.\nslug: deposit\nsearch: [borg]\n---\n## In short\n\n- At most {fact:rent.max}.\n"
            + "- Not {fact:rent.min bare} or {fact:rent.max}.\n\n## Back {#back}\n\nA [link](page:a/b).\n\n```\ncode\n```\n";

    @TempDir
    Path folder;

    private static byte[] file(String target) {
        return XliffWriter.write(new Sheaf(Language.NL, List.of(new Sheaf.Page(REF, 3, 2, new Translation(NL, target).units()))));
    }

    private static XliffReader.Content read(byte[] bytes) {
        return XliffReader.read(bytes).content().orElseThrow();
    }

    @Test
    void blocks_together_areTheTextToTheByte() throws IOException {
        for (String text : List.of("", "\n\n a\n", "a\n\n\n\nb", "a\r\n\r\nb\r\n", "```\n\na\n", NL)) {
            assertEquals(text, Blocks.of(text).toString());
        }
        try (var files = Files.walk(Path.of("content/articles"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                assertEquals(text, Blocks.of(text).toString());
            }
        }
    }

    /** Held by another's library, so that a mistake of ours is not blessed by ourselves. */
    @Test
    void file_isXliff() throws IOException {
        for (String target : List.of("", EN)) {
            File file = Files.write(folder.resolve("out.xlf"), file(target)).toFile();
            XLIFFReader.validate(file);
        }
    }

    @Test
    void file_comesBackAsItWent() {
        XliffReader.Content content = read(file(EN));
        assertEquals(Language.NL, content.from());
        Sheaf.Returned page = content.pages().get(0);
        assertEquals(List.of(REF, 3, 2), List.of(page.ref(), page.sourceNumber(), page.targetNumber()));
        Translation.Result result = new Translation(NL, EN).with(page.translated());
        assertEquals(List.of(), result.left());
        assertEquals(List.of(), result.missing());
        assertEquals(EN.replace("\n\n## Back", "\n\n\n## Back"), result.text());
    }

    @Test
    void translation_ofAPageWithoutOne_makesAWhole() {
        byte[] back = new String(file(""), StandardCharsets.UTF_8).replaceAll("<source>(.*?)</source>", "<source>$1</source><target>$1</target>")
                .replace("<target>Borg", "<target>Déposit").replaceAll("(?s)<source>(```.*?)</source>", "<source>$1</source><target>$1</target>")
                .replaceAll("(?s)<source>(- .*?)</source>", "<source>$1</source><target>$1</target>").getBytes(StandardCharsets.UTF_8);
        Translation.Result result = new Translation(NL, "").with(read(back).pages().get(0).translated());
        assertEquals(List.of(), result.missing());
        assertTrue(result.text().startsWith("---\ntitle: \"Déposit & \\\"kosten\\\"\"\nsummary: \"Over <de> borg.\"\nslug: deposit-kosten\n---\n## In het kort"), result.text());
        assertEquals(NL.substring(NL.indexOf("## In")), result.text().substring(result.text().indexOf("## In")));
    }

    @Test
    void translation_whoseSourceChanged_isKeptApartAndNotLost() {
        Map<String, String> translated = read(file(EN)).pages().get(0).translated();
        String changed = NL.replace("Een [link]", "Nog een [link]").replace("## Terug", "Nieuw.\n\n## Terug");
        Translation.Result result = new Translation(changed, EN).with(translated);
        assertEquals(List.of("A [link](page:a/b)."), result.left());
        assertTrue(result.missing().contains("Nieuw."), () -> result.missing().toString());
        assertTrue(result.text().contains("## Back {#back}\n\nA [link](page:a/b).\n"));
    }

    @Test
    void segments_ofATool_areJoined() {
        String id = new Translation(NL, "").units().get(0).id();
        String unit = "<unit id='%s'><segment><source>Borg</source><target>Deposit</target></segment><ignorable><source> </source></ignorable>"
                + "<segment><source>x</source>%s</segment></unit>";
        assertEquals("Deposit and <pc id=1>", read(document(unit.formatted(id, "<target><pc id='1'>and</pc> &lt;pc id=1&gt;</target>"))).pages().get(0).translated().get(id));
        assertEquals(Map.of(), read(document(unit.formatted(id, ""))).pages().get(0).translated());
    }

    @Test
    void code_thatIsNoFact_isNothing() {
        String unit = "<unit id='u'><originalData><data id='d1'>{fact:a.b}</data><data id='d2'>&lt;script&gt;</data></originalData>"
                + "<segment><source>x</source><target>a <ph id='1' dataRef='d1'/> b <ph id='2' dataRef='d2'/> c <ph id='3' disp='{fact:../x}'/><ph id='4' disp='{fact:c}'/></target></segment></unit>";
        assertEquals("a {fact:a.b} b  c {fact:c}", read(document(unit)).pages().get(0).translated().get("u"));
    }

    private static byte[] document(String inside) {
        return ("<?xml version='1.0' encoding='UTF-8'?><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='nl' trgLang='en-GB'>"
                + "<file id='f1' original='articles/housing/deposit@1@1'>" + inside + "</file></xliff>").getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/../../etc/passwd@1@1", "articles/housing/deposit", "articles/housing/deposit@1@-1", "articles/housing/deposit@99999999999@1", "facts/rent.max@1@1",
        "nothing/x@1@1", "@1@1", "/@1@1", "articles@1@1", "articles/housing/deposit@1@1@1"})
    void name_thatWeNeverGave_isTold(String original) {
        String text = new String(document("<unit id='u'><segment><source>x</source><target>y</target></segment></unit>"), StandardCharsets.UTF_8);
        XliffReader.Content content = read(text.replace("articles/housing/deposit@1@1", original).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), content.pages());
        assertEquals(List.of(original), content.unknown());
    }

    record Hostile(String name, byte[] bytes, Refusal refusal) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        String plain = new String(document("<unit id='u'><segment><source>x</source><target>TEXT</target></segment></unit>"), StandardCharsets.UTF_8);
        String head = "<?xml version='1.0' encoding='UTF-8'?>";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        return List.of(
                new Hostile("DTD", plain.replace(head, head + "<!DOCTYPE xliff>").getBytes(), Refusal.DOCTYPE),
                new Hostile("entity bomb", plain.replace(head, head + bomb + "]>").replace("TEXT", "&a19;").getBytes(), Refusal.DOCTYPE),
                new Hostile("XXE", plain.replace(head, head + "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>").replace("TEXT", "&f;").getBytes(), Refusal.DOCTYPE),
                new Hostile("XXE in UTF-16", plain.replace(head, "\uFEFF<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>").replace("TEXT", "&f;")
                        .getBytes(StandardCharsets.UTF_16BE), Refusal.DOCTYPE),
                new Hostile("parameter entity", plain.replace(head, head + "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>").getBytes(), Refusal.DOCTYPE),
                new Hostile("undeclared entity", plain.replace("TEXT", "&f;").getBytes(), Refusal.NOT_XML),
                new Hostile("huge nesting", document("<a>".repeat(100_000) + "</a>".repeat(100_000)), Refusal.NOT_XML),
                new Hostile("huge nesting in a unit", document("<unit id='u'><segment><source>" + "<mrk>".repeat(10_000) + "</mrk>".repeat(10_000) + "</source></segment></unit>"), Refusal.NOT_XML),
                new Hostile("too many units", document("<unit id='u'/>".repeat(20_001)), Refusal.NOT_XML),
                new Hostile("broken encoding", plain.replace("TEXT", "\u00e9").getBytes(StandardCharsets.ISO_8859_1), Refusal.ENCODING),
                new Hostile("another encoding", plain.replace("UTF-8", "ISO-8859-1").getBytes(), Refusal.ENCODING),
                new Hostile("another encoding that hides", plain.replace("UTF-8", "IBM037").getBytes(), Refusal.ENCODING),
                new Hostile("cut short", plain.substring(0, plain.length() - 9).getBytes(), Refusal.NOT_XML),
                new Hostile("two roots", (plain + "<x/>").getBytes(), Refusal.NOT_XML),
                new Hostile("a character that is none", plain.replace("TEXT", "&#0;").getBytes(), Refusal.NOT_XML),
                new Hostile("nothing", new byte[0], Refusal.NOT_XML),
                new Hostile("too large", new byte[(5 << 20) + 1], Refusal.TOO_LARGE),
                new Hostile("XLIFF 1.2", plain.replace("document:2.0", "document:1.2").getBytes(), Refusal.NOT_XLIFF),
                new Hostile("one language", plain.replace("'en-GB'", "'nl'").getBytes(), Refusal.NOT_XLIFF),
                new Hostile("another language", plain.replace("'en-GB'", "'de'").getBytes(), Refusal.NOT_XLIFF),
                new Hostile("HTML", "<html></html>".getBytes(), Refusal.NOT_XLIFF));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_isRefusedAtOnce(Hostile hostile) {
        XliffReader.Outcome outcome = assertTimeoutPreemptively(Duration.ofSeconds(5), () -> XliffReader.read(hostile.bytes()));
        assertEquals(Optional.of(hostile.refusal()), outcome.refusal());
        assertEquals(Optional.empty(), outcome.content());
    }
}

package nl.sleutel.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class XliffTest {

    private static final EntryRef REF = new EntryRef(Kind.ARTICLE, "housing/deposit");
    private static final String NL =
            "---\ntitle: Borg & \"kosten\"\nsummary: Over <de> borg.\nslug: borg\n---\n## In het kort\n\n- Ten "
                    + "hoogste {fact:rent.max}.\n"
                    + "- Niet {fact:rent.min bare} of {fact:rent.max}.\n\n\n## Terug {#back}\n\nEen [link](page:a/"
                    + "b).\n\n```\ncode\n\nmore\n```\n";
    private static final String EN =
            "---\ntitle: Deposit\nsummary: About it.\nslug: deposit\nsearch: [borg]\n---\n## In short\n\n- At "
                    + "most {fact:rent.max}.\n"
                    + "- Not {fact:rent.min bare} or {fact:rent.max}.\n\n## Back {#back}\n\nA [link](page:a/b).\n\n"
                    + "```\ncode\n```\n";

    @TempDir
    Path folder;

    private static byte[] file(String target) {
        return XliffWriter.write(new TranslationBatch(
                Language.NL,
                List.of(new TranslationBatch.Page(
                        REF, 3, 2, Translations.of(NL, target).units()))));
    }

    private static XliffReader.Content read(byte[] bytes) {
        return XliffReader.read(bytes).content().orElseThrow();
    }

    @Test
    void blocks_together_areTheTextToTheByte() throws IOException {
        for (String text : List.of("", "\n\n a\n", "a\n\n\n\nb", "a\r\n\r\nb\r\n", "```\n\na\n", NL)) {
            assertEquals(text, MarkdownBlocks.of(text).toString());
        }
        try (var files = Files.walk(Path.of("content/articles"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file);
                assertEquals(text, MarkdownBlocks.of(text).toString());
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
        ReturnedPage page = content.pages().get(0);
        assertEquals(List.of(REF, 3, 2), List.of(page.ref(), page.sourceNumber(), page.targetNumber()));
        Translation.Result result = Translations.of(NL, EN).with(page.units(), NL);
        assertEquals(List.of(), result.pieces().left());
        assertEquals(List.of(), result.pieces().missing());
        assertEquals(EN, result.text());
    }

    @Test
    void translation_ofAPageWithoutOne_makesAWhole() {
        byte[] back = new String(file(""), StandardCharsets.UTF_8)
                .replace("state=\"initial\"", "state=\"translated\"")
                .replaceAll("<source>(.*?)</source>", "<source>$1</source><target>$1</target>")
                .replace("<target>Borg", "<target>Déposit")
                .replaceAll("(?s)<source>(```.*?)</source>", "<source>$1</source><target>$1</target>")
                .replaceAll("(?s)<source>(- .*?)</source>", "<source>$1</source><target>$1</target>")
                .getBytes(StandardCharsets.UTF_8);
        Translation.Result result =
                Translations.of(NL, "").with(read(back).pages().get(0).units(), NL);
        assertEquals(List.of(), result.pieces().missing());
        assertTrue(
                result.text()
                        .startsWith("---\ntitle: \"Déposit & \\\"kosten\\\"\"\nsummary: \"Over <de> borg.\"\nslug: "
                                + "deposit-kosten\n---\n## In het kort"),
                result.text());
        assertEquals(
                NL.substring(NL.indexOf("## In")),
                result.text().substring(result.text().indexOf("## In")));
    }

    @Test
    void translation_whoseSourceChanged_isKeptApartAndNotLost() {
        byte[] back = new String(file(EN), StandardCharsets.UTF_8)
                .replace(">A [link]", ">One [link]")
                .getBytes(StandardCharsets.UTF_8);
        String changed = NL.replace("Een [link]", "Nog een [link]").replace("## Terug", "Nieuw.\n\n## Terug");
        Translation.Result result =
                Translations.of(NL, EN).with(read(back).pages().get(0).units(), changed);
        assertEquals(List.of("One [link](page:a/b)."), result.pieces().left());
        assertEquals(
                List.of("Nieuw.", "Nog een [link](page:a/b)."), result.pieces().missing());
        assertEquals(EN, result.text());
    }

    @Test
    void segments_ofATool_areJoined() {
        String id = Translations.of(NL, "").units().get(0).id();
        String unit = "<unit id='%s'><segment><source>Borg</source><target>Deposit</target></"
                + "segment><ignorable><source> </source></ignorable>"
                + "<segment><source>x</source>%s</segment></unit>";
        assertEquals(
                "Deposit and <pc id=1>",
                read(document(unit.formatted(id, "<target><pc id='1'>and</pc> &lt;pc id=1&gt;</target>")))
                        .pages()
                        .get(0)
                        .units()
                        .texts()
                        .get(id));
        assertEquals(
                Map.of(),
                read(document(unit.formatted(id, ""))).pages().get(0).units().texts());
    }

    @Test
    void code_thatIsNoFact_isNothing() {
        String unit = "<unit id='u'><originalData><data id='d1'>{fact:a.b}</data><data id='d2'>&lt;script&gt;</data></"
                + "originalData>"
                + "<segment><source>x</source><target>a <ph id='1' dataRef='d1'/> b <ph id='2' "
                + "dataRef='d2'/> c <ph id='3' disp='{fact:../x}'/><ph id='4' disp='{fact:c}'/></target></"
                + "segment></unit>";
        assertEquals(
                "a {fact:a.b} b c {fact:c}",
                read(document(unit)).pages().get(0).units().texts().get("u"));
    }

    private static ReturnedPage.Units units(String inside) {
        return read(document(inside)).pages().get(0).units();
    }

    private static String segment(String attributes, String source, String target) {
        return "<segment" + attributes + "><source>" + source + "</source>" + target + "</segment>";
    }

    /** What no translator worked on is no translation, however the tool that made the file says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<segment state='initial'><source>Een regel.</source><target>Een regel.</target></segment>",
                "<segment><source>Een  regel.</source><target> Een regel.\n</target></segment>",
                "<segment state='initial' subState='x:new'><source>Een regel.</source><target>Een <mrk id='m1' "
                        + "translate='no'>regel</mrk>.</target></segment>",
                "<segment state='final'><source>Een regel.</source><target/></segment>",
                "<segment state='translated'><source>Een regel.</source><target> &#xA0;\n</target></segment>",
                "<segment state='reviewed'><source>Een regel.</source></segment>",
                "<segment state='translated'><source>Een regel.</source><target>\u200b</target></segment>",
                "<segment state='final'><source><ph id='1' disp='{fact:a.b}'/></source><target/></segment>",
                "<mtc:matches xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'><mtc:match ref='#1'><source>Een "
                        + "regel.</source><target>A line.</target></mtc:match></mtc:matches><segment "
                        + "state='initial'><source>Een regel.</source></segment>"
            })
    void unit_thatNobodyTranslated_isMissing(String inside) {
        ReturnedPage.Units units = units("<unit id='u'>" + inside + "</unit>");
        assertEquals(Map.of(), units.texts());
        assertEquals(Set.of("u"), units.untranslated());
        assertEquals(List.of(), units.rest());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<segment state='translated'><source>DUO</source><target>DUO</target></segment> | DUO",
                "<segment state='final' subState='a:b'><source>DUO</source><target>DUO</target></segment> | DUO",
                "<segment state='initial'><source>Een regel.</source><target>A line.</target></segment> | A line.",
                "<segment state='reviewed'><source>a</source><target order='3'>c</target></"
                        + "segment><ignorable><source>-</source></ignorable><segment state='reviewed'><source>b</"
                        + "source><target order='1'>d</target></segment> | d-c",
                "<segment state='final'><source>a</source><target order='2'>c</target></segment><segment "
                        + "state='final'><source>b</source><target order='1'>d</target></segment> | dc",
                "<segment state='final'><source>a</source><target order='x'>c</target></segment><segment "
                        + "state='final'><source>b</source><target order='99'>d</target></segment> | cd",
                "<segment state='translated'><source>a.</source><target>c.</target></segment><ignorable><source> "
                        + "</source><target>  </target></ignorable><segment state='translated'><source/><target/"
                        + "></segment> | c.",
                "<segment state='translated'><source>x</source><target>\\n    pretty\\n    printed\\n  </target></"
                        + "segment> | pretty printed",
                "<segment state='translated'><source>x</source><target xml:space='preserve'>a  b</target></"
                        + "segment> | a  b",
                "<segment state='translated'><source><ph id='1' dataRef='d1'/></source><target><ph id='1'/> and "
                        + "<ph id='2' copyOf='1'/></target></segment> | {fact:a.b} and {fact:a.b}",
                "<segment state='translated'><source>x</source><target>a<sc id='1'/>b<ec startRef='1'/><cp "
                        + "hex='001F'/>c</target></segment> | abc"
            })
    void unit_translated_isReadAsItsToolMeantIt(String inside, String text) {
        String data = "<originalData><data id='d1'>{fact:a.b}</data></originalData>";
        ReturnedPage.Units units = units(
                "<unit id='u'><notes><note>Really?</note></notes>" + data + inside.replace("\\n", "\n") + "</unit>");
        assertEquals(text, units.texts().get("u").strip());
        assertEquals(List.of("Really?"), units.notes());
    }

    /** Half a translation goes into no text, and is not thrown away either. */
    @Test
    void unit_translatedInPart_isMissingAndGivenBack() {
        String half = segment(" state='translated'", "Een.", "<target>One.</target>")
                + "<ignorable><source> </source></ignorable>";
        ReturnedPage.Units units = units("<unit id='u'>" + half + segment("", "Twee.", "<target>Twee.</target>")
                + "</unit><unit id='v'>" + half + segment("", "Twee.", "") + "</unit>");
        assertEquals(Map.of(), units.texts());
        assertEquals(Set.of("u", "v"), units.untranslated());
        assertEquals(List.of("One.", "One."), units.rest());
    }

    @Test
    void unit_thatComesTwice_losesNoWord() {
        String one = "<unit id='u'>" + segment(" state='final'", "Een.", "<target>One.</target>") + "</unit>";
        assertEquals(
                List.of("First."), units(one + one.replace("One.", "First.")).rest());
        assertEquals(List.of(), units(one + one).rest());
        assertEquals(
                "One.",
                units(one.replace("<target>One.</target>", "") + one).texts().get("u"));
        byte[] twoFiles = new String(document(one), StandardCharsets.UTF_8)
                .replaceFirst("(?s)<file.*</file>", "$0$0")
                .replaceFirst("(?s)One\\.(?!.*One\\.)", "First.")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(1, read(twoFiles).pages().size());
        assertEquals(List.of("First."), read(twoFiles).pages().get(0).units().rest());
    }

    @Test
    void missing_keepsWhatStandsThere() {
        String untouched = new String(file(EN), StandardCharsets.UTF_8);
        String link = "state=\"translated\"><source>Een [link](page:a/b).</source><target>A [link](page:a/b).</target>";
        assertTrue(untouched.contains(link));
        for (String instead : List.of(
                "state=\"initial\"><source>Een [link](page:a/b).</source><target>Een [link](page:a/b).</target>",
                "state=\"final\"><source>Een [link](page:a/b).</source><target></target>",
                "><source>Een [link](page:a/b).</source>")) {
            Translation.Result result = Translations.of(NL, EN)
                    .with(
                            read(untouched.replace(link, instead).getBytes(StandardCharsets.UTF_8))
                                    .pages()
                                    .get(0)
                                    .units(),
                            NL);
            assertEquals(EN, result.text());
            assertEquals(List.of("Een [link](page:a/b)."), result.pieces().missing());
        }
    }

    @Test
    void facts_lostOrDoubled_areTold() {
        String file = new String(file(EN), StandardCharsets.UTF_8);
        String code = "<ph id=\"p1\" dataRef=\"d1\" disp=\"{fact:rent.max}\"></ph>";
        String shown = file.contains(code) ? code : code.replace("></ph>", "/>");
        int target = file.indexOf("<target>- At most");
        assertTrue(target > 0 && file.indexOf(shown, target) > 0, file);
        String before = file.substring(0, target);
        String after = file.substring(target);
        for (String changed : List.of(
                after.replaceFirst(Pattern.quote(shown), ""),
                after.replaceFirst(Pattern.quote(shown), Matcher.quoteReplacement(shown + shown)))) {
            Translation.Result result = Translations.of(NL, EN)
                    .with(
                            read((before + changed).getBytes(StandardCharsets.UTF_8))
                                    .pages()
                                    .get(0)
                                    .units(),
                            NL);
            assertEquals(1, result.pieces().facts().size());
        }
        assertEquals(
                List.of(),
                Translations.of(NL, EN)
                        .with(
                                read(file.replace("At most", "Up to").getBytes(StandardCharsets.UTF_8))
                                        .pages()
                                        .get(0)
                                        .units(),
                                NL)
                        .pieces()
                        .facts());
    }

    private static byte[] document(String inside) {
        return ("<?xml version='1.0' encoding='UTF-8'?><xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' "
                        + "version='2.0' srcLang='nl' trgLang='en-GB'>"
                        + "<file id='f1' original='articles/housing/deposit@1@1'>" + inside + "</file></xliff>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/../../etc/passwd@1@1",
                "articles/housing/deposit",
                "articles/housing/deposit@1@-1",
                "articles/housing/deposit@99999999999@1",
                "facts/rent.max@1@1",
                "nothing/x@1@1",
                "@1@1",
                "/@1@1",
                "articles@1@1",
                "articles/housing/deposit@1@1@1"
            })
    void name_thatWeNeverGave_isTold(String original) {
        String text = new String(
                document("<unit id='u'><segment><source>x</source><target>y</target></segment></unit>"),
                StandardCharsets.UTF_8);
        XliffReader.Content content =
                read(text.replace("articles/housing/deposit@1@1", original).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), content.pages());
        assertEquals(List.of(original), content.unknown());
    }

    record Hostile(String name, byte[] bytes, FileRefusal refusal) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        String plain = new String(
                document("<unit id='u'><segment><source>x</source><target>TEXT</target></segment></unit>"),
                StandardCharsets.UTF_8);
        String head = "<?xml version='1.0' encoding='UTF-8'?>";
        StringBuilder bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return List.of(
                new Hostile(
                        "DTD", plain.replace(head, head + "<!DOCTYPE xliff>").getBytes(UTF_8), FileRefusal.DOCTYPE),
                new Hostile(
                        "entity bomb",
                        plain.replace(head, head + bomb + "]>")
                                .replace("TEXT", "&a19;")
                                .getBytes(UTF_8),
                        FileRefusal.DOCTYPE),
                new Hostile(
                        "XXE",
                        plain.replace(head, head + "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>")
                                .replace("TEXT", "&f;")
                                .getBytes(UTF_8),
                        FileRefusal.DOCTYPE),
                new Hostile(
                        "XXE in UTF-16",
                        plain.replace(head, "\uFEFF<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]>")
                                .replace("TEXT", "&f;")
                                .getBytes(StandardCharsets.UTF_16BE),
                        FileRefusal.DOCTYPE),
                new Hostile(
                        "parameter entity",
                        plain.replace(head, head + "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'>")
                                .getBytes(UTF_8),
                        FileRefusal.DOCTYPE),
                new Hostile("undeclared entity", plain.replace("TEXT", "&f;").getBytes(UTF_8), FileRefusal.NOT_XML),
                new Hostile(
                        "huge nesting", document("<a>".repeat(100_000) + "</a>".repeat(100_000)), FileRefusal.NOT_XML),
                new Hostile(
                        "huge nesting in a unit",
                        document("<unit id='u'><segment><source>" + "<mrk>".repeat(10_000) + "</mrk>".repeat(10_000)
                                + "</source></segment></unit>"),
                        FileRefusal.NOT_XML),
                new Hostile("too many units", document("<unit id='u'/>".repeat(20_001)), FileRefusal.NOT_XML),
                new Hostile(
                        "broken encoding",
                        plain.replace("TEXT", "\u00e9").getBytes(StandardCharsets.ISO_8859_1),
                        FileRefusal.ENCODING),
                new Hostile(
                        "another encoding", plain.replace("UTF-8", "ISO-8859-1").getBytes(UTF_8), FileRefusal.ENCODING),
                new Hostile(
                        "another encoding that hides",
                        plain.replace("UTF-8", "IBM037").getBytes(UTF_8),
                        FileRefusal.ENCODING),
                new Hostile("cut short", plain.substring(0, plain.length() - 9).getBytes(UTF_8), FileRefusal.NOT_XML),
                new Hostile("two roots", (plain + "<x/>").getBytes(UTF_8), FileRefusal.NOT_XML),
                new Hostile(
                        "a character that is none",
                        plain.replace("TEXT", "&#0;").getBytes(UTF_8),
                        FileRefusal.NOT_XML),
                new Hostile("nothing", new byte[0], FileRefusal.NOT_XML),
                new Hostile("too large", new byte[(5 << 20) + 1], FileRefusal.TOO_LARGE),
                new Hostile(
                        "XLIFF 1.2",
                        plain.replace("document:2.0", "document:1.2").getBytes(UTF_8),
                        FileRefusal.NOT_XLIFF),
                new Hostile("one language", plain.replace("'en-GB'", "'nl'").getBytes(UTF_8), FileRefusal.NOT_XLIFF),
                new Hostile(
                        "another language", plain.replace("'en-GB'", "'de'").getBytes(UTF_8), FileRefusal.NOT_XLIFF),
                new Hostile("HTML", "<html></html>".getBytes(UTF_8), FileRefusal.NOT_XLIFF));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_isRefusedAtOnce(Hostile hostile) {
        XliffReader.XliffOutcome outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(5), () -> XliffReader.read(hostile.bytes()));
        assertEquals(Optional.of(hostile.refusal()), outcome.refusal());
        assertEquals(Optional.empty(), outcome.content());
    }
}

package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartText;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Out to a translator and back, for every entry that the repository holds, both ways: what nobody translated stays to
 * the byte.
 */
class RoundTripTest {

    private static final EntryRef REF = new EntryRef(Kind.ARTICLE, "housing/deposit");
    private static final int RUNS = 400;

    @TempDir
    Path folder;

    /** A page, as it stands in both languages. */
    private record Texts(String name, String source, String target) {}

    private static List<Texts> content(Language from) throws IOException {
        List<Texts> all = new ArrayList<>();
        try (var files = Files.walk(Path.of("content"))) {
            for (Path source : files.filter(file -> file.endsWith(from.tag() + ".md"))
                    .sorted()
                    .toList()) {
                Path target = source.resolveSibling(from.other().tag() + ".md");
                all.add(new Texts(
                        source.toString(),
                        Files.readString(source),
                        Files.exists(target) ? Files.readString(target) : ""));
            }
        }
        assertTrue(all.size() > 370, () -> String.valueOf(all.size()));
        return all;
    }

    private static byte[] file(Language from, Texts texts) {
        return XliffWriter.write(new TranslationBatch(
                from,
                List.of(new TranslationBatch.Page(
                        REF,
                        3,
                        2,
                        Translations.of(texts.source(), texts.target()).units()))));
    }

    private static ReturnedPage.Units back(byte[] bytes) {
        return XliffReader.read(bytes).content().orElseThrow().pages().get(0).units();
    }

    private static Translation.Result result(Texts texts, ReturnedPage.Units units) {
        return Translations.of(texts.source(), texts.target()).with(units, texts.source());
    }

    @ParameterizedTest
    @EnumSource
    void untouched_isTheSameToTheByte(Language from) throws IOException {
        for (Texts texts : content(from)) {
            byte[] bytes = file(from, texts);
            File file = Files.write(folder.resolve("out.xlf"), bytes).toFile();
            XLIFFReader.validate(file);
            Translation.Result result = result(texts, back(bytes));
            assertEquals(texts.target(), result.text(), texts::name);
            assertEquals(List.of(), result.pieces().left(), texts::name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneTargetChanged_isTheOnlyDifference(Language from) throws IOException {
        for (Texts texts : content(from)) {
            assertEachAlone(texts, "Änders & <b>");
        }
    }

    /** Each target in turn gets other words: before and behind them all is as it was. */
    private static void assertEachAlone(Texts texts, String words) {
        for (TranslationUnit translationUnit :
                Translations.of(texts.source(), texts.target()).units()) {
            if (translationUnit.target().isPresent()) {
                String target = translationUnit.target().get();
                String changed = target.stripLeading() + " " + words;
                Translation.Result result = result(texts, ReturnedPage.Units.of(Map.of(translationUnit.id(), changed)));
                assertEquals(1, result.pieces().used(), translationUnit::id);
                assertOneDifference(texts, translationUnit, result.text());
                assertTrue(result.text().contains(words), translationUnit::id);
            }
        }
    }

    private static void assertOneDifference(Texts texts, TranslationUnit translationUnit, String result) {
        String before = texts.target();
        if (!translationUnit.name().matches("b[0-9]+")) {
            String field = translationUnit.name().replaceAll("[0-9]", "");
            assertEquals(new PartText(before).without(field), new PartText(result).without(field), translationUnit::id);
            return;
        }
        int start = 0;
        while (start < Math.min(before.length(), result.length()) && before.charAt(start) == result.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.length(), result.length()) - start
                && before.charAt(before.length() - 1 - end) == result.charAt(result.length() - 1 - end)) {
            end++;
        }
        String gone = before.substring(start, before.length() - end);
        assertTrue(
                translationUnit.target().orElseThrow().contains(gone.strip()),
                () -> texts.name() + " " + translationUnit.id() + ": «" + gone + "»");
    }

    /** A piece that had none comes in, and every line that stood there still does, in its order. */
    @ParameterizedTest
    @EnumSource
    void pieceWithoutCounterpart_isAddedAndRemovesNothing(Language from) throws IOException {
        int added = 0;
        for (Texts texts : content(from)) {
            for (TranslationUnit translationUnit :
                    Translations.of(texts.source(), texts.target()).units()) {
                if (translationUnit.target().isEmpty() && translationUnit.name().matches("b[0-9]+")) {
                    Translation.Result result =
                            result(texts, ReturnedPage.Units.of(Map.of(translationUnit.id(), "Something new.")));
                    List<String> lines = new ArrayList<>(result.text()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList());
                    assertTrue(lines.remove("Something new."), texts::name);
                    assertEquals(
                            texts.target()
                                    .lines()
                                    .filter(line -> !line.isBlank())
                                    .toList(),
                            lines,
                            texts::name);
                    added++;
                }
            }
        }
        assertTrue(added > 0);
    }

    /** Whatever became of the other language: blocks lost, doubled, moved, in other kinds of lines. */
    @Test
    void oddTargets_areKeptToTheByte() throws IOException {
        Random random = new Random(20261130L);
        List<Texts> all = content(Language.NL);
        for (int i = 0; i < RUNS; i++) {
            Texts one = all.get(random.nextInt(all.size()));
            Texts odd = new Texts(one.name(), damaged(one.source(), random), damaged(one.target(), random));
            Translation.Result result = result(odd, back(file(Language.NL, odd)));
            assertEquals(odd.target(), result.text(), odd::target);
            assertEachAlone(odd, "changed");
        }
    }

    private static String damaged(String text, Random random) {
        int body = text.indexOf("\n---\n", 4) + 5;
        List<String> blocks = new ArrayList<>(Arrays.asList(text.substring(body).split("\n\n")));
        for (int times = random.nextInt(4); times > 0 && !blocks.isEmpty(); times--) {
            int at = random.nextInt(blocks.size());
            switch (random.nextInt(6)) {
                case 0 -> blocks.remove(at);
                case 1 -> blocks.add(at, blocks.get(random.nextInt(blocks.size())));
                case 2 -> blocks.add(blocks.remove(at));
                case 3 -> blocks.add(at, "    indented  \n\n\n  twice \t");
                case 4 -> blocks.add(at, "```\ncode\n\n~~~\n\n## no heading\n```");
                default -> blocks.add(at, "Odd \u00a0 \u2028 \r and \u0007 {fact:a.b} {#x} <b> & ]]> `");
            }
        }
        String damaged = text.substring(0, body) + String.join("\n\n", blocks);
        return switch (random.nextInt(4)) {
            case 0 -> damaged.replace("\n", "\r\n");
            case 1 -> damaged.stripTrailing();
            case 2 -> damaged + "\n\n \n";
            default -> damaged;
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ntitle: T\n---\n## A\n\nOne.\n\nTwo.\n\n## B\n\nThree {fact:a.b}.\n",
                "---\ntitle: T\n---\n## B\n\nThree {fact:a.b}.\n\n## A\n\nOne.\n",
                "---\ntitle: 'T' # why\n---\n\n\n| a | b |\n|---|---|\n| {fact:a.b} | c |\n",
                "---\ntitle: >-\n  T\n  and more\nanswers: ['a', \"b\"]\n---\n> **Tip.** One.\n\n1. x\n\n   y\n2. z",
                "---\r\ntitle: T\r\nanswers:\r\n  - a\r\n  - b # why\r\n---\r\n## A {#x}\r\n\r\nOne.  \r\n",
                "---\ntitle: T\n---",
                ""
            })
    void otherLanguage_ofAnyForm_isKept(String target) {
        for (String source : List.of(
                "---\ntitle: K\nanswers: [x, y]\n---\n## A {#x}\n\nEen.\n\nNieuw.\n\n## B\n\nDrie {fact:a.b}.\n",
                "---\ntitle: K\n---\n\n",
                "---\ntitle: K\n---\nEen.\n")) {
            Texts texts = new Texts(target, source, target);
            assertEquals(target, result(texts, back(file(Language.NL, texts))).text());
            assertEachAlone(texts, "changed");
        }
    }

    /** What stands before a block says that it belongs to a list, and tools drop it. */
    @Test
    void spacesAroundABlock_stay() {
        String target = "---\ntitle: T\n---\n- One.\n\n  More of one.  \n\n\tcode\n";
        Texts texts = new Texts("", target.replace("One", "Een").replace("More", "Meer"), target);
        List<TranslationUnit> units =
                Translations.of(texts.source(), texts.target()).units();
        Map<String, String> translated =
                Map.of(units.get(2).id(), "Other.", units.get(3).id(), "\n  code too\n");
        String expected = target.replace("More of one.", "Other.").replace("\tcode", "\tcode too");
        assertEquals(expected, result(texts, ReturnedPage.Units.of(translated)).text());
    }

    @Test
    void answers_ofARoute_changeOneByOne() {
        String nl = "---\ntitle: T\nanswers:\n  - een\n  - twee\n---\nTekst.\n";
        String en = "---\ntitle: T\nanswers:\n  - 'one'\n  - two\n  - three # more\n---\nText.\n";
        Texts texts = new Texts("", nl, en);
        TranslationUnit second = Translations.of(nl, en).units().get(2);
        assertEquals(
                en.replace("- two", "- \"the second: this\""),
                result(texts, ReturnedPage.Units.of(Map.of(second.id(), "the second: this")))
                        .text());
        Texts without = new Texts("", nl, "---\ntitle: T\n---\nText.\n");
        Translation.Result result = result(without, ReturnedPage.Units.of(Map.of(second.id(), "the second")));
        assertEquals(without.target(), result.text());
        assertEquals(List.of("the second"), result.pieces().left());
    }

    @Test
    void headings_ofATopicsGroups_changeOneByOne() {
        String nl = "---\nheadings:\n  - Eerst\n  - Daarna\n---\n";
        String en = "---\nheadings: [First, Then]\n---\n";
        TranslationUnit second = Translations.of(nl, en).units().get(1);
        assertEquals(
                "---\nheadings: [First, After that]\n---\n",
                result(new Texts("", nl, en), ReturnedPage.Units.of(Map.of(second.id(), "After that")))
                        .text());
    }
}

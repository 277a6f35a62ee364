package nl.sleutel.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockPairsTest {

    /** Blocks stand apart by a slash; a pair is written as the places of its blocks, here and there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~## A/Een./- x~ | ~## A/One./- x~ | 0:0 1:1 2:2",
                "~## A/Een./Nieuw./Twee.~ | ~## A/One./Two.~ | 0:0 1-3:1-2",
                "~## A/Een.~ | ~## A/One./Theirs alone./- more~ | 0:0 1:1-3",
                "~## A/Een {fact:a.b}./Nieuw./Twee {fact:c.d}.~ | ~## A/One {fact:a.b}./Two {fact:c.d}.~ | 0:0 "
                        + "1:1 2: 3:2",
                "~## A {#a}/Een./## B {#b}/Twee./- x~ | ~## B {#b}/Two./- x/## A {#a}/One.~ | 0:3 1:4 2:0 3:1 4:2",
                "~## A {#a}/Een./## Nieuw/Iets./## B {#b}/Twee.~ | ~## A {#a}/One./## B {#b}/Two.~ | 0:0 1:1 2: "
                        + "3: 4:2 5:3",
                "~Een./Twee.~ | ~~ | 0: 1:",
                "~[Een](page:a/b)./Twee./[Drie](page:c/d).~ | ~[Three](page:c/d)./Two./More./[One](page:a/b).~ | "
                        + "0:3 1: 2:0",
                "~## A/Een.~ | ~## A/One./## B/Two./## C/Three.~ | 0-1:0-5"
            })
    void of_blocksOfBothLanguages_pairsWhatStandsForEachOther(String here, String there, String pairs) {
        List<BlockPairs.Pair> found = BlockPairs.of(
                MarkdownBlocks.of(here.replace("/", "\n\n")
                        .replace("page:a\n\nb", "page:a/b")
                        .replace("page:c\n\nd", "page:c/d")),
                MarkdownBlocks.of(
                        there == null
                                ? ""
                                : there.replace("/", "\n\n")
                                        .replace("page:a\n\nb", "page:a/b")
                                        .replace("page:c\n\nd", "page:c/d")));
        assertEquals(
                pairs,
                found.stream()
                        .map(pair -> shown(pair.here()) + ":" + shown(pair.there()))
                        .collect(Collectors.joining(" ")));
    }

    private static String shown(BlockPairs.Run run) {
        int last = run.to() - 1;
        return run.isEmpty() ? "" : last == run.from() ? String.valueOf(last) : run.from() + "-" + last;
    }

    /** What goes out without its translation is written twice: the pages that exist must nearly all be paired. */
    @Test
    void of_theContent_leavesHardlyAnythingUnpaired() throws IOException {
        int blocks = 0;
        int unpaired = 0;
        try (var files = Files.walk(Path.of("content"))) {
            for (Path dutch : files.filter(file -> file.endsWith("nl.md") && Files.exists(file.resolveSibling("en.md")))
                    .toList()) {
                List<TranslationUnit> units = Translations.of(
                                Files.readString(dutch), Files.readString(dutch.resolveSibling("en.md")))
                        .units();
                blocks += units.size();
                unpaired += (int)
                        units.stream().filter(unit -> unit.target().isEmpty()).count();
            }
        }
        assertTrue(unpaired * 100 < blocks, unpaired + " of " + blocks);
    }
}

package nl.sleutel.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.sleutel.Surroundings;
import nl.sleutel.content.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Takes the sound content of the tests and breaks it in one place, or in many. */
class ContentCheckTest {

    private static final String EN = "articles/housing/deposit/en.md";

    @TempDir
    Path folder;

    @BeforeEach
    void soundContent() throws IOException {
        try (Stream<Path> files = Files.walk(Surroundings.CONTENT)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Surroundings.CONTENT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private List<String> problems() throws IOException {
        return ContentCheck.problems(ContentFolder.read(folder)).stream()
                .map(Problem::toString)
                .toList();
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), from + " is not in " + file);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private void delete(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void problems_ofSoundContent_areNone() throws IOException {
        assertEquals(List.of(), problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "articles/housing/deposit/shared.yaml | audience: [all] | audience: [all | articles/housing/"
                        + "deposit/shared.yaml:3: not valid YAML",
                "articles/housing/deposit/shared.yaml | order: 10 | orde: 10 | articles/housing/deposit/"
                        + "shared.yaml:4: unknown field 'orde'",
                "articles/housing/deposit/shared.yaml | housing/find-a-room, | housing/no-room, | articles/"
                        + "housing/deposit/shared.yaml:5: related page 'housing/no-room' does not exist",
                "articles/housing/deposit/shared.yaml | organisations: [desk] | organisations: [office] | "
                        + "articles/housing/deposit/shared.yaml:6: organisation 'office' does not exist",
                "articles/housing/find-a-room/en.md | slug: find-a-room | slug: key-money | articles/housing/"
                        + "find-a-room/en.md:4: warning: address 'key-money' has led to page 'housing/deposit' so "
                        + "far and will lead here",
                EN + " | # Get it back | # {fact:rent.deposit.maxx} | " + EN + ":14: unknown fact 'rent.deposit.maxx'",
                EN + " | ({fact:rent.deposit.max}) | ({fact:rent.no}) | " + EN + ":3: unknown fact 'rent.no'",
                EN + " | page:housing/find-a-room# | page:housing/no-room# | " + EN
                        + ":17: dead link: there is no page 'housing/no-room'",
                EN + " | #scams | #scam | " + EN + ":17: dead link: page 'housing/find-a-room' has no heading '#scam'",
                EN + " | (org:desk) | (org:office) | " + EN + ":23: dead link: there is no organisation 'org:office'",
                EN + " | (site:help-now) | (site:help) | " + EN + ":33: dead link: 'site:help' is no part of the site",
                EN + " | (https://example.org/rent) | (#bak) | " + EN
                        + ":33: dead link: this page has no heading '#bak'",
                EN + " | (https://example.org/rent) | (javascript:alert) | " + EN
                        + ":33: a link must start with page:, org:, site:, # or https://, not 'javascript:alert'",
                EN + " | (https://example.org/rent) | (../rent) | " + EN + ":33: a link must start with",
                EN + " | Walls, floor, windows. | ![](image:map) | " + EN
                        + ":16: the image 'image:map' has no words that say what it shows",
                EN + " | Walls, floor, windows. | ![A map](image:map) | " + EN + ":16: there is no image 'image:map'",
                EN + " | Walls, floor, windows. | It costs €325. | " + EN
                        + ":16: an amount typed by hand: '€325'; name a fact, or write {=€325}",
                EN + " | Walls, floor, windows. | Within 14 days. | " + EN + ":16: a term typed by hand: '14 days'",
                EN + " | Walls, floor, windows. | Before 1 July. | " + EN + ":16: a date typed by hand: '1 July'",
                EN + " | Walls, floor, windows. | Call 0800-0113. | " + EN
                        + ":16: a telephone number typed by hand: '0800-0113'",
                EN + " | Walls, floor, windows. | Pay {fact:rent.deposit.max now}. | " + EN
                        + ":16: a '{' that starts a fact or figure does not end as one",
                EN
                        + " | Walls, floor, windows. | {=7} walls. | articles/housing/deposit/nl.md: the number 7 "
                        + "stands in en.md and not here",
                EN + " | title: Deposit and fees | title: Deposit of €500 | " + EN
                        + ":2: 'title' holds an amount typed by hand: '€500'",
                EN + " | Walls, floor, windows. | It costs 450\u00a0€. | " + EN
                        + ":16: an amount typed by hand: '450 €'; name a fact, or write {=450 €}",
                EN + " | Walls, floor, windows. | **Let op:**je moet. | " + EN
                        + ":16: warning: readers see '**' as it stands: it marks nothing here",
                EN + " | Walls, floor, windows. | Ask the [Huurteam] (org:desk). | " + EN
                        + ":16: warning: readers see '] (' as it stands: it marks nothing here",
                EN + " | title: Deposit and fees | title: Deposit and *fees* | " + EN
                        + ":2: warning: 'title' holds '*', which readers see as it stands",
                EN + " | ## What it costs | #### What it costs | " + EN
                        + ":25: the heading 'What it costs' skips a level",
                EN + " | ## What it costs | # What it costs | " + EN
                        + ":25: the title is the only heading of level 1: start with '##'",
                EN + " | {fact:rent.rise} | little | " + EN
                        + ": the fact 'rent.rise' stands in nl.md and not here: both languages tell the same facts",
                "facts/rent.rise.yaml | type: percentage | type: percent | facts/rent.rise.yaml:1: unknown type "
                        + "'percent'"
            })
    void problems_oneThingBroken_isToldWithFileLineAndReason(String file, String from, String to, String problem)
            throws IOException {
        replace(file, from, to);
        List<String> found = problems();
        assertTrue(found.stream().anyMatch(text -> text.startsWith(problem)), found::toString);
    }

    @Test
    void problems_groupOfATopicNamesNoPageOfIt_isToldWithItsLine() throws IOException {
        Path topic = Files.createDirectories(folder.resolve("topics/housing"));
        Files.writeString(
                topic.resolve("shared.yaml"),
                "groups:\n  - pages: [housing/deposit, housing/no-room]\n  - pages: [money/grant]\n");
        for (String part : List.of("nl.md", "en.md")) {
            Files.writeString(topic.resolve(part), "---\nheadings: [A, B]\n---\n");
        }
        assertEquals(
                List.of(
                        "topics/housing/shared.yaml:2: page 'housing/no-room' does not exist",
                        "topics/housing/shared.yaml:3: warning: page 'money/grant' stands in the topic 'money', "
                                + "and is not shown here"),
                problems());
    }

    /**
     * One thing is wrong with such a file, and that is told; that it is missing is not true, nor that nothing of its
     * name exists.
     */
    @Test
    void problems_filesThatCannotBeRead_areToldOnceAndAllTogether() throws IOException {
        for (String file : List.of(EN, "facts/rent.rise.yaml", "articles/money/grant/nl.md")) {
            Files.write(
                    folder.resolve(file),
                    Files.readString(folder.resolve(file))
                            .concat("# é")
                            .getBytes(file.endsWith("yaml") ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1));
        }
        List<String> found = problems();
        assertEquals(3, found.size(), found::toString);
        assertTrue(found.stream().allMatch(problem -> problem.contains("UTF-8")), found::toString);
    }

    @Test
    void problems_markBeforeTheTextAndARepository_areNone() throws IOException {
        for (String file : List.of(EN, "facts/rent.rise.yaml", "articles/housing/deposit/shared.yaml")) {
            Files.writeString(folder.resolve(file), "\ufeff" + Files.readString(folder.resolve(file)));
        }
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.write(folder.resolve(".git/objects/pack"), new byte[] {1, -1});
        assertEquals(List.of(), problems());
    }

    @Test
    void problems_languageMissing_isTold() throws IOException {
        delete("articles/money/grant/en.md");
        assertTrue(problems()
                .contains("articles/money/grant/en.md: the page is missing in this language; 'only: nl' in "
                        + "shared.yaml says that it has one"));
    }

    @Test
    void problems_factGone_toldAtEveryPlaceThatNamesIt() throws IOException {
        delete("facts/rent.deposit.max.yaml");
        assertEquals(
                List.of(
                        EN + ":3: unknown fact 'rent.deposit.max'",
                        EN + ":11: unknown fact 'rent.deposit.max'",
                        "articles/housing/deposit/nl.md:3: unknown fact 'rent.deposit.max'",
                        "articles/housing/deposit/nl.md:11: unknown fact 'rent.deposit.max'"),
                problems());
    }

    @Test
    void problems_pageWithoutText_isTold() throws IOException {
        String text = Files.readString(folder.resolve("articles/money/grant/en.md"));
        Files.writeString(
                folder.resolve("articles/money/grant/en.md"), text.substring(0, text.lastIndexOf("---\n") + 4) + "\n");
        assertTrue(problems().contains("articles/money/grant/en.md:7: there is no text"));
    }

    @Test
    void problems_inManyFiles_areToldAllAtOnceInOrder() throws IOException {
        replace("facts/care.112.yaml", "confidence: high", "confidence: guess");
        replace(EN, "site:help-now", "site:help");
        replace("articles/money/grant/shared.yaml", "order: 10", "order: ten");
        Files.writeString(folder.resolve("notes.txt"), "x");
        List<String> found = problems();
        List<String> files = found.stream()
                .map(text -> text.replaceAll(":.*", ""))
                .distinct()
                .toList();
        assertEquals(files.stream().sorted().toList(), files);
        assertTrue(
                files.containsAll(List.of(EN, "articles/money/grant/shared.yaml", "facts/care.112.yaml", "notes.txt")),
                found::toString);
    }
}

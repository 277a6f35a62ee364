package nl.sleutel.content.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.files.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftMergeTest {

    private static final String TEXT =
            "---\ntitle: Rent\nsummary: About rent.\nslug: rent\n---\n## In short\n\n- One.\n- Two.\n- Three.\n\n"
                    + "## What to do\n\nFirst this.\n\nThen that.\n\nAt last those.\n\n## More\n\nThe end.\n";

    private static DraftMerge merge(String theirs, String mine) {
        return DraftMerge.of(PartName.EN, TEXT, theirs, mine);
    }

    private static String replaced(String from, String to) {
        assertTrue(TEXT.contains(from), from);
        return TEXT.replace(from, to);
    }

    /** Replacements of theirs and mine, and what both make together: {@code /} is a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. | One and a half. | The end. | The very end.",
                "One. | One and a half. | Three. | Three and a half.",
                "First this. | First of all this. | At last those. | At last these.",
                "First this. | First this./// New after it. | The end. | The end./// New at the end.",
                "title: Rent | title: Paying rent | summary: About rent. | summary: All about rent.",
                "slug: rent | slug: rent/search: [money] | title: Rent | title: Paying rent",
                "## What to do | ## What you do | The end. | The very end.",
                "## What to do | ## What you do | At last those. | At last these.",
                "## More | ## New/// Their section./// ## More | One. | One and a half.",
                "## More//The end./ | | One. | One and a half.",
                "The end. | The end./// ## Last//Their section. | First this. | First of all this.",
                "## In short | ## New first//Their section.///## In short | ## More | ## And more"
            })
    void text_changesAtOtherPlaces_hasBothWhoeverIsFirst(String from, String to, String ownFrom, String ownTo) {
        String theirs = replaced(lines(from), lines(to));
        String mine = replaced(lines(ownFrom), lines(ownTo));
        DraftMerge merge = merge(theirs, mine);
        assertEquals(List.of(), merge.conflicts());
        assertEquals(theirs.replace(lines(ownFrom), lines(ownTo)), merge.text());
        assertEquals(merge.text(), merge(mine, theirs).text());
    }

    private static String lines(String text) {
        return text == null ? "" : text.replace("/ ", "/").replace('/', '\n');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "One. | One A. | One. | One B. | SECTION In short",
                "First this. | A. | Then that. | B. | SECTION What to do",
                "The end. | The end./// A. | The end. | The end./// B. | SECTION More",
                "The end. | The end A. | ## More//The end./ | | SECTION More",
                "title: Rent | title: A | title: Rent | title: B | FIELD title",
                "summary: About rent. | summary: A | summary: About rent./ | | FIELD summary",
                "slug: rent | slug: rent/search: [a] | slug: rent | slug: rent/search: [b] | FIELD search"
            })
    void conflicts_changesAtOnePlace_areShownThereAndNowhereElse(
            String from, String to, String ownFrom, String ownTo, String place) {
        String theirs = replaced(lines(from), lines(to));
        String mine = replaced(lines(ownFrom), lines(ownTo));
        DraftMerge merge = merge(theirs, mine);
        assertEquals(
                List.of(place),
                merge.conflicts().stream()
                        .map(one -> one.place() + " " + one.name())
                        .toList());
        MergeConflict conflict = merge.conflicts().get(0);
        assertEquals(theirs, merge.text(List.of(conflict.theirs())), "theirs chosen");
        assertEquals(mine, merge.text(List.of(conflict.mine())), "mine chosen");
        if (conflict.place() == MergeConflict.ConflictPlace.SECTION
                && conflict.theirs().isPresent()
                && conflict.mine().isPresent()) {
            lines(to + "/" + ownTo)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(
                            line -> assertTrue(conflict.together().orElseThrow().contains(line), line));
        }
    }

    @Test
    void text_onlyOneChanged_isThatTextToTheByte() {
        String odd = TEXT.replace("\n", "\r\n") + "   ";
        assertEquals(odd, DraftMerge.of(PartName.EN, TEXT, TEXT, odd).text());
        assertEquals(odd, DraftMerge.of(PartName.EN, TEXT, odd, TEXT).text());
        assertEquals(odd, DraftMerge.of(PartName.EN, TEXT, odd, odd).text());
    }

    @Test
    void text_otherLineEnds_areThoseThatStandThere() {
        String base = TEXT.replace("\n", "\r\n");
        String theirs = base.replace("One.", "One A.");
        DraftMerge merge = DraftMerge.of(PartName.EN, base, theirs, base.replace("The end.", "The end B."));
        assertEquals(theirs.replace("The end.", "The end B."), merge.text());
    }

    @Test
    void text_sharedFields_mergeByName() {
        String base = "# The desk\ntopic: money\naudience: [all]\nsources:\n  - {name: A}\n\nchecked: 2026-01-01\n";
        String theirs = base.replace("[all]", "[eu]")
                .replace("checked: 2026-01-01\n", "checked: 2026-02-02\nreview: 2027-01-01\n");
        String mine = base.replace("  - {name: A}\n", "  - {name: A}\n  - {name: B}\n")
                .replace("topic: money\n", "topic: money\norder: 5\n");
        DraftMerge merge = DraftMerge.of(PartName.SHARED, base, theirs, mine);
        assertEquals(
                "# The desk\ntopic: money\norder: 5\naudience: [eu]\nsources:\n  - {name: A}\n  - {name: B}\n\n"
                        + "checked: 2026-02-02\nreview: 2027-01-01\n",
                merge.text());
    }

    @Test
    void conflicts_bothMadeTheSamePart_areOnlyWhatDiffers() {
        DraftMerge merge =
                DraftMerge.of(PartName.EN, "", TEXT.replace("The end.", "A."), TEXT.replace("The end.", "B."));
        assertEquals(
                List.of("More"),
                merge.conflicts().stream().map(MergeConflict::name).toList());
        assertEquals(
                TEXT.replace("The end.", "B."),
                merge.text(List.of(merge.conflicts().get(0).mine())));
    }

    @ParameterizedTest
    @CsvSource({"no fields at all", "'---\ntitle: never closed\n'", "''"})
    void conflicts_textThatCannotBeTakenApart_isOneForTheWhole(String theirs) {
        DraftMerge merge = merge(theirs, TEXT.replace("One.", "One B."));
        assertEquals(MergeConflict.ConflictPlace.WHOLE, merge.conflicts().get(0).place());
        assertEquals(theirs, merge.text(List.of(Optional.of(theirs))));
    }

    @Test
    void pieces_ofEveryPartOfTheContent_areTheTextAgain() throws IOException {
        int seen = 0;
        for (var entry : ContentFolder.read(Path.of("content")).entries()) {
            for (String text : entry.texts().values()) {
                PartText.Pieces pieces = new PartText(text).pieces();
                assertEquals(
                        text,
                        pieces.opening()
                                + pieces.fields().stream()
                                        .map(PartText.TextField::raw)
                                        .collect(Collectors.joining())
                                + pieces.closing()
                                + (new PartText(text).isFenced() ? String.join("", pieces.sections()) : ""),
                        entry.ref()::toString);
                seen++;
            }
        }
        assertTrue(seen > 1000, seen + " parts");
    }
}

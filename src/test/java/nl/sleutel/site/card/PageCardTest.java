package nl.sleutel.site.card;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageCardTest {

    private static PageCard card(String... phases) {
        return new PageCard("/en/x", "Title", "Summary", List.of(phases));
    }

    private static List<List<String>> told(PageCard... cards) {
        return PageCard.distinguished(List.of(cards)).stream()
                .map(PageCard::phases)
                .toList();
    }

    @Test
    void distinguished_phaseOfAll_isToldOnNone() {
        assertEquals(
                List.of(List.of(), List.of("moving on"), List.of()),
                told(card("living"), card("living", "moving on"), card("living")));
    }

    @Test
    void distinguished_cardForNearlyEveryPhase_tellsNone() {
        assertEquals(
                List.of(List.of(), List.of("packing"), List.of("living")),
                told(card("packing", "landed", "living", "moving on"), card("packing"), card("living")));
        assertEquals(
                List.of(List.of(), List.of("moving on")),
                told(card("packing", "landed", "living"), card("moving on", "living")));
    }

    @Test
    void distinguished_phasesThatDiffer_areTold() {
        assertEquals(List.of(List.of("packing"), List.of("living")), told(card("packing"), card("living")));
        assertEquals(List.of(List.of()), told(card("packing")));
    }
}

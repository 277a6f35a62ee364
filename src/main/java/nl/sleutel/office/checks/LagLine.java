package nl.sleutel.office.checks;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.sleutel.content.edition.LiveMetadata;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Tells that readers see one language lag, with a button that says that it still matches. Immutable.
 *
 * @param told that it lags, in words
 * @param go the words of the button
 * @param seenNl the number of the Dutch revision that readers see
 * @param seenEn the number of the English one
 */
public record LagLine(String told, String go, int seenNl, int seenEn) {

    /** Empty where readers see no language lag. */
    public static Optional<LagLine> of(LiveMetadata metadata, Language language) {
        Words words = Words.in(language);
        return Arrays.stream(Language.values())
                .flatMap(side -> metadata
                        .lag(side)
                        .map(lag -> new LagLine(
                                words.of(
                                        "office.match.lags." + side.tag(),
                                        PartialDate.of(LocalDate.ofInstant(lag.since(), RenderContext.CITY))
                                                .in(language)),
                                words.of("office.match.go." + side.tag()),
                                number(metadata, PartName.NL),
                                number(metadata, PartName.EN)))
                        .stream())
                .findFirst();
    }

    private static int number(LiveMetadata metadata, PartName part) {
        return Optional.ofNullable(metadata.parts().get(part))
                .map(LiveMetadata.LivePart::revision)
                .orElse(0);
    }
}

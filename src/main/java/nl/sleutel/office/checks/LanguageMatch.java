package nl.sleutel.office.checks;

import java.util.Optional;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.Agreement;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * A tick that says that both languages of an entry match after a publication. Immutable.
 *
 * @param path of the entry
 */
public record LanguageMatch(String path, String label, boolean ticked) {

    /**
     * Asks whether the languages match where the program can't know it.
     *
     * @param agreement how they would stand to each other afterwards
     * @return empty where it need not be asked
     */
    public static Optional<LanguageMatch> of(
            Proposal.ProposedEntry item, Agreement agreement, PublishOrder.Answers answers, Words words) {
        boolean both = item.numbers().containsKey(PartName.NL) && item.numbers().containsKey(PartName.EN);
        boolean asks = !item.withdraws()
                && agreement.both()
                && (agreement.isOneSided()
                        || ((!both || !item.changes()) && (agreement.anyLags() || !agreement.known())));
        if (!asks) {
            return Optional.empty();
        }
        String key = agreement.isOneSided() ? agreement.lags(Language.EN) ? "en" : "nl" : "both";
        return Optional.of(new LanguageMatch(
                item.ref().toString(),
                words.of("office.match." + key),
                answers.matching().contains(item.ref())));
    }
}

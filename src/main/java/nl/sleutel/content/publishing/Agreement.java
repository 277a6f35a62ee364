package nl.sleutel.content.publishing;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.Alignment;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.language.Language;

/**
 * How the two languages of an entry stand to each other. Immutable.
 *
 * @param both whether there are two
 * @param known whether anybody ever said that they match
 * @param ahead the languages that changed in meaning or in a fact since then: the other one lags, unless somebody says
 *     that it still matches
 */
public record Agreement(boolean both, boolean known, Set<Language> ahead) {

    static final Agreement MATCHING = new Agreement(true, true, Set.of());

    public Agreement {
        ahead = Set.copyOf(ahead);
    }

    /** Of the revisions that are live, or would be. */
    static Agreement of(Entry entry, Map<PartName, Revision> live) {
        boolean both = live.containsKey(PartName.NL) && live.containsKey(PartName.EN);
        Optional<Alignment> last = Alignment.last(entry);
        Set<Language> ahead = EnumSet.noneOf(Language.class);
        if (both && last.isPresent()) {
            for (Language language : Language.values()) {
                Revision matched = language == Language.NL ? last.get().nl : last.get().en;
                if (Revision.changedMeaning(matched, Objects.requireNonNull(live.get(PartName.of(language))))) {
                    ahead.add(language);
                }
            }
        }
        return new Agreement(both, last.isPresent(), ahead);
    }

    public boolean lags(Language language) {
        return ahead.contains(language.other());
    }

    public boolean anyLags() {
        return !ahead.isEmpty();
    }

    /**
     * Whether only a word of a person can say that they match: one of them changed in meaning and the other did not.
     */
    public boolean isOneSided() {
        return ahead.size() == 1;
    }
}

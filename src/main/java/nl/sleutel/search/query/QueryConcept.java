package nl.sleutel.search.query;

import java.util.List;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.search.lexicon.Alternative;

/**
 * A word or a group of words of a query with one meaning, and what may stand for it on a page. Immutable.
 *
 * @param length how many words of the query it is
 * @param pages articles that explain it
 * @param weight how much it says: rare words say much
 * @param share on which part of the pages it stands at most, 0 to 1
 * @param known how sure it is that anything here is about it: 0 for what nobody knows, 1 for a name
 * @param telling whether it is part of a page's title, of its terms or of the glossary
 * @param empty whether it carries no meaning
 * @param guessed whether it was corrected, or is a part of a compound that nobody knows
 */
record QueryConcept(
        int length,
        List<Alternative> alternatives,
        Set<EntryRef> pages,
        float weight,
        float share,
        float known,
        boolean telling,
        boolean empty,
        boolean guessed) {

    QueryConcept {
        alternatives = List.copyOf(alternatives);
        pages = Set.copyOf(pages);
    }

    /** The same without what was only guessed. */
    QueryConcept sure() {
        return new QueryConcept(
                length,
                alternatives.stream().filter(Alternative::isSure).toList(),
                pages,
                weight,
                share,
                known,
                telling,
                empty,
                guessed);
    }

    /** Whether it is a number, which tells nothing beside a word. */
    boolean isNumber() {
        return alternatives.stream()
                .flatMap(one -> one.words().stream())
                .allMatch(word -> word.chars().allMatch(Character::isDigit));
    }

    /** Whether a page can hold it: a word that only other kinds of entries have is known, and no page has it. */
    boolean isFindable() {
        return share > 0 || telling;
    }

    /** How much of it is known here. */
    float knownWeight() {
        return weight * known;
    }

    /** Whether anything here may be found by it. */
    boolean isLookedFor() {
        return !empty && known > 0;
    }
}

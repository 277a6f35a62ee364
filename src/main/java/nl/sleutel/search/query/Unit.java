package nl.sleutel.search.query;

import java.util.List;

/**
 * A word or a group of words of a query with one meaning, and what may stand for it on a page. Immutable.
 *
 * @param weight how much it says: rare words say much
 * @param known  whether anything here is about it
 * @param empty  whether it carries no meaning
 */
record Unit(List<Alternative> alternatives, float weight, boolean known, boolean empty) {

    Unit {
        alternatives = List.copyOf(alternatives);
    }
}

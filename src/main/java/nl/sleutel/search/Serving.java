package nl.sleutel.search;

import java.util.Collection;
import nl.sleutel.content.Synonyms;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.Generation;
import nl.sleutel.search.query.Lexicon;
import nl.sleutel.search.query.Lexicons;

/** What answers searches at one moment. Immutable; the index behind it moves on. */
record Serving(Generation index, Lexicon lexicon, int documents) {

    static Serving of(Generation index, Collection<Synonyms> synonyms, WordForms forms) {
        return new Serving(index, Lexicons.of(index, synonyms, forms), index.size());
    }
}

package nl.sleutel.search;

import nl.sleutel.search.index.Generation;
import nl.sleutel.search.query.Lexicon;

/** What answers searches at one moment. Immutable; the index behind it moves on. */
record Serving(Generation index, Lexicon lexicon) {
}

package nl.sleutel.content.indexing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Language;

/**
 * Words that mean the same, in each language. Immutable.
 *
 * @param page the article that explains them, where there is one
 */
public record Synonyms(EntryRef ref, Optional<EntryRef> page, Map<Language, SynonymWords> words) {

    /**
     * @param title the word itself, as readers see it
     * @param also other words for the same thing
     * @param misspelt how people write it wrongly
     * @param near words that people search with but that mean something else
     */
    public record SynonymWords(String title, List<String> also, List<String> misspelt, List<String> near) {

        public SynonymWords {
            also = List.copyOf(also);
            misspelt = List.copyOf(misspelt);
            near = List.copyOf(near);
        }
    }

    public Synonyms {
        words = Map.copyOf(words);
    }
}

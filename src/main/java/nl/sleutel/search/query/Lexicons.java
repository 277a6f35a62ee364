package nl.sleutel.search.query;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.sleutel.content.Synonyms;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.Field;
import nl.sleutel.search.index.Generation;

/** Gathers the words of an index. */
public final class Lexicons {

    private Lexicons() {
    }

    public static Lexicon of(Generation index, Collection<Synonyms> synonyms, WordForms forms) {
        Localized<Vocabulary> vocabularies = Localized.each(language -> new Vocabulary(language, index.counts(Field.in(language, Field.WORDS)), forms));
        Localized<Set<String>> names = Localized.each(language -> {
            Set<String> stems = new HashSet<>();
            index.counts(Field.in(language, Field.NAMES)).keySet().forEach(name -> stems.addAll(List.of(name.split(" "))));
            return stems;
        });
        Map<String, Long> kinds = index.counts(Field.KIND);
        int pages = (int) Math.min(Integer.MAX_VALUE, kinds.values().stream().mapToLong(Long::longValue).sum());
        return new Lexicon(forms, vocabularies, names, new SynonymIndex(synonyms, forms), Math.max(1, pages));
    }
}

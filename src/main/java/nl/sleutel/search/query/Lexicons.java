package nl.sleutel.search.query;

import java.util.Collection;
import java.util.Map;
import nl.sleutel.content.Synonyms;
import nl.sleutel.language.Language;
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
        Map<String, Long> kinds = index.counts(Field.KIND);
        int pages = (int) Math.min(Integer.MAX_VALUE, kinds.values().stream().mapToLong(Long::longValue).sum());
        return new Lexicon(forms, vocabularies, new SynonymIndex(synonyms, forms), Math.max(1, pages));
    }
}

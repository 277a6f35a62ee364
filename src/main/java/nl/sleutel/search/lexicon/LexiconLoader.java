package nl.sleutel.search.lexicon;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.IndexGeneration;
import nl.sleutel.search.index.document.Field;

/** Gathers the words of an index. */
public final class LexiconLoader {

    private LexiconLoader() {}

    /** @param former what was known a moment ago: what is still so is not made out again */
    public static Lexicon of(
            IndexGeneration index, Collection<Synonyms> synonyms, WordForms forms, Optional<Lexicon> former) {
        Localized<Vocabulary> vocabularies = Localized.each(
                language -> vocabulary(index, language, forms, former.map(lexicon -> lexicon.vocabulary(language))));
        Localized<Set<String>> names = Localized.each(language -> {
            Set<String> stems = new HashSet<>();
            index.counts(Field.in(language, Field.NAMES), Kind.ARTICLE)
                    .keySet()
                    .forEach(name -> stems.addAll(List.of(name.split(" "))));
            return stems;
        });
        int articles =
                index.counts(Field.KIND).getOrDefault(Kind.ARTICLE.name(), 0L).intValue();
        SynonymIndex meanings = former.map(Lexicon::synonyms)
                .filter(known -> known.isOf(synonyms))
                .orElseGet(() -> new SynonymIndex(synonyms, forms));
        return new Lexicon(forms, vocabularies, names, meanings, Math.max(1, articles));
    }

    /** How much a word says depends on the articles; what is written elsewhere is known as well. */
    private static Vocabulary vocabulary(
            IndexGeneration index, Language language, WordForms forms, Optional<Vocabulary> former) {
        Set<String> besides =
                new HashSet<>(index.counts(Field.in(language, Field.TERM_WORDS)).keySet());
        index.counts(Field.in(language, Field.FORMS))
                .keySet()
                .forEach(facts -> besides.add(forms.learn(facts, language)));
        return new Vocabulary(
                language, index.counts(Field.in(language, Field.WORDS), Kind.ARTICLE), besides, forms, former);
    }
}

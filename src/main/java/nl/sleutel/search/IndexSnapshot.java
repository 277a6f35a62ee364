package nl.sleutel.search;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Synonyms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.WordForms;
import nl.sleutel.search.index.IndexGeneration;
import nl.sleutel.search.index.document.Field;
import nl.sleutel.search.lexicon.Lexicon;
import nl.sleutel.search.lexicon.LexiconLoader;
import org.jspecify.annotations.Nullable;

/**
 * What answers searches at one moment. The index behind it moves on; each time it did, another one takes the place of
 * this.
 *
 * @param shown what was read of documents so far
 * @param bilingual whether every article is there in both languages, so that none need be left out for having the other
 *     alone
 */
record IndexSnapshot(IndexGeneration index, Lexicon lexicon, HitCache shown, int documents, boolean bilingual) {

    /** @param former what served a moment ago, if any */
    static IndexSnapshot of(
            IndexGeneration index, Collection<Synonyms> synonyms, WordForms forms, @Nullable IndexSnapshot former) {
        return new IndexSnapshot(
                index,
                LexiconLoader.of(
                        index, synonyms, forms, Optional.ofNullable(former).map(IndexSnapshot::lexicon)),
                new HitCache(),
                index.size(),
                isBilingual(index));
    }

    private static boolean isBilingual(IndexGeneration index) {
        long articles = index.counts(Field.KIND).getOrDefault(Kind.ARTICLE.name(), 0L);
        Map<String, Long> sides = index.counts(Field.SIDE);
        return Stream.of(Language.values())
                .allMatch(language -> sides.getOrDefault(Field.side(Kind.ARTICLE, language), 0L) == articles);
    }
}

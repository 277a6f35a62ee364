package nl.sleutel.search.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.article.page.ArticleResolverFactory;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.fact.Facts;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.glossary.TermDocuments;
import nl.sleutel.glossary.Terms;
import nl.sleutel.language.Language;
import nl.sleutel.search.analysis.LuceneAnalysis;
import nl.sleutel.search.index.document.Field;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways of counting tell the same, also of an index in several pieces from which documents were taken. */
class TermCounterTest {

    private static final EntryRef GONE = new EntryRef(Kind.ARTICLE, "housing/contracts");

    @TempDir
    Path data;

    @Test
    void columns_countWhatAnAggregationCounts() throws IOException {
        EditionFixture edition =
                new EditionFixture(data.resolve("edition"), List.of(Facts.NONE, Articles.NONE, Terms.NONE));
        edition.publish(ContentFolder.read(Path.of("content")).entries());
        IndexSynchroniser indexSynchroniser = new IndexSynchroniser(new DocumentFactory(
                List.of(new ArticleDocuments(), new TermDocuments(new ArticleResolverFactory())),
                List.of(),
                Clock.systemUTC()));
        List<SearchMapping> mapping = new ArrayList<>();
        TermCounter columns = new ColumnTermCounter();
        try (IndexGeneration index = IndexGeneration.open(
                Map.of(
                        "type",
                        "lucene",
                        "lucene_version",
                        "LATEST",
                        "analysis.configurer",
                        new LuceneAnalysis(),
                        "directory.root",
                        data.resolve("index").toString()),
                (asked, field, kind) -> {
                    mapping.add(asked);
                    return columns.count(asked, field, kind);
                })) {
            assertEquals(Map.of(), index.counts(Field.KIND));
            indexSynchroniser.catchUp(index, edition.edition(), 0);
            compare(mapping.get(0), index.counts(Field.KIND));
            long articles = index.counts(Field.KIND).get(Kind.ARTICLE.name());
            assertTrue(index.counts(Field.in(Language.EN, Field.WORDS)).containsKey("deposit"));
            edition.withdraw(GONE);
            indexSynchroniser.apply(index, edition.edition(), Set.of(GONE));
            compare(mapping.get(0), index.counts(Field.KIND));
            assertEquals(articles - 1, index.counts(Field.KIND).get(Kind.ARTICLE.name()));
        }
    }

    private static void compare(SearchMapping mapping, Map<String, Long> kinds) {
        assertEquals(Set.of(Kind.ARTICLE.name(), Kind.TERM.name()), kinds.keySet());
        List<String> fields = Stream.concat(
                        Stream.of(Field.KIND, Field.SIDE, Field.USES),
                        Stream.of(Language.values())
                                .flatMap(language -> Stream.of(Field.WORDS, Field.FORMS, Field.TERM_WORDS, Field.NAMES)
                                        .map(field -> Field.in(language, field))))
                .toList();
        for (String field : fields) {
            for (Optional<Kind> kind : List.of(
                    Optional.<Kind>empty(),
                    Optional.of(Kind.ARTICLE),
                    Optional.of(Kind.TERM),
                    Optional.of(Kind.STEP))) {
                Map<String, Long> counts = new ColumnTermCounter().count(mapping, field, kind);
                assertEquals(new AggregationTermCounter().count(mapping, field, kind), counts, field + " of " + kind);
                assertTrue(
                        counts.isEmpty()
                                ? !kind.equals(Optional.of(Kind.ARTICLE))
                                : !kind.equals(Optional.of(Kind.STEP)),
                        field + " of " + kind);
            }
        }
    }
}

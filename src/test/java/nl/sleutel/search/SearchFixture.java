package nl.sleutel.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.article.Articles;
import nl.sleutel.content.DocumentSource;
import nl.sleutel.content.EditionFixture;
import nl.sleutel.content.EntryTexts;
import nl.sleutel.content.SynonymSource;
import nl.sleutel.fact.Facts;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.language.Language;
import nl.sleutel.search.index.Edited;
import nl.sleutel.search.index.IndexFolder;
import nl.sleutel.search.index.Schema;
import nl.sleutel.search.index.Upkeep;

/** Search on a content folder, without the framework. */
final class SearchFixture implements AutoCloseable {

    final EditionFixture edition;
    final IndexKeeper keeper;
    final Searching searching;
    final Suggesting suggesting;

    private SearchFixture(EditionFixture edition, IndexKeeper keeper) {
        this.edition = edition;
        this.keeper = keeper;
        this.searching = new Searching(keeper, edition::edition);
        this.suggesting = new Suggesting(keeper, edition::edition);
    }

    static SearchFixture of(Path data, List<EntryTexts> entries) throws IOException {
        return of(data, entries, true);
    }

    static SearchFixture of(Path content, Path data, boolean glossary) throws IOException {
        return of(data, ContentFolder.read(content).entries(), glossary);
    }

    private static SearchFixture of(Path data, List<EntryTexts> entries, boolean glossary) throws IOException {
        EditionFixture edition = new EditionFixture(data.resolve("edition"), List.of(Facts.NONE, Articles.NONE));
        edition.publish(entries);
        SearchFixture fixture = new SearchFixture(edition, keeper(data, List.of(new ArticleDocuments()), glossary ? List.of(new TermWords()) : List.of()));
        fixture.keeper.open(edition.edition());
        return fixture;
    }

    static IndexKeeper keeper(Path data, List<DocumentSource> documents, List<SynonymSource> synonyms) {
        Edited edited = new Edited(documents, synonyms, Clock.systemUTC());
        return new IndexKeeper(new IndexFolder(data.resolve("index"), JsonMapper.builder().findAndAddModules().build(), Schema.fingerprint()), edited,
                new Upkeep(edited));
    }

    SearchResult search(String query, Language language) {
        return searching.search(SearchRequest.of(query, language));
    }

    @Override
    public void close() {
        keeper.close();
    }
}

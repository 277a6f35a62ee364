package nl.sleutel.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.article.page.ArticleResolverFactory;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionFixture;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.indexing.SynonymSource;
import nl.sleutel.directory.event.Agenda;
import nl.sleutel.directory.event.EventDocuments;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.OrganisationDocuments;
import nl.sleutel.fact.Facts;
import nl.sleutel.files.ContentFolder;
import nl.sleutel.glossary.TermDocuments;
import nl.sleutel.glossary.TermSynonyms;
import nl.sleutel.glossary.Terms;
import nl.sleutel.language.Language;
import nl.sleutel.route.CareRoute;
import nl.sleutel.route.StepDocuments;
import nl.sleutel.search.index.DocumentFactory;
import nl.sleutel.search.index.IndexFolder;
import nl.sleutel.search.index.IndexStore;
import nl.sleutel.search.index.IndexSynchroniser;
import nl.sleutel.search.index.Schema;
import nl.sleutel.search.zeroresults.ZeroResultCounter;

/** Search on a content folder, without the framework. */
final class SearchFixture implements AutoCloseable {

    private static final ResolverFactory RESOLVERS = new ArticleResolverFactory();
    private static final List<DocumentSource> DOCUMENTS = List.of(
            new ArticleDocuments(),
            new TermDocuments(RESOLVERS),
            new OrganisationDocuments(RESOLVERS),
            new EventDocuments(RESOLVERS),
            new StepDocuments(RESOLVERS));

    final EditionFixture edition;
    final IndexKeeper keeper;
    final ZeroResultCounter zeroResultCounter = new ZeroResultCounter();
    final SearchService searchService;
    /** How long the index took to make. */
    double seconds;

    final SuggestService suggestService;

    private SearchFixture(EditionFixture edition, IndexKeeper keeper) {
        this.edition = edition;
        this.keeper = keeper;
        this.searchService = new SearchService(keeper, edition::edition, zeroResultCounter);
        this.suggestService = new SuggestService(keeper, edition::edition);
    }

    static SearchFixture of(Path data, List<EntryTexts> entries) throws IOException {
        return of(data, entries, true);
    }

    static SearchFixture of(Path content, Path data, boolean glossary) throws IOException {
        return of(data, ContentFolder.read(content).entries(), glossary);
    }

    private static SearchFixture of(Path data, List<EntryTexts> entries, boolean glossary) throws IOException {
        EditionFixture edition = edition(data, entries);
        SearchFixture fixture =
                new SearchFixture(edition, keeper(data, DOCUMENTS, glossary ? List.of(new TermSynonyms()) : List.of()));
        fixture.keeper.open(edition.edition());
        return fixture;
    }

    /** Entries that one source makes documents of; no glossary. */
    static SearchFixture of(Path data, List<EntryTexts> entries, DocumentSource documents) throws IOException {
        EditionFixture edition = new EditionFixture(data.resolve("edition"), List.of());
        edition.publish(entries);
        SearchFixture fixture = new SearchFixture(edition, keeper(data, List.of(documents), List.of()));
        long from = System.nanoTime();
        fixture.keeper.open(edition.edition());
        fixture.seconds = (System.nanoTime() - from) / 1e9;
        return fixture;
    }

    /** The content of a folder in an index anywhere. */
    static SearchFixture at(IndexStore store, Path content, Path data) throws IOException {
        EditionFixture edition = edition(data, ContentFolder.read(content).entries());
        SearchFixture fixture = new SearchFixture(edition, keeper(store, DOCUMENTS, List.of(new TermSynonyms())));
        fixture.keeper.open(edition.edition());
        return fixture;
    }

    private static EditionFixture edition(Path data, List<EntryTexts> entries) throws IOException {
        EditionFixture edition = new EditionFixture(
                data.resolve("edition"),
                List.of(Facts.NONE, Articles.NONE, Terms.NONE, Directory.NONE, Agenda.NONE, CareRoute.NONE));
        edition.publish(entries);
        return edition;
    }

    static IndexKeeper keeper(Path data, List<DocumentSource> documents, List<SynonymSource> synonyms) {
        return keeper(home(data), documents, synonyms);
    }

    static IndexStore home(Path data) {
        return new IndexFolder(
                data.resolve("index"), JsonMapper.builder().findAndAddModules().build(), Schema.fingerprint());
    }

    static IndexKeeper keeper(IndexStore store, List<DocumentSource> documents, List<SynonymSource> synonyms) {
        DocumentFactory documentFactory = new DocumentFactory(documents, synonyms, Clock.systemUTC());
        return new IndexKeeper(store, documentFactory, new IndexSynchroniser(documentFactory));
    }

    SearchResult search(String query, Language language) {
        return searchService.search(SearchRequest.of(query, language));
    }

    @Override
    public void close() {
        keeper.close();
    }
}

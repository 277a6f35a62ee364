package nl.sleutel.directory.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/** Hands organisations to search. */
@ApplicationScoped
public class OrganisationDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public OrganisationDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Directory.class).find(ref.key()).map(organisation -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            organisation.descriptions().forEach((language, description) -> {
                Resolver resolver = resolverFactory.of(context, language);
                words.put(language, description.words(organisation.address(language), resolver));
            });
            return new Document(ref, organisation.topics(), organisation.audience(), Set.of(), words);
        });
    }
}

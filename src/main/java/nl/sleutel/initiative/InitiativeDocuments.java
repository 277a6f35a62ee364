package nl.sleutel.initiative;

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
import nl.sleutel.language.Language;

/** Hands initiatives to search. */
@ApplicationScoped
public class InitiativeDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public InitiativeDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return InitiativeKind.INITIATIVE;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Initiatives.class).find(ref.key()).map(initiative -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            initiative
                    .texts()
                    .forEach((language, text) -> words.put(
                            language,
                            text.about().words(initiative.address(language), resolverFactory.of(context, language))));
            return new Document(ref, initiative.topics(), initiative.audience(), Set.of(), words);
        });
    }
}

package nl.sleutel.offer;

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

/** Hands offers to search. */
@ApplicationScoped
public class OfferDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public OfferDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return OfferKind.OFFER;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Offers.class).find(ref.key()).map(offer -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            offer.texts()
                    .forEach((language, text) -> words.put(
                            language,
                            text.about().words(offer.address(language), resolverFactory.of(context, language))));
            return new Document(ref, offer.topics(), offer.audience(), Set.of(), words);
        });
    }
}

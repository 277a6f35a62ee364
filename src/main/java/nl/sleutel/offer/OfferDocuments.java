package nl.sleutel.offer;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.Document;
import nl.sleutel.content.DocumentSource;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Resolvers;
import nl.sleutel.language.Language;

/** Hands offers to search. */
@ApplicationScoped
public class OfferDocuments implements DocumentSource {

    private final Resolvers resolvers;

    public OfferDocuments(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public Kind kind() {
        return OfferKind.OFFER;
    }

    @Override
    public Optional<Document> document(EntryRef ref, Reading reading) {
        reading.uses(ref);
        return reading.view(Offers.class).find(ref.key()).map(offer -> {
            Map<Language, Document.Words> words = new EnumMap<>(Language.class);
            offer.texts()
                    .forEach((language, text) -> words.put(
                            language, text.about().words(offer.address(language), resolvers.of(reading, language))));
            return new Document(ref, offer.topics(), offer.audience(), Set.of(), words);
        });
    }
}

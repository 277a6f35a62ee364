package nl.sleutel.initiative;

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

/** Hands initiatives to search. */
@ApplicationScoped
public class InitiativeDocuments implements DocumentSource {

    private final Resolvers resolvers;

    public InitiativeDocuments(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public Kind kind() {
        return InitiativeKind.INITIATIVE;
    }

    @Override
    public Optional<Document> document(EntryRef ref, Reading reading) {
        reading.uses(ref);
        return reading.view(Initiatives.class).find(ref.key()).map(initiative -> {
            Map<Language, Document.Words> words = new EnumMap<>(Language.class);
            initiative
                    .texts()
                    .forEach((language, text) -> words.put(
                            language,
                            text.about().words(initiative.address(language), resolvers.of(reading, language))));
            return new Document(ref, initiative.topics(), initiative.audience(), Set.of(), words);
        });
    }
}

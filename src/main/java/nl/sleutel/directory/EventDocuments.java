package nl.sleutel.directory;

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

/** Hands events to search, as long as they are not over. */
@ApplicationScoped
public class EventDocuments implements DocumentSource {

    private final Resolvers resolvers;

    public EventDocuments(Resolvers resolvers) {
        this.resolvers = resolvers;
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public Optional<Document> document(EntryRef ref, Reading reading) {
        reading.uses(ref);
        return reading.view(Agenda.class)
                .find(ref.key())
                .filter(event -> !event.isPast(reading.now()))
                .map(event -> {
                    event.next(reading.now()).map(Occurrence::ends).ifPresent(reading::until);
                    Map<Language, Document.Words> words = new EnumMap<>(Language.class);
                    event.descriptions()
                            .forEach((language, description) -> words.put(
                                    language,
                                    description.words(event.address(language), resolvers.of(reading, language))));
                    return new Document(ref, Set.of(event.topic()), event.audience(), Set.of(), words);
                });
    }
}

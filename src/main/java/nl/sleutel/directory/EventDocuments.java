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
import nl.sleutel.content.RenderContext;
import nl.sleutel.content.ResolverFactory;
import nl.sleutel.language.Language;

/** Hands events to search, as long as they are not over. */
@ApplicationScoped
public class EventDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public EventDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Agenda.class)
                .find(ref.key())
                .filter(event -> !event.isPast(context.now()))
                .map(event -> {
                    event.next(context.now()).map(Occurrence::ends).ifPresent(context::until);
                    Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
                    event.descriptions()
                            .forEach((language, description) -> words.put(
                                    language,
                                    description.words(event.address(language), resolverFactory.of(context, language))));
                    return new Document(ref, Set.of(event.topic()), event.audience(), Set.of(), words);
                });
    }
}

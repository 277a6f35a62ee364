package nl.sleutel.directory.event;

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
import nl.sleutel.directory.calendar.Occurrence;
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

package nl.sleutel.letter;

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

/** Hands letters that students get to search. */
@ApplicationScoped
public class ReceivedLetterDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public ReceivedLetterDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return ReceivedLetterKind.RECEIVED_LETTER;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(ReceivedLetters.class).find(ref.key()).map(letter -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            letter.texts()
                    .forEach((language, text) -> words.put(
                            language, text.words(letter.address(language), resolverFactory.of(context, language))));
            return new Document(ref, letter.topics(), letter.audience(), Set.of(), words);
        });
    }
}

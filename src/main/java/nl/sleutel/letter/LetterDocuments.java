package nl.sleutel.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;

/** Hands letters to copy to search. */
@ApplicationScoped
public class LetterDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public LetterDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return LetterKind.LETTER;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Letters.class).find(ref.key()).map(letter -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            letter.texts().keySet().stream()
                    .filter(letter::isIn)
                    .forEach(language ->
                            words.put(language, words(letter, language, resolverFactory.of(context, language))));
            return new Document(ref, Set.of(letter.topic()), letter.audience(), Set.of(), words);
        });
    }

    /** What is told of it, then its text; the marks of what is filled in are not among the words. */
    private static Document.DocumentWords words(Letter letter, Language language, Resolver resolver) {
        Letter.Text text = letter.text(language).orElseThrow();
        String told = Stream.concat(
                        Stream.of(text.advice().when(), text.advice().how()), text.advice().unanswered().stream())
                .collect(Collectors.joining(" "));
        String whole = told + "\n\n" + LetterText.withoutFields(text.about().markdown());
        return new Document.DocumentWords(
                letter.address(language),
                InlineText.plain(text.about().title(), resolver),
                InlineText.plain(text.about().summary(), resolver),
                List.of(new Section("", "", InlineText.plain(whole, resolver))),
                text.about().search());
    }
}

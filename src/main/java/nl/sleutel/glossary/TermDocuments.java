package nl.sleutel.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
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
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.language.Language;

/** Hands terms to search. */
@ApplicationScoped
public class TermDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public TermDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return Kind.TERM;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Terms.class).find(ref.key()).map(term -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            term.wordings()
                    .forEach((language, wording) -> words.put(language, words(term, language, wording, context)));
            return new Document(ref, Set.of(term.topic()), EnumSet.of(Audience.ALL), Set.of(), words);
        });
    }

    /** The explanation is its own summary: there is no page to tell more of. */
    private Document.DocumentWords words(Term term, Language language, Term.Wording wording, RenderContext context) {
        String explanation =
                MarkdownText.parse(wording.markdown()).sections(resolverFactory.of(context, language)).stream()
                        .map(Section::text)
                        .collect(Collectors.joining(" "));
        List<String> others = Stream.of(wording.also(), wording.misspelt())
                .flatMap(List::stream)
                .toList();
        return new Document.DocumentWords(term.address(language), wording.title(), explanation, List.of(), others);
    }
}

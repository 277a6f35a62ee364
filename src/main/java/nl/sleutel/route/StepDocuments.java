package nl.sleutel.route;

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
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Hands the destinations of the care route to search; the questions on the way lead nowhere by themselves. */
@ApplicationScoped
public class StepDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public StepDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return Kind.STEP;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(CareRoute.class)
                .find(ref.key())
                .filter(Step::isDestination)
                .flatMap(step -> step.line().map(careLine -> {
                    Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
                    for (Language language : Language.values()) {
                        words.put(language, words(step, careLine, language, context));
                    }
                    return new Document(ref, Set.of(careLine.topic()), Set.of(Audience.ALL), Set.of(), words);
                }));
    }

    private Document.DocumentWords words(Step step, CareLine careLine, Language language, RenderContext context) {
        Resolver resolver = resolverFactory.of(context, language);
        Step.Wording wording = step.wording(language);
        return new Document.DocumentWords(
                CareRoute.address(step, language),
                InlineText.plain(wording.title(), resolver),
                Words.in(language).of("route.line." + careLine.key()),
                MarkdownText.parse(wording.markdown()).sections(resolver),
                wording.search());
    }
}

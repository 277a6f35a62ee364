package nl.sleutel.recipe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.edition.ResolverFactory;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.content.indexing.DocumentSource;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** Hands recipes to search. */
@ApplicationScoped
public class RecipeDocuments implements DocumentSource {

    private final ResolverFactory resolverFactory;

    public RecipeDocuments(ResolverFactory resolverFactory) {
        this.resolverFactory = resolverFactory;
    }

    @Override
    public Kind kind() {
        return RecipeKind.KIND;
    }

    @Override
    public Optional<Document> document(EntryRef ref, RenderContext context) {
        context.uses(ref);
        return context.view(Recipes.class).find(ref.key()).map(recipe -> {
            Map<Language, Document.DocumentWords> words = new EnumMap<>(Language.class);
            recipe.words()
                    .forEach((language, text) -> words.put(
                            language,
                            new Document.DocumentWords(
                                    recipe.address(language),
                                    text.title(),
                                    String.join(", ", text.ingredients()),
                                    MarkdownText.parse(text.markdown()).sections(resolverFactory.of(context, language)),
                                    text.ingredients())));
            return new Document(ref, Set.of(Topic.STUDENT_LIFE), EnumSet.of(Audience.ALL), Set.of(), words);
        });
    }
}

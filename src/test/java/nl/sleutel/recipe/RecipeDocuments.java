package nl.sleutel.recipe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.Audience;
import nl.sleutel.content.Document;
import nl.sleutel.content.DocumentSource;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.RenderContext;
import nl.sleutel.content.ResolverFactory;
import nl.sleutel.content.Topic;
import nl.sleutel.content.markdown.MarkdownText;
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

package nl.sleutel.recipe;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Language;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageHandler;
import nl.sleutel.web.cache.PageRequest;

/** The page of a recipe, as plain as can be: it stands before the site, which owns every other path. */
@ApplicationScoped
@Priority(1_000)
public class RecipePage implements PageHandler {

    @Override
    public boolean owns(String path) {
        return Recipe.languageOf(path).isPresent();
    }

    @Override
    public PageRequest cacheKey(PageRequest request) {
        return new PageRequest(request.path(), Map.of());
    }

    @Override
    public Answer answer(PageRequest request, RenderContext context) {
        Language language = Recipe.languageOf(request.path()).orElseThrow();
        String key = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (EntryRef.isKey(RecipeKind.KIND, key)) {
            context.uses(new EntryRef(RecipeKind.KIND, key));
        }
        Optional<Recipe> recipe = context.view(Recipes.class).find(key);
        return recipe.map(found -> Answer.html(200, page(found, language))).orElseGet(() -> Answer.html(404, "None"));
    }

    private static String page(Recipe recipe, Language language) {
        Recipe.Words words = recipe.words().get(language);
        return "<!DOCTYPE html><html lang=\"" + language.tag() + "\"><title>" + words.title()
                + "</title><header></header>"
                + "<h1>" + words.title() + "</h1><p>" + recipe.minutes() + " minutes, " + recipe.diet() + "</p><pre>"
                + words.markdown() + "</pre></html>";
    }
}

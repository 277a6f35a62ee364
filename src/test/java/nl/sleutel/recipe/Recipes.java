package nl.sleutel.recipe;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.entry.EntryRef;

/** All recipes of an Edition, by key. Immutable. */
final class Recipes implements EditionIndex<Recipes> {

    static final Recipes NONE = new Recipes(Map.of());

    private final Map<String, Recipe> byKey;

    private Recipes(Map<String, Recipe> byKey) {
        this.byKey = byKey;
    }

    @Override
    public Recipes with(Delta delta) {
        if (!delta.touches(RecipeKind.KIND)) {
            return this;
        }
        Map<String, Recipe> recipes = new HashMap<>(byKey);
        delta.gone(RecipeKind.KIND).map(EntryRef::key).forEach(recipes::remove);
        delta.changed(RecipeKind.KIND).forEach(texts -> {
            recipes.remove(texts.ref().key());
            Recipe.read(texts).value().ifPresent(recipe -> recipes.put(recipe.key(), recipe));
        });
        return new Recipes(recipes);
    }

    Optional<Recipe> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}

package nl.sleutel.recipe;

import static nl.sleutel.content.form.FieldSpec.line;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;

/**
 * Recipes: a kind that only the tests have. All that the portal has to be told of it stands in this package, in its
 * words, and in one line of {@code META-INF/services}.
 */
public final class RecipeKind implements KindModule {

    static final Kind KIND = new Kind("RECIPE", "recipes", 900, Kind.Form.PLAIN);
    static final FieldSpec DIET = FieldSpec.choice("diet", "meat", "fish", "plants");

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public ParseResult<Recipe> read(EntryTexts texts) {
        return Recipe.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Recipes.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(line("minutes"), DIET, line("page"));
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(CommonFields.TITLE, FieldSpec.of("ingredients", FieldSpec.Shape.LIST));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "minutes:\ndiet: plants\npage: \"\"\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return "---\ntitle: \"\"\ningredients: []\n---\n";
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return new Translatable(List.of("title"), List.of("ingredients"));
    }

    @Override
    public boolean isFoundBesidePages() {
        return true;
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return context.view(Recipes.class).find(ref.key()).map(recipe -> recipe.address(language));
    }

    @Override
    public List<Passage> passages(EntryTexts texts) {
        return Passage.of(
                texts,
                read(texts).value().map(Recipe::words),
                words -> new Passage.PassageText(Map.of("title", words.title()), words.markdown(), words.line()));
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.each(
                KIND,
                around,
                entry -> around.pageGone(entry, read(entry).value().flatMap(Recipe::page)));
    }
}

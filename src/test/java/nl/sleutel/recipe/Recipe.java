package nl.sleutel.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Something to cook. Immutable.
 *
 * @param page the key of a page that tells more
 */
record Recipe(String key, int minutes, String diet, Optional<String> page, Map<Language, Words> words) {

    private static final Localized<String> FOLDER = new Localized<>("/nl/recepten/", "/en/recipes/");

    /** @param line the line in its file on which the text starts, from 1 */
    record Words(String title, List<String> ingredients, String markdown, int line) {}

    String address(Language language) {
        return FOLDER.in(language) + key;
    }

    static Optional<Language> languageOf(String address) {
        return List.of(Language.values()).stream()
                .filter(language -> address.startsWith(FOLDER.in(language)))
                .findFirst();
    }

    static ParseResult<Recipe> read(EntryTexts texts) {
        return EntryReader.read(texts, fields -> shared(texts.ref().key(), fields), Recipe::front);
    }

    private static Optional<Function<Map<Language, FrontMatter<Front>>, Recipe>> shared(String key, YamlFields fields) {
        Optional<Integer> minutes = fields.number("minutes");
        Optional<String> diet = fields.requiredValue(
                RecipeKind.DIET, text -> Optional.of(text).filter(RecipeKind.DIET.parts()::contains));
        Optional<String> page = fields.text("page");
        return minutes.flatMap(time -> diet.map(food -> parts -> new Recipe(
                key,
                time,
                food,
                page,
                EntryReader.each(
                        parts,
                        part -> new Words(
                                part.fields().title(), part.fields().ingredients(), part.body(), part.bodyLine())))));
    }

    private record Front(String title, List<String> ingredients) {}

    private static Optional<Front> front(YamlFields fields) {
        Optional<String> title = fields.required("title");
        List<String> ingredients = fields.texts("ingredients");
        return title.map(found -> new Front(found, ingredients));
    }
}

package nl.sleutel.site.letter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.Letters;

/**
 * A letter to copy, in a list. Immutable.
 *
 * @param badges the ways to send it, in words
 */
public record LetterCard(String address, String title, String summary, List<String> badges) {

    /** The letters that belong to a page, by its key. */
    static List<LetterCard> on(String page, Language language, RenderContext context) {
        return Letters.during(context).on(page, language).stream()
                .flatMap(letter -> of(letter, language, context).stream())
                .toList();
    }

    /** Letters by key, in this order; one that readers of the language don't get is left out. */
    static List<LetterCard> named(Collection<String> keys, Language language, RenderContext context) {
        Letters letters = Letters.during(context);
        return keys.stream()
                .flatMap(key -> letters.find(key).stream())
                .flatMap(letter -> of(letter, language, context).stream())
                .toList();
    }

    /** The card in a language; empty where readers of it don't get the letter. */
    static Optional<LetterCard> of(Letter letter, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Words words = Words.in(language);
        return letter.text(language)
                .filter(text -> letter.isIn(language))
                .map(text -> new LetterCard(
                        letter.address(language),
                        resolver.plain(text.about().title()),
                        resolver.plain(text.about().summary()),
                        letter.send().stream()
                                .map(way -> words.of("send." + way.key()))
                                .toList()));
    }
}

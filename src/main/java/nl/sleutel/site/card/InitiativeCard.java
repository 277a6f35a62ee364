package nl.sleutel.site.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.InitiativeStatus;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * An initiative in a list. Immutable.
 *
 * @param badges whether it goes on, and what it is about, in words
 */
public record InitiativeCard(String address, String title, String summary, List<String> badges) {

    /** The card in a language; empty where it is not told of in it. */
    public static Optional<InitiativeCard> of(Initiative initiative, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return initiative
                .text(language)
                .map(text -> new InitiativeCard(
                        initiative.address(language),
                        resolver.plain(text.about().title()),
                        resolver.plain(text.about().summary()),
                        badges(initiative, Words.in(language))));
    }

    private static List<String> badges(Initiative initiative, Words words) {
        List<String> badges = new ArrayList<>();
        badges.add(status(initiative, words));
        initiative.themes().stream()
                .map(theme -> words.of("theme." + theme.key()))
                .forEach(badges::add);
        return badges;
    }

    /** Whether it goes on; where nobody knows, when it was last seen. */
    public static String status(Initiative initiative, Words words) {
        if (initiative.status() == InitiativeStatus.UNKNOWN) {
            return initiative
                    .period()
                    .seen()
                    .map(day -> words.of("initiative.seen", day.in(words.language())))
                    .orElseGet(() -> words.of("status.unknown"));
        }
        return words.of("status." + initiative.status().key());
    }
}

package nl.sleutel.site.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.offer.Offer;
import nl.sleutel.offer.Offers;

/**
 * Something to join, in a list. Immutable.
 *
 * @param badges its form, for whom it is, what it costs, in which languages, when, in words; only what a source says
 */
public record OfferCard(String address, String title, String summary, List<String> badges) {

    /** The offers that are shown on a page, by its key. */
    public static List<OfferCard> on(String page, Language language, RenderContext context) {
        return Offers.during(context).on(page, language).stream()
                .flatMap(offer -> of(offer, language, context).stream())
                .toList();
    }

    /** The card in a language; empty where it is not told of in it. */
    public static Optional<OfferCard> of(Offer offer, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return offer.text(language)
                .map(text -> new OfferCard(
                        offer.address(language),
                        resolver.plain(text.about().title()),
                        resolver.plain(text.about().summary()),
                        badges(offer, language, context)));
    }

    private static List<String> badges(Offer offer, Language language, RenderContext context) {
        Words words = Words.in(language);
        List<String> badges = new ArrayList<>();
        badges.add(words.of("form." + offer.form().key()));
        offer.institutions().forEach(key -> badges.add(words.of("institution." + key)));
        offer.cost().ifPresent(cost -> badges.add(words.of("cost." + cost.key())));
        offer.languages().stream()
                .sorted()
                .map((SpokenLanguage spokenLanguage) -> spokenLanguage.in(language))
                .forEach(badges::add);
        offer.coming(context.today()).ifPresent(day -> badges.add(words.of("offer.next", day.in(language))));
        return badges;
    }
}

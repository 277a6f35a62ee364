package nl.sleutel.site.card;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * Somebody who can help, as a card. Immutable.
 *
 * @param badges what it costs, how to come, which languages, in words; only what a source says
 * @param open whether it is open now and until when, in words
 * @param contact the quickest way to reach it: a confirmed number, else its site
 */
public record OrganisationCard(
        String address, String name, String what, List<String> badges, Optional<OpenLine> open, Reach contact) {

    /**
     * A way to reach somebody.
     *
     * @param id where the list of facts leads back to; empty for none
     */
    public record Reach(String icon, String href, String text, String id) {

        public Reach(String icon, String href, String text) {
            this(icon, href, text, "");
        }

        /** The place of a fact on the page, unless its text shows the fact already. */
        public Reach of(Optional<String> fact, String text) {
            String place = fact.map(key -> "use-" + key.replace('.', '-')).orElse("");
            return new Reach(icon, href, this.text, text.contains("id=\"" + place + "\"") ? "" : place);
        }
    }

    /** Organisations by key, in this order; one that is not live is left out. */
    public static List<OrganisationCard> named(Collection<String> keys, Language language, RenderContext context) {
        return keys.stream()
                .flatMap(key -> {
                    context.uses(new EntryRef(Kind.ORGANISATION, key));
                    return context.view(Directory.class).find(key).stream();
                })
                .flatMap(organisation -> of(organisation, language, context).stream())
                .toList();
    }

    public static Optional<OrganisationCard> of(Organisation organisation, Language language, RenderContext context) {
        return organisation
                .description(language)
                .map(description -> card(organisation, description, language, context));
    }

    private static OrganisationCard card(
            Organisation organisation, Description description, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        Optional<OpeningHours> hours = organisation.hours();
        return new OrganisationCard(
                organisation.address(language),
                resolver.plain(description.title()),
                resolver.plain(description.summary()),
                badges(organisation, language),
                hours.map(one -> OpenLine.of(one, language, context)),
                contact(organisation, language, context));
    }

    static List<String> badges(Organisation organisation, Language language) {
        Words words = Words.in(language);
        List<String> badges = new ArrayList<>();
        organisation.cost().ifPresent(cost -> badges.add(words.of("cost." + cost.key())));
        organisation.visit().ifPresent(visit -> badges.add(words.of("visit." + visit.key())));
        organisation.languages().stream().sorted().forEach(spoken -> badges.add(spoken.in(language)));
        if (organisation.internationals()) {
            badges.add(words.of("organisation.internationals"));
        }
        if (organisation.mbo()) {
            badges.add(words.of("organisation.mbo"));
        }
        return badges;
    }

    private static Reach contact(Organisation organisation, Language language, RenderContext context) {
        FactRenderer facts = new FactRenderer(context, language);
        return organisation
                .contact()
                .telephone()
                .flatMap(key -> facts.show(key, true))
                .map(shown -> new Reach("phone", shown.href(), shown.text()))
                .or(() -> organisation.contact().website().map(site -> new Reach("external", site, host(site))))
                .orElseGet(() -> new Reach(
                        "arrow",
                        organisation.address(language),
                        Words.in(language).of("organisation.more")));
    }

    /** The name of a site without what stands around it. */
    public static String host(String address) {
        return URI.create(address).getHost().replaceFirst("^www\\.", "");
    }
}

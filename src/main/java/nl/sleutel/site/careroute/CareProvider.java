package nl.sleutel.site.careroute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.organisation.Contact;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.OpenLine;
import nl.sleutel.site.card.OrganisationCard;

/**
 * Somebody to reach at a destination of the care route. It leads to their own site and not to their page here, whose
 * address would tell. Immutable.
 *
 * @param open whether they are there now, in words; empty where no hours are known
 */
public record CareProvider(
        String name, List<Detail> details, Optional<OpenLine> open, List<OrganisationCard.Reach> ways) {

    /** A line such as 'Cost: free'. */
    public record Detail(String name, String value) {}

    /** Whether a number of theirs is known. */
    boolean canBeCalled() {
        return ways.stream().anyMatch(way -> way.icon().equals("phone"));
    }

    static CareProvider of(
            Organisation organisation, Optional<OpenLine> open, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return new CareProvider(
                resolver.plain(organisation.description(language).orElseThrow().title()),
                details(organisation, Words.in(language), language),
                open,
                ways(organisation, language, resolver));
    }

    private static List<Detail> details(Organisation organisation, Words words, Language language) {
        List<Detail> details = new ArrayList<>();
        String spoken = organisation.languages().stream()
                .sorted()
                .map(one -> one.in(language))
                .collect(Collectors.joining(", "));
        details.add(new Detail(
                words.of("route.languages"), spoken.isEmpty() ? words.of("route.languages.unknown") : spoken));
        organisation
                .cost()
                .ifPresent(cost -> details.add(new Detail(words.of("route.cost"), words.of("cost." + cost.key()))));
        organisation
                .visit()
                .ifPresent(visit -> details.add(new Detail(words.of("route.visit"), words.of("visit." + visit.key()))));
        if (organisation.hours().isEmpty()) {
            details.add(new Detail(words.of("organisation.hours"), words.of("route.hours.unknown")));
        }
        return details;
    }

    private static List<OrganisationCard.Reach> ways(
            Organisation organisation, Language language, ArticleResolver resolver) {
        Contact contact = organisation.contact();
        List<OrganisationCard.Reach> ways = new ArrayList<>();
        contact.telephone()
                .flatMap(key -> resolver.facts().show(key, true))
                .ifPresent(shown -> ways.add(new OrganisationCard.Reach("phone", shown.href(), shown.text())));
        contact.chat()
                .ifPresent(chat -> ways.add(new OrganisationCard.Reach(
                        "chat", chat, Words.in(language).of("organisation.chat", OrganisationCard.host(chat)))));
        contact.email()
                .flatMap(key -> resolver.facts().show(key, true))
                .ifPresent(shown -> ways.add(new OrganisationCard.Reach("mail", shown.href(), shown.text())));
        contact.website()
                .ifPresent(site -> ways.add(new OrganisationCard.Reach("external", site, OrganisationCard.host(site))));
        return ways;
    }
}

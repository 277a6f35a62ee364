package nl.sleutel.article.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;

/** The parts of the site that a text may link to by name, as {@code site:help-now}. */
public final class SiteParts {

    private static final Map<String, Localized<String>> ADDRESSES = Map.ofEntries(
            part("help-now", "/nl/hulp-nu", "/en/help-now"),
            part("care-route", "/nl/zorgroutekaart/", "/en/care-route/"),
            part("search", "/nl/zoeken", "/en/search"),
            part("glossary", "/nl/begrippen", "/en/glossary"),
            part("organisations", "/nl/organisaties/", "/en/organisations/"),
            part("whats-on", "/nl/agenda/", "/en/whats-on/"),
            part("initiatives", "/nl/initiatieven/", "/en/initiatives/"),
            part("letters", "/nl/brieven/", "/en/letters/"),
            part("i-got-a-letter", "/nl/ik-kreeg-een-brief", "/en/i-got-a-letter"),
            part("offers", "/nl/aanbod/", "/en/offers/"),
            part("can-i-afford-it", "/nl/kan-ik-het-betalen", "/en/can-i-afford-it"),
            part("health-insurance-check", "/nl/zorgverzekering-nodig", "/en/health-insurance-check"),
            part("when-can-i-leave", "/nl/wanneer-kan-ik-weg", "/en/when-can-i-leave"),
            part("what-will-i-pay-back", "/nl/wat-betaal-ik-terug", "/en/what-will-i-pay-back"),
            part("grant-clock", "/nl/beurswekker", "/en/grant-clock"),
            part("what-can-i-get", "/nl/wat-kan-ik-krijgen", "/en/what-can-i-get"));

    private SiteParts() {}

    private static Map.Entry<String, Localized<String>> part(String name, String nl, String en) {
        return Map.entry(name, new Localized<>(nl, en));
    }

    public static Set<String> names() {
        return ADDRESSES.keySet();
    }

    static Optional<Resolver.Target> of(String destination, Language language) {
        if (!destination.startsWith("site:")) {
            return Optional.empty();
        }
        String name = destination.substring("site:".length());
        return Optional.ofNullable(ADDRESSES.get(name))
                .map(address -> new Resolver.Target(
                        address.in(language), Words.in(language).of("site." + name)));
    }
}

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
            Map.entry("help-now", new Localized<>("/nl/hulp-nu", "/en/help-now")),
            Map.entry("care-route", new Localized<>("/nl/zorgroutekaart/", "/en/care-route/")),
            Map.entry("search", new Localized<>("/nl/zoeken", "/en/search")),
            Map.entry("glossary", new Localized<>("/nl/begrippen", "/en/glossary")),
            Map.entry("organisations", new Localized<>("/nl/organisaties/", "/en/organisations/")),
            Map.entry("whats-on", new Localized<>("/nl/agenda/", "/en/whats-on/")),
            Map.entry("initiatives", new Localized<>("/nl/initiatieven/", "/en/initiatives/")),
            Map.entry("letters", new Localized<>("/nl/brieven/", "/en/letters/")),
            Map.entry("i-got-a-letter", new Localized<>("/nl/ik-kreeg-een-brief", "/en/i-got-a-letter")),
            Map.entry("offers", new Localized<>("/nl/aanbod/", "/en/offers/")),
            Map.entry("can-i-afford-it", new Localized<>("/nl/kan-ik-het-betalen", "/en/can-i-afford-it")),
            Map.entry(
                    "health-insurance-check",
                    new Localized<>("/nl/zorgverzekering-nodig", "/en/health-insurance-check")));

    private SiteParts() {}

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

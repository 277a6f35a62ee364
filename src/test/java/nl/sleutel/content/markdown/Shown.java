package nl.sleutel.content.markdown;

import java.util.Optional;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Shows a text as a reader gets it, with a few things live: two facts, a telephone number, one page and all of the web.
 */
public final class Shown {

    static final Resolver RESOLVER = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            if (destination.equals("page:housing/contracts")) {
                return Optional.of(new Target("/en/housing/contracts", "Contracts & leases"));
            }
            if (destination.equals("org:huurteam")) {
                return Optional.of(new Target("/en/organisations/huurteam", "Huurteam", true));
            }
            return destination.startsWith("http") || destination.startsWith("#")
                    ? Optional.of(new Target(destination, destination))
                    : Optional.empty();
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return switch (key) {
                case "rent.max" ->
                    Optional.of(new Shown(form == FactForm.BARE ? "€325" : "€325 a month", "#fact-rent-max"));
                case "evil" -> Optional.of(new Shown("<b onclick=x>\"&", "javascript:alert(1)"));
                case "care.112" -> Optional.of(new Shown("112", "tel:112"));
                default -> Optional.empty();
            };
        }
    };

    private Shown() {}

    static String html(String markdown, Language language) {
        return MarkdownText.parse(markdown).html(language, RESOLVER);
    }

    static Element in(String markdown, Language language) {
        return Jsoup.parseBodyFragment(html(markdown, language)).body();
    }

    /** A text with its headings known by the ids of the other language too. */
    static Element twins(MarkdownText text, MarkdownText other) {
        return Jsoup.parseBodyFragment(text.html(Language.NL, RESOLVER, Explainer.NONE, other))
                .body();
    }

    /** A text on the page at an address. */
    static Element from(String address, String markdown) {
        Resolver here = new Resolver() {
            @Override
            public Optional<Target> link(String destination) {
                return RESOLVER.link(destination).map(target -> target.seenFrom(address));
            }

            @Override
            public Optional<Shown> fact(String key, FactForm form) {
                return RESOLVER.fact(key, form);
            }
        };
        return Jsoup.parseBodyFragment(MarkdownText.parse(markdown).html(Language.EN, here))
                .body();
    }

    static Element english(String markdown) {
        return in(markdown, Language.EN);
    }
}

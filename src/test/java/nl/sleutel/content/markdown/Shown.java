package nl.sleutel.content.markdown;

import java.util.Optional;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Shows a text as a reader gets it, with a few things live: two facts, a telephone number, one page and all of the web. */
final class Shown {

    static final Resolver RESOLVER = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            if (destination.equals("page:housing/contracts")) {
                return Optional.of(new Target("/en/housing/contracts", "Contracts & leases"));
            }
            return destination.startsWith("http") || destination.startsWith("#") ? Optional.of(new Target(destination, destination)) : Optional.empty();
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return switch (key) {
                case "rent.max" -> Optional.of(new Shown(form == FactForm.BARE ? "€325" : "€325 a month", "#fact-rent-max"));
                case "evil" -> Optional.of(new Shown("<b onclick=x>\"&", "javascript:alert(1)"));
                case "care.112" -> Optional.of(new Shown("112", "tel:112"));
                default -> Optional.empty();
            };
        }
    };

    private Shown() {
    }

    static String html(String markdown, Language language) {
        return MarkdownText.parse(markdown).html(language, RESOLVER);
    }

    static Element in(String markdown, Language language) {
        return Jsoup.parseBodyFragment(html(markdown, language)).body();
    }

    static Element english(String markdown) {
        return in(markdown, Language.EN);
    }
}

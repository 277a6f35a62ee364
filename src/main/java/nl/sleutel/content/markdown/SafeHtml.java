package nl.sleutel.content.markdown;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last gate before raw HTML reaches a reader: only what the renderer makes passes, whatever a text tried. */
final class SafeHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "a",
                    "i",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "blockquote",
                    "br",
                    "hr",
                    "picture",
                    "source",
                    "img",
                    "div",
                    "section",
                    "span",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowAttributes("id")
            .onElements("h2", "h3", "h4", "h5", "h6", "a", "span")
            .allowAttributes("class")
            .onElements("a", "div", "section", "span")
            .allowAttributes("href", "rel")
            .onElements("a")
            .allowAttributes("role", "tabindex", "aria-label")
            .onElements("div")
            .allowAttributes("lang")
            .onElements("i")
            .allowAttributes("translate")
            .onElements("i", "a")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("src", "alt", "width", "height", "loading", "decoding")
            .onElements("img")
            .allowAttributes("type", "srcset", "sizes")
            .onElements("source")
            .allowAttributes("align")
            .onElements("th", "td")
            .allowUrlProtocols("https", "http", "tel", "mailto")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}

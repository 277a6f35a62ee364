package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.content.markdown.syntax.FactForm;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author could try in order to run a program of theirs in a reader's browser. */
class SafeHtmlTest {

    /** Believes every address, as a resolver with a fault would: the sanitiser must still hold. */
    private static final Resolver CREDULOUS = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            return Optional.of(new Target(destination, destination));
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return Optional.of(new Shown("<script>alert(1)</script>", "javascript:alert(1)"));
        }
    };

    private static Element shown(String markdown) {
        return Jsoup.parseBodyFragment(MarkdownText.parse(markdown).html(Language.EN, CREDULOUS))
                .body();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "text <img src=x onerror=alert(1)> text",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=\"https://example.org\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>*{display:none}</style>",
                "<form action=\"https://example.org\"><input name=q></form>",
                "<object data=x></object>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<div\nonclick=alert(1)>x</div>",
                "<!--><img src=x onerror=alert(1)>-->",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java\nscript:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](\u0001javascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](vbscript:msgbox(1))",
                "[x](<https://a.b\" onmouseover=\"alert(1)>)",
                "[x](https://example.org \"t\\\" onclick=\\\"alert(1)\")",
                "![x\" onerror=\"alert(1)](https://example.org/a.png)",
                "![x](javascript:alert(1))",
                "<https://example.org/\"onclick=alert(1)>",
                "<javascript:alert(1)>",
                "{fact:a}",
                "{=<img src=x onerror=alert(1)>}",
                "*<b onclick=x>*",
                "## x {#a} <img src=x onerror=alert(1)>",
                "## <script>alert(1)</script>",
                "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
                "> **Tip.** <img src=x onerror=alert(1)>",
                "`<script>alert(1)</script>`",
                "```\"onclick=alert(1)\n<script>alert(1)</script>\n```",
                "1. <script>\n2. alert(1)",
                "[a]: javascript:alert(1)\n\n[a]",
                "[a](https://example.org/')<img/src='x'onerror=alert(1)>"
            })
    void html_whateverATextTries_runsNothing(String markdown) {
        Element body = shown(markdown);
        assertEquals(
                0,
                body.select("script, img, svg, iframe, style, form, input, object, embed, math, base, link, "
                                + "meta, template")
                        .size(),
                body.html());
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertFalse(name.startsWith("on") || name.equals("style") || name.equals("srcdoc"), body.html());
                if (name.equals("href")) {
                    assertTrue(
                            attribute.getValue().matches("(?:https?:|tel:|mailto:|#|/(?!/)|[^:]*$)[\\s\\S]*"),
                            body.html());
                }
            }
        }
    }

    @Test
    void html_quotesInNames_endNoAttribute() {
        Element link = shown("[\"quoted\"](https://example.org/a%22b)").selectFirst("a");
        assertEquals(
                List.of("href", "rel"),
                link.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .sorted()
                        .toList());
        assertEquals("\"quoted\"", link.text());
    }

    @Test
    void html_markupInAText_isShownAsWords() {
        assertEquals("Type <b>bold</b> so.", shown("Type <b>bold</b> so.").text());
    }
}

package nl.sleutel.content.markdown;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.Fuzz;
import nl.sleutel.content.markdown.inspection.TypedFigures;
import nl.sleutel.language.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whatever stands in a page's text, what comes out is safe, and comes soon. */
class MarkdownFuzzTest {

    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "svg",
            "math",
            "base",
            "meta",
            "link",
            "frame",
            "template",
            "textarea");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "srcset", "action", "formaction", "data", "poster", "xlink:href");
    private static final List<String> WORDS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[x](javascript:alert(1))",
            "![x](javascript:alert(1))",
            "<javascript:alert(1)>",
            "[x]: javascript:alert(1)\n",
            "[x](<java\nscript:alert(1)>)",
            "[x](data:text/html,<script>)",
            "[x](&#106;avascript:alert(1))",
            "[x](vbscript:x)",
            "<svg onload=alert(1)>",
            "<!--",
            "]]>",
            "<style>",
            "{fact:evil}",
            "{fact:rent.max bare}",
            "{fact:",
            "{=",
            "{= <b>}",
            "{#",
            "{#x onclick=y}",
            "}",
            "[",
            "]",
            "(",
            ")",
            "![",
            "*",
            "**",
            "_",
            "`",
            "```\n",
            "~~~\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "## ",
            "|",
            "|---|\n",
            "\n\n",
            "    ",
            "\t",
            "<",
            "</",
            "<a href=\"",
            "\" onclick=\"x",
            "' style='x",
            "image:",
            "page:housing/contracts",
            "tel:112",
            "http://a b",
            ":::",
            "![[",
            "&",
            "\\");

    private static List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                "",
                "[x](javascript:alert(1))",
                "| a | b |\n|---|---|\n| {fact:evil} | <b> |\n",
                "## In short\n\n- {fact:rent.max}\n"));
        try (Stream<Path> files = Files.walk(Path.of("content/articles"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".md")).sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static void assertSafe(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).getAllElements()) {
            assertTrue(!NEVER.contains(element.normalName()), () -> element.outerHtml());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value =
                        attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
                assertTrue(
                        !name.startsWith("on") && !name.equals("style") && !name.equals("srcdoc"),
                        () -> element.outerHtml());
                boolean scheme = value.matches("[a-z][a-z0-9+.-]*:.*");
                assertTrue(
                        !ADDRESSES.contains(name) || !scheme || value.matches("(https?|tel|mailto):.*"),
                        () -> element.outerHtml());
            }
        }
    }

    @Test
    void html_ofAnyText_isSafe() throws IOException {
        new Fuzz(texts(), WORDS).run(text -> {
            MarkdownText parsed = MarkdownText.parse(text);
            assertSafe(parsed.html(Language.EN, Shown.RESOLVER));
            parsed.sections(Shown.RESOLVER);
            InlineText.plain(text, Shown.RESOLVER);
            TypedFigures.typedByHand(text);
        });
    }
}

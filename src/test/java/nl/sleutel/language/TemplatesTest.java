package nl.sleutel.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates hold no words: what readers see or hear comes from {@code i18n/} and from the content. */
class TemplatesTest {

    private static final Path FOLDER = Path.of("src/main/resources/templates");
    /** Attributes that are read out or shown. */
    private static final List<String> SPOKEN = List.of(
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "title",
            "placeholder",
            "alt",
            "label",
            "summary");

    private static final Set<String> WITHOUT_VALUE_SHOWN = Set.of("radio", "checkbox", "hidden");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void template_holdsNoWords(Path template) throws IOException {
        assertEquals(
                List.of(),
                words(
                        Files.readString(FOLDER.resolve(template)),
                        template.toString().endsWith(".xml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<p>{page.w.of('a')} of {page.count}</p>",
                "<a{#if x} class='b'{/if} title=\"More\">{y}</a>",
                "<img alt='A cat' src='{z}'>",
                "<input placeholder=\"Search {here}\">",
                "{#if a}<b>{a}</b>{#else}nothing{/if}",
                "<nav aria-label='Menu'></nav>",
                "<button>{icon:of('x')} close</button>",
                "<input type='submit' value='Go'>"
            })
    void words_plantedInATemplate_areFound(String template) {
        assertEquals(1, words(template, false).size());
    }

    @Test
    void words_ofAnXmlTemplate_areFound() {
        assertEquals(
                List.of("Somebody"),
                words("<feed><title>{t}</title><author><name>Somebody</name></author></feed>", true));
    }

    private static List<String> words(String template, boolean xml) {
        String markup = template.replaceAll("(?s)\\{!.*?!}", "").replaceAll("\\{[^\\s{}\"][^{}]*}", "");
        Document document = xml ? Jsoup.parse(markup, Parser.xmlParser()) : Jsoup.parse(markup);
        List<String> found = new ArrayList<>();
        for (Element element : document.getAllElements()) {
            for (TextNode text : element.textNodes()) {
                add(found, text.text());
            }
            SPOKEN.forEach(name -> add(found, element.attr(name)));
            if (element.normalName().equals("input") && !WITHOUT_VALUE_SHOWN.contains(element.attr("type"))) {
                add(found, element.attr("value"));
            }
            if (element.normalName().equals("meta") && element.attr("name").equals("description")) {
                add(found, element.attr("content"));
            }
        }
        return found;
    }

    private static void add(List<String> found, String text) {
        if (text.chars().anyMatch(Character::isLetter)) {
            found.add(text.strip());
        }
    }
}

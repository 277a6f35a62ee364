package nl.sleutel.content.markdown.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.PlainText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.Shown;
import nl.sleutel.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every form of a fact is understood wherever facts are: texts, titles, plain words for search, what goes out to
 * translators.
 */
class FactFormTest {

    private static final Resolver RESOLVER = new Resolver() {
        @Override
        public Optional<Target> link(String destination) {
            return Optional.empty();
        }

        @Override
        public Optional<Shown> fact(String key, FactForm form) {
            return Optional.of(new Shown(key + "/" + form, "#x", Optional.of("gone")));
        }
    };

    @ParameterizedTest
    @CsvSource({
        "{fact:a.b}, a.b/WHOLE, true",
        "{fact:a.b bare}, a.b/BARE, true",
        "{fact:a.b year}, a.b/YEAR, false",
        "{fact:a.b period}, a.b/PERIOD, false"
    })
    void form_isUnderstoodEverywhere(String written, String shown, boolean link) {
        assertTrue(written.matches(FactForm.PLACEHOLDER));
        assertEquals("In " + shown + " so", InlineText.plain("In " + written + " so", RESOLVER));
        MarkdownText text = MarkdownText.parse("In " + written + " so");
        assertEquals("In " + shown + " so", PlainText.of(text.document(), RESOLVER));
        assertEquals(
                link
                        ? "<p>In <a class=\"fact\" href=\"#x\" id=\"use-a-b\">" + shown
                                + "</a><span class=\"mark\"><span class=\"vh\"> (gone)</span></span> so</p>"
                        : "<p>In " + shown + " so</p>",
                text.html(Language.EN, RESOLVER).strip());
    }

    @ParameterizedTest
    @CsvSource({"{fact:a.b years}", "{fact:a.b year bare}", "{fact:a.b Year}", "{fact a.b year}"})
    void otherWords_areNoForm(String written) {
        assertEquals("In " + written, InlineText.plain("In " + written, RESOLVER));
        assertTrue(!written.matches(FactForm.PLACEHOLDER));
    }
}

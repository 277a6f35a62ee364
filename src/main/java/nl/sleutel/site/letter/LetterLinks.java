package nl.sleutel.site.letter;

import java.util.List;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.letter.ReceivedLetters;
import nl.sleutel.site.layout.Link;

/** The ways from a page to the letters that belong to it: first those that one gets, then those that one sends. */
public final class LetterLinks {

    private LetterLinks() {}

    /** @param page the key of the page */
    public static List<Link> on(String page, Language language, RenderContext context) {
        return Stream.concat(
                        ReceivedLetters.during(context).on(page, language).stream()
                                .map(letter -> new Link(
                                        letter.address(language),
                                        letter.text(language).orElseThrow().title())),
                        LetterCard.on(page, language, context).stream()
                                .map(card -> new Link(card.address(), card.title())))
                .toList();
    }
}

package nl.sleutel.site.card;

import nl.sleutel.content.markdown.Explainer;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.site.layout.Icons;

/** A text as it stands on a page: the safe HTML of its Markdown, with the drawn icons of its call-outs. */
public final class Prose {

    private Prose() {}

    public static String html(MarkdownText text, Language language, Resolver resolver) {
        return html(text, language, resolver, Explainer.NONE, text);
    }

    /** @param twin the same text in the other language, whose sections keep their place here */
    public static String html(
            MarkdownText text, Language language, Resolver resolver, Explainer explainer, MarkdownText twin) {
        String html = text.html(language, resolver, explainer, twin);
        return withIcon(withIcon(withIcon(html, "call-warn", "warning"), "call-tip", "tip"), "call-help", "people");
    }

    /** Icons come in after the sanitiser, which lets no drawing through. */
    private static String withIcon(String html, String type, String icon) {
        String opening = "<div class=\"call " + type + "\" role=\"note\">";
        return html.replace(opening, opening + Icons.of(icon));
    }
}

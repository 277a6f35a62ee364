package nl.sleutel.content.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.markdown.syntax.FactForm;

/** A line without Markdown, such as a title or summary: only {@code {fact:…}} and {@code {=…}} mean something in it. */
public final class InlineText {

    private static final Pattern BRACES = Pattern.compile("\\{(?:" + FactForm.INSIDE + "|=([^}]{1,300}+))}");

    private InlineText() {}

    /** The typed words of the line; facts and literals are left out, and keep apart what stands around them. */
    public static String words(String line) {
        return BRACES.matcher(line).replaceAll("\u0001");
    }

    /** The line as readers see it; a fact that is not live is said to be unknown. */
    public static String plain(String line, Resolver resolver) {
        Matcher braces = BRACES.matcher(line);
        return braces.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) == null
                        ? found.group(3)
                        : resolver.fact(found.group(1), FactForm.of(found.group(2)))
                                .map(Resolver.Shown::text)
                                .orElseGet(resolver::unknownFact)));
    }
}

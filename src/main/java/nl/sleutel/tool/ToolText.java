package nl.sleutel.tool;

import java.util.stream.Collectors;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.Section;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/** Puts what a tool says in the words of one language. For one thread. */
public final class ToolText {

    private final Tool tool;
    private final Words words;
    private final Resolver resolver;

    /** @param resolver for the facts and links in the words */
    public ToolText(Tool tool, Language language, Resolver resolver) {
        this.tool = tool;
        this.words = Words.in(language);
        this.resolver = resolver;
    }

    /** The words that are not filled in: of the tool itself, or of one of its inputs. */
    public static String of(Tool tool, String key, Words words) {
        return words.of("tool." + tool.name() + "." + key);
    }

    /** The label of an input. */
    public String label(Input input) {
        return of(tool, input.name(), words);
    }

    /** What is said below the label of an input; blank for nothing. */
    public String hint(Input input) {
        String key = "tool." + tool.name() + "." + input.name() + ".hint";
        return words.has(key) ? plain(words.of("tool." + tool.name() + "." + input.name() + ".hint")) : "";
    }

    /** An answer that can be chosen. */
    public String option(Input.Choice input, String option) {
        return words.of("tool." + tool.name() + "." + input.name() + "." + option);
    }

    /** A sentence as plain words. */
    public String plain(Phrase phrase) {
        return plain(markdown(phrase));
    }

    /** A sentence as safe HTML, a paragraph with its links. */
    public String html(Phrase phrase) {
        return MarkdownText.parse(markdown(phrase)).html(words.language(), resolver);
    }

    private String plain(String markdown) {
        return MarkdownText.parse(markdown).sections(resolver).stream()
                .map(Section::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private String markdown(Phrase phrase) {
        Object[] shown = phrase.values().stream()
                .map(value -> value instanceof Phrase inner ? markdown(inner) : Phrase.shown(value, words.language()))
                .toArray();
        if (phrase.key().equals("value")) {
            return String.valueOf(shown[0]);
        }
        return shown.length == 0
                ? words.of("tool." + tool.name() + "." + phrase.key())
                : words.of("tool." + tool.name() + "." + phrase.key(), shown);
    }
}

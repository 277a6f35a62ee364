package nl.sleutel.content.markdown.inspection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.markdown.InlineText;
import nl.sleutel.language.TextFolding;

/**
 * Finds marks that stand in the words that readers see: they were meant as Markdown, and Markdown does not read them
 * so.
 */
public final class UnparsedMarks {

    /** How much of what stands there is shown to its author. */
    private static final int SHOWN = 40;

    private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE;

    /** What would begin a heading, a list, a quotation, a table or a box if it were followed by what belongs there. */
    private static final Pattern AT_START = Pattern.compile(
            "#{2,6}+|#(?= )|[-+*](?= +[^ ])|[•▪◦‣·]|[0-9]{1,2}+[.)](?= |\\p{L})" + "|>|\\||:{3,}+|\\[[ x]](?= )",
            WORDS);

    private static final Pattern ANYWHERE = Pattern.compile(
            "\\*{2,}+|_{2,}+|~~++|==++|`++|##++|(?<![\\w*])\\*(?=\\w)|(?<![\\w_])_(?=\\w)"
                    + "|!\\[|]\\(|] \\((?=(?:page|org|site|image|https?):|#)|]\\[|\\[\\[|\\[\\^|\\[!"
                    + "|\\b(?:page|org|site|image):(?=[a-z0-9])|[{}]|\\|(?= *:?-{2,})|\\|(?=[^|]{0,200}+\\|)|\\|(?= *$)"
                    + "|&(?:[a-z]{2,10}+|#[0-9]{1,7}+|#x[0-9a-f]{1,6}+);|</?[a-z!][^<>]{0,80}+>",
            WORDS);

    private UnparsedMarks() {}

    /**
     * The marks that a line of plain words still holds, each once.
     *
     * @param beginsBlock whether a block begins with these words
     */
    static List<String> in(String words, boolean beginsBlock) {
        String folded = TextFolding.fold(words.replace("&", "&\u0003")).replace("\u0003", "");
        Set<String> found = new LinkedHashSet<>();
        if (beginsBlock) {
            String start = folded.stripLeading();
            Matcher matcher = AT_START.matcher(start);
            if (matcher.lookingAt()) {
                found.add(matcher.group());
            }
        }
        Matcher matcher = ANYWHERE.matcher(folded);
        while (matcher.find()) {
            found.add(shortened(matcher.group()));
        }
        return new ArrayList<>(found);
    }

    /** The marks in a line without Markdown, such as a title: nothing but facts and literals is read in it. */
    public static List<String> inLine(String line) {
        return in(InlineText.words(line), true);
    }

    static String shortened(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}

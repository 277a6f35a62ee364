package nl.sleutel.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.format.LineIndex;

/** Finds addresses of other sites in a text of the content format, in Markdown and in fields alike. */
public final class UrlFinder {

    private static final Pattern URL =
            Pattern.compile("https?://(?:[^\\s\"'<>()\\[\\]{}|\\\\^`]++|\\([^\\s\"'<>()]*+\\))++");
    private static final Pattern SOUND = Pattern.compile("https?://[^\\s\"'<>()\\[\\]{}|\\\\^`,]{3,1900}");
    private static final int LONGEST = 2000;

    private UrlFinder() {}

    /** @param line from 1 */
    public record Found(String url, int line) {}

    public static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        LineIndex lines = new LineIndex(text);
        Matcher urls = URL.matcher(text);
        while (urls.find()) {
            String url = withoutPunctuation(urls.group());
            if (url.length() <= LONGEST) {
                found.add(new Found(url, lines.line(urls.start())));
            }
        }
        return found;
    }

    /** Whether an address can stand in every place of the content format without being taken for something else. */
    public static boolean isSound(String url) {
        return SOUND.matcher(url).matches() && url.equals(withoutPunctuation(url));
    }

    /** The text with one address put in the place of another: only where the whole address is that one. */
    public static String replaced(String text, String from, String to) {
        return URL.matcher(text).replaceAll(url -> Matcher.quoteReplacement(replaced(url, from, to)));
    }

    private static String replaced(MatchResult match, String from, String to) {
        String url = withoutPunctuation(match.group());
        return url.equals(from) ? to + match.group().substring(url.length()) : match.group();
    }

    /** What ends a sentence is no part of the address before it. */
    private static String withoutPunctuation(String url) {
        int end = url.length();
        while (end > 0 && ".,;:!?*_".indexOf(url.charAt(end - 1)) >= 0) {
            end--;
        }
        return url.substring(0, end);
    }
}

package nl.sleutel.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import nl.sleutel.language.Language;

/**
 * What an address was meant to be that nothing stands at: mail and chat add full stops, brackets and invisible
 * characters, people capitals, slashes or {@code .html}. Says only what may have been meant; whether a page stands
 * there is asked by the {@link Site}.
 */
final class AddressCorrection {

    /** Longer than any address of ours with all that mail puts around it: what is longer is not tidied. */
    private static final int LONGEST = 300;
    /** Where a text that holds an address goes on behind it: no address of ours holds one of these. */
    private static final Pattern GOES_ON = Pattern.compile("[\\s\\u00a0<>\"“”;|()\\[\\]{}].*", Pattern.DOTALL);

    private static final Pattern ENTITY =
            Pattern.compile("&(nbsp|quot|gt|lt|amp|apos|#\\d{1,5}|#x\\p{XDigit}{1,4});?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_ENDING = Pattern.compile("\\.(html?|php|aspx?|md)$");

    private AddressCorrection() {}

    /**
     * The addresses that may have been meant, the likeliest first; at most a dozen.
     *
     * @param path decoded, as it was asked for
     * @return other paths than that one, each beginning with one slash; empty where it is too long to be a slip
     */
    static List<String> of(String path) {
        if (path.length() > LONGEST) {
            return List.of();
        }
        String plain = ENTITY.matcher(path).replaceAll("");
        Set<String> candidates = new LinkedHashSet<>();
        for (String text : List.of(plain, GOES_ON.matcher(plain.stripLeading()).replaceFirst(""))) {
            List<String> parts = parts(text);
            add(candidates, "", parts);
            if (parts.isEmpty() || Language.of(parts.get(0)).isEmpty()) {
                Arrays.stream(Language.values()).forEach(language -> add(candidates, "/" + language.tag(), parts));
            }
        }
        candidates.remove(path);
        return List.copyOf(candidates);
    }

    private static void add(Set<String> candidates, String before, List<String> parts) {
        String bare = before + (parts.isEmpty() ? "" : "/" + String.join("/", parts));
        if (!bare.isEmpty()) {
            candidates.add(bare);
        }
        candidates.add(bare + "/");
    }

    /** The parts between the slashes, in small letters, with nothing around their words; empty ones are left out. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : without(AddressCorrection::isInvisible, path)
                .toLowerCase(Locale.ROOT)
                .replace('\\', '/')
                .split("/")) {
            String word = FILE_ENDING.matcher(bare(part)).replaceFirst("");
            if (!bare(word).isEmpty()) {
                parts.add(bare(word));
            }
        }
        if (!parts.isEmpty()
                && path.contains(".")
                && parts.get(parts.size() - 1).equals("index")) {
            parts.remove(parts.size() - 1);
        }
        return parts;
    }

    /** Without the signs at its ends that close sentences, quotations and brackets or mark words in chat. */
    private static String bare(String part) {
        int start = 0;
        int end = part.length();
        while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1))) {
            end--;
        }
        while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
            start++;
        }
        return part.substring(start, end);
    }

    private static String without(IntPredicate unwanted, String text) {
        StringBuilder rest = new StringBuilder();
        text.codePoints().filter(unwanted.negate()).forEach(rest::appendCodePoint);
        return rest.toString();
    }

    /**
     * Spaces and what nobody sees: controls, marks of direction, soft hyphens, what has no width, variation selectors.
     */
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isSpaceChar(c)
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x3164
                || c == 0xFFA0;
    }
}

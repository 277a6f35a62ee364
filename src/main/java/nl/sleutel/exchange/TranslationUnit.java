package nl.sleutel.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.markdown.syntax.FactForm;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a page to be translated. Immutable.
 *
 * @param id what it is, and the hash of its source: a source that was changed has another
 * @param source in Markdown
 * @param target its translation as far as there is one
 */
record TranslationUnit(String id, String source, Optional<String> target) {

    static final Pattern CODE = Pattern.compile(FactForm.PLACEHOLDER);

    /** @param name what it is, without a hyphen: {@code title}, {@code b3} */
    static TranslationUnit of(String name, String source, @Nullable String target) {
        return new TranslationUnit(
                name + "-" + hash(source), source, Optional.ofNullable(target).filter(text -> !text.isBlank()));
    }

    String name() {
        return id.substring(0, id.lastIndexOf('-'));
    }

    /** What stands in a text that is not to be translated, in order: the facts. */
    static List<String> codes(String text) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            codes.add(code.group());
        }
        return codes;
    }

    /** A text without what XML can't hold. */
    static String sound(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cs}\uFFFE\uFFFF&&[^\n\t]]", "");
    }

    /** Whether two texts are the same for whoever has seen them only in a file. */
    static boolean same(String one, String other) {
        return sound(one).strip().equals(sound(other).strip());
    }

    private static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

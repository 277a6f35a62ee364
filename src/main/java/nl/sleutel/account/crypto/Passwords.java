package nl.sleutel.account.crypto;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which passwords are good enough to choose. Length counts, but only of what has to be guessed: a common word, a
 * run of keys, a year and what is said again count little, the account's name counts nothing, spaces neither.
 */
public final class Passwords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 500;

    /** Fewer than eight letters that follow from nothing are tried out in a day by who has the hash. */
    private static final double LEAST_WORTH = 8;
    /** Nobody has to remember those. */
    private static final double LEAST_WORTH_OF_SECRETS = 9;

    private static final int LEAST_DIFFERENT = 5;
    private static final double WORD = 2;
    private static final double RUN = 1;
    private static final double DIGIT = 0.5;
    private static final int SHORTEST_RUN = 3;
    /** Longer ones are long enough whatever they hold; no time goes into them. */
    private static final int MOST_JUDGED = 80;

    private static final int SHORTEST_NAME = 3;
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890",
            "qwertyuiop",
            "qwertzuiop",
            "azertyuiop",
            "asdfghjkl",
            "qsdfghjklm",
            "zxcvbnm",
            "yxcvbnm",
            "wxcvbn",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik",
            "!@#$%^&*()",
            "q1w2e3r4t5y6u7i8o9p0");
    private static final Set<String> WORDS = words();
    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private Passwords() {}

    /**
     * Whether somebody may choose a password.
     *
     * @param name the account's
     */
    public static boolean isGood(String password, String name) {
        if (password.length() > LONGEST) {
            return false;
        }
        String folded = fold(password);
        String rest = withoutName(folded, fold(name));
        return rest.codePointCount(0, rest.length()) >= SHORTEST && isHardToGuess(rest, LEAST_WORTH);
    }

    /** Whether a secret for machines is good enough: no letter or two, and none that stands in examples. */
    public static boolean isGoodSecret(String secret) {
        String folded = fold(secret);
        return folded.codePointCount(0, folded.length()) >= SHORTEST && isHardToGuess(folded, LEAST_WORTH_OF_SECRETS);
    }

    private static boolean isHardToGuess(String folded, double least) {
        String bare = folded.replaceAll("[-._,/+]", "");
        return folded.codePoints().distinct().count() >= LEAST_DIFFERENT
                && !saysAgain(bare)
                && (bare.length() > MOST_JUDGED || Math.min(worth(folded), worth(bare)) >= least);
    }

    /** As the same password is tried in other writings: without spaces, without case. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", "");
    }

    private static String withoutName(String folded, String name) {
        String rest = folded;
        for (String part : Stream.concat(Stream.of(name), Arrays.stream(name.split("[._-]")))
                .filter(one -> one.length() >= SHORTEST_NAME)
                .toList()) {
            rest = rest.replace(part, "");
        }
        return rest;
    }

    /** Whether a text is a shorter one that is said again, the last time perhaps not to its end. */
    private static boolean saysAgain(String text) {
        for (int period = 1; period <= text.length() / 2; period++) {
            if (text.substring(period).equals(text.substring(0, text.length() - period))) {
                return true;
            }
        }
        return false;
    }

    /** What a text is worth when it is cut into words, runs and single letters in the way that makes it worth least. */
    private static double worth(String text) {
        double[] least = new double[text.length() + 1];
        for (int end = 1; end <= text.length(); end++) {
            least[end] = least[end - 1] + (Character.isDigit(text.charAt(end - 1)) ? DIGIT : 1);
            for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
                String piece = text.substring(start, end);
                if (isRun(piece)) {
                    least[end] = Math.min(least[end], least[start] + RUN);
                } else if (isWord(piece)) {
                    least[end] = Math.min(least[end], least[start] + WORD);
                }
            }
        }
        return least[text.length()];
    }

    private static boolean isRun(String piece) {
        if (piece.length() < SHORTEST_RUN) {
            return false;
        }
        String back = new StringBuilder(piece).reverse().toString();
        return piece.chars().distinct().count() == 1
                || piece.matches("(19|20)\\d\\d")
                || RUNS.stream().anyMatch(run -> run.contains(piece) || run.contains(back));
    }

    /** Also as people write it to look like another one: p4ssw0rd. */
    private static boolean isWord(String piece) {
        return WORDS.contains(piece) || WORDS.contains(letters(piece, 'i')) || WORDS.contains(letters(piece, 'l'));
    }

    private static String letters(String piece, char one) {
        return piece.replace('0', 'o')
                .replace('1', one)
                .replace('!', one)
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Set<String> words() {
        try (InputStream in =
                        Objects.requireNonNull(Passwords.class.getResourceAsStream("/passwords/common-words.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new HashSet<>(
                    lines.lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.sleutel.office.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.content.format.PartText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;

/**
 * How easily a text reads: the length of its sentences, and the formula of its language (Flesch for English,
 * Flesch-Douma for Dutch; 100 is easy, 0 is hard). A rough measure that finds what is clearly too hard, for readers at
 * level B1. Immutable.
 */
public record ReadingLevel(List<Sentence> tooLong, int ease, int words) {

    private static final int LONGEST_SENTENCE = 25;
    private static final int LEAST_EASE = 45;
    /** A measure of fewer words says nothing. */
    private static final int ENOUGH_WORDS = 60;

    private static final Pattern SYLLABLE = Pattern.compile("[aeiouyáéíóúàèëïöüêâ]+");
    private static final Pattern END = Pattern.compile("(?<=[.!?:])\\s+");

    record Sentence(int line, int words, String start) {}

    /** Something to tell. */
    record LevelReport(int line, String message) {}

    public static ReadingLevel of(String text, Language language) {
        PartText part = new PartText(text);
        int line = (int)
                text.substring(0, text.length() - part.body().length()).lines().count();
        List<Sentence> tooLong = new ArrayList<>();
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        for (String raw : part.body().split("\\R", -1)) {
            line++;
            if (raw.startsWith("#") || raw.startsWith("|")) {
                continue;
            }
            for (String sentence : END.split(plain(raw))) {
                String[] found = Arrays.stream(sentence.split("[\\s–]+"))
                        .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                        .toArray(String[]::new);
                if (found.length == 0) {
                    continue;
                }
                sentences++;
                words += found.length;
                syllables +=
                        Arrays.stream(found).mapToInt(ReadingLevel::syllables).sum();
                if (found.length > LONGEST_SENTENCE) {
                    tooLong.add(new Sentence(line, found.length, String.join(" ", Arrays.copyOf(found, 5))));
                }
            }
        }
        return new ReadingLevel(tooLong, ease(language, sentences, words, syllables), words);
    }

    private static int ease(Language language, int sentences, int words, int syllables) {
        if (sentences == 0 || words == 0) {
            return 100;
        }
        double length = (double) words / sentences;
        double weight = (double) syllables / words;
        return (int) Math.round(
                language == Language.NL
                        ? 206.84 - 0.93 * length - 77 * weight
                        : 206.835 - 1.015 * length - 84.6 * weight);
    }

    private static int syllables(String word) {
        Matcher matcher = SYLLABLE.matcher(word.toLowerCase(Locale.ROOT));
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return Math.max(1, count);
    }

    /** Without what Markdown adds; a fact counts as one word. */
    private static String plain(String line) {
        return line.replaceAll("\\{fact:[^}]{0,300}+}", "x")
                .replaceAll("\\{=([^}]{0,300}+)}", "$1")
                .replaceAll("\\]\\([^)\\[]{0,2000}+\\)", "]")
                .replaceAll("[*_>\\[\\]`]", "")
                .replaceAll("^\\s*([-+]|\\d+\\.)\\s+", "");
    }

    List<LevelReport> findings(Words interfaceWords) {
        List<LevelReport> told = new ArrayList<>();
        tooLong.forEach(sentence -> told.add(new LevelReport(
                sentence.line(), interfaceWords.of("office.gate.sentence", sentence.words(), sentence.start()))));
        if (words >= ENOUGH_WORDS && ease < LEAST_EASE) {
            told.add(new LevelReport(0, interfaceWords.of("office.gate.hard", ease)));
        }
        return told;
    }
}

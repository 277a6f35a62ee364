package nl.sleutel.content.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what an author typed by hand although it is a fact: amounts, percentages, dates, terms, telephone numbers, e-mail addresses. */
public final class Figures {

    private static final String MONTH = "(?:jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch)?|maart|mrt|apr(?:il)?|may|mei|june?|juni|july?|juli|"
            + "aug(?:ust|ustus)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String SPAN = "(?:minutes?|minuten|minuut|hours?|uur|uren|days?|dag(?:en)?|weeks?|weken|months?|maand(?:en)?|years?|jaar|jaren)";
    private static final String NUMBER = "\\d+(?:[.,]\\d+)*";
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Kind> KINDS = List.of(
            new Kind("an amount", Pattern.compile("€\\s?" + NUMBER + "|\\b" + NUMBER + "\\s?(?:euros?|eur)\\b", WORDS)),
            new Kind("a percentage", Pattern.compile("\\b" + NUMBER + "\\s?(?:%|percent\\b|procent\\b)", WORDS)),
            new Kind("a date", Pattern.compile("\\b\\d{1,2}(?:st|nd|rd|th)?\\s+" + MONTH + "\\b|\\b" + MONTH + "\\s+\\d{1,2}\\b|\\b\\d{4}-\\d{2}-\\d{2}\\b", WORDS)),
            new Kind("a term", Pattern.compile("\\b" + NUMBER + "[\\s-]" + SPAN + "\\b", WORDS)),
            new Kind("a telephone number", Pattern.compile("\\b112\\b|\\b0[89]00[ -]?\\d{4}|(?<![\\d.,])\\+?\\d{2,4}[ -]\\d{3}(?:[ -]?\\d{2,4}){1,3}|\\b0\\d{9}\\b|\\b14 ?0\\d{2,3}\\b")),
            new Kind("an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+")));
    private static final Pattern ANY_NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern YEARS = Pattern.compile("\\b(\\d\\d)(\\d\\d)-(\\d\\d)\\b(?!-)");

    private record Kind(String name, Pattern form) {
    }

    /** What was found, and what it looks like ('an amount'). */
    public record Figure(String text, String kind) {
    }

    private Figures() {
    }

    public static List<Figure> typedByHand(String words) {
        List<Figure> found = new ArrayList<>();
        for (Kind kind : KINDS) {
            Matcher matcher = kind.form().matcher(words);
            while (matcher.find()) {
                found.add(new Figure(matcher.group(), kind.name()));
            }
        }
        return found;
    }

    /** All numbers in typed words, in a notation that does not depend on the language. */
    public static List<String> numbers(String words) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = ANY_NUMBER.matcher(YEARS.matcher(words).replaceAll(Figures::inFull));
        while (matcher.find()) {
            numbers.add(matcher.group().replaceAll("[.,:]", "."));
        }
        return numbers;
    }

    /** An academic year: English writes 2026-27 where Dutch writes 2026-2027. */
    private static String inFull(MatchResult years) {
        boolean follows = Integer.parseInt(years.group(3)) == Integer.parseInt(years.group(2)) + 1;
        return follows ? years.group(1) + years.group(2) + "-" + years.group(1) + years.group(3) : years.group();
    }
}

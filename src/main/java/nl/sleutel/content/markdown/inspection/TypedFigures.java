package nl.sleutel.content.markdown.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.language.TextFolding;

/**
 * Finds what an author typed by hand although it is a fact: amounts, percentages, dates, terms, telephone numbers,
 * e-mail addresses, in the ways that people write them. No pattern goes back over what it has read without bound.
 */
public final class TypedFigures {

    private static final String MONTH =
            "(?:jan(?:uary|uari)?|feb(?:ruary|ruari)?|mar(?:ch)?|maart|mrt|apr(?:il)?|may|mei|june?"
                    + "|juni|july?|juli|aug(?:ust|ustus)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String SPAN = "(?:minutes?|mins?|minuten|minuut|hours?|hrs?|uur|uren|"
            + "(?:werk|kalender|school)?dag(?:en)?|days?|weeks?|weken|months?|maand(?:en)?|years?|jaar|jaren)";
    private static final String KIND_OF_SPAN =
            "(?:working|business|calendar|school|full|whole|consecutive|hele|volle" + "|opeenvolgende) ";
    /** Begins at a number, not in the middle of one. */
    private static final String NUMBER = "\\b(?<!\\d[.,])\\d++(?:[.,]\\d++)*+";

    private static final String MANY = " (?:duizend|miljoen|miljard|thousand|million|billion)";
    /** Numbers in words from eleven on; what is less is counted, not fixed. */
    private static final String IN_WORDS = "\\b(?:elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien"
            + "|negentien|twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd"
            + "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
            + "|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)";

    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH_NUMBER = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:(?:19|20)\\d\\d|['’]?\\d\\d)(?![\\d./-]*\\d)";
    private static final String DIGIT = "(?:[ ()./-]{0,3}\\d)";
    private static final String NO_DATE_OR_TIME = "(?!\\d{1,2}[./-]\\d{1,2}[./-]\\d{2})(?!0\\d\\.[0-5]\\d(?![.\\d]))";
    private static final String MAILBOX = "[\\w.+-]{1,64}";
    private static final String NAME = "[\\w-]{1,63}";
    private static final String AT = " ?[(\\[{] ?(?:at|apenstaartje|@) ?[)\\]}] ?";
    private static final String DOT = "(?:\\.| ?[(\\[{] ?(?:dot|punt|\\.) ?[)\\]}] ?)";
    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final List<Form> FORMS = List.of(
            Form.of(
                    Kind.AMOUNT,
                    "(?:[€$£]|\\b(?:eur|usd|gbp|euro(?! (?:19|20)\\d\\d\\b)) ?[:=]?) {0,2}-?\\d++(?:[.,]\\d++)*+"
                            + "(?:,--?|,=)?",
                    NUMBER + "(?:,--?|,=)?(?:" + MANY + ")? {0,2}(?:[€$£]|euros?\\b|eur\\b|eurocents?\\b|cents?\\b)",
                    NUMBER + ",(?:--?|=)(?![\\w-])",
                    IN_WORDS + " euros?\\b"),
            Form.of(
                    Kind.PERCENTAGE,
                    NUMBER + " {0,2}(?:[%‰]|percent\\b|per cent\\b|procent\\b|pct\\b)",
                    IN_WORDS + " (?:percent|per cent|procent)\\b"),
            Form.of(
                    Kind.DATE,
                    "\\b\\d{1,2}(?:st|nd|rd|th|ste|de|e)?\\.? {1,2}(?:of )?" + MONTH + "\\b",
                    "\\b" + MONTH + "\\.? {1,2}(?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b",
                    "\\b\\d{4}-\\d{2}-\\d{2}\\b",
                    "(?<![\\d./-])" + DAY + "([-/.])" + MONTH_NUMBER + "\\1" + YEAR,
                    "(?<![\\d./-])" + DAY + " - " + MONTH_NUMBER + " - " + YEAR,
                    "(?<![\\d./-])" + MONTH_NUMBER + "/" + DAY + "/" + YEAR,
                    "(?<![\\d./-])(?:19|20)\\d\\d([/.])" + MONTH_NUMBER + "\\2" + DAY + "(?![\\d./-]*\\d)"),
            Form.of(
                    Kind.TERM,
                    NUMBER + "[ -]{0,3}(?:" + KIND_OF_SPAN + ")?" + SPAN + "\\b",
                    IN_WORDS + "[ -](?:" + KIND_OF_SPAN + ")?" + SPAN + "\\b"),
            Form.of(
                    Kind.TELEPHONE,
                    "\\b112\\b",
                    "\\b116 ?\\d{3}\\b",
                    "\\b0[89]00" + DIGIT + "{4,7}+",
                    "(?<![\\w+])(?:\\(?\\+|00)" + DIGIT + "{8,14}+(?!\\d)",
                    "(?<![\\w.,+-])" + NO_DATE_OR_TIME + "\\(?0" + DIGIT + "{8,11}+(?!\\d)",
                    "(?<![\\d.,])\\+?\\d{2,4}[ -]\\d{3}(?:[ -]?\\d{2,4}){1,3}",
                    "\\b14 ?0\\d{2,3}\\b"),
            Form.of(
                    Kind.EMAIL,
                    MAILBOX + "@" + NAME + "(?:\\." + NAME + ")++",
                    MAILBOX + " @ " + NAME + "(?:\\." + NAME + ")++",
                    MAILBOX + AT + NAME + "(?:" + DOT + NAME + "){1,5}",
                    MAILBOX + " (?:at|apenstaartje) " + NAME + "(?: (?:dot|punt) " + NAME + "){1,5}",
                    "\\b\\w{1,30}[._]\\w{1,30} at " + NAME + "\\.[a-z]{2,6}\\b"));
    private static final Pattern ANY_NUMBER = Pattern.compile("\\d++(?:[.,:]\\d++)*+");
    private static final Pattern YEARS = Pattern.compile("\\b(\\d\\d)(\\d\\d)-(\\d\\d)\\b(?!-)");

    private record Form(Kind kind, Pattern pattern) {

        /** @param forms of which the first that fits a place is taken */
        static Form of(Kind kind, String... forms) {
            return new Form(kind, Pattern.compile(String.join("|", forms), WORDS));
        }
    }

    /** What a figure looks like. */
    public enum Kind {
        AMOUNT,
        PERCENTAGE,
        DATE,
        TERM,
        TELEPHONE,
        EMAIL
    }

    /** What was found, and what it looks like. */
    public record Figure(String text, Kind kind) {

        /** Whether another of the same kind is a part of it. */
        boolean holds(Figure other) {
            return kind == other.kind && text.contains(other.text);
        }
    }

    private TypedFigures() {}

    /** What in some words is a figure; its text with plain spaces, hyphens and digits. */
    public static List<Figure> typedByHand(String words) {
        String folded = TextFolding.fold(words);
        List<Figure> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(folded);
            while (matcher.find()) {
                found.add(new Figure(matcher.group(), form.kind()));
            }
        }
        return found;
    }

    /** All numbers in typed words, in a notation that does not depend on the language. */
    public static List<String> numbers(String words) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher =
                ANY_NUMBER.matcher(YEARS.matcher(TextFolding.fold(words)).replaceAll(TypedFigures::inFull));
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

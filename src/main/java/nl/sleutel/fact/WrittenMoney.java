package nl.sleutel.fact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.fact.Amount.Per;
import nl.sleutel.language.TextFolding;
import nl.sleutel.language.WrittenNumber;

/**
 * Euros as people write them, in Dutch or English: '1.250,50', '450,-', 'EUR 450', '€ 450 per maand', 'about 450 euro'.
 * The one place that reads an amount which somebody typed; all that {@link Amount.Money} prints is read back as it was.
 * Immutable.
 *
 * @param number with no reading where it is no amount of euros
 * @param per the stretch of time that is written with it; {@code ONCE} where none is
 */
public record WrittenMoney(WrittenNumber number, Per per) {

    private static final String CURRENCY = "(?:€|eur(?:o(?:'?s)?)?)";
    private static final Pattern ABOUT = Pattern.compile(
            "^(?:±|~|≈|\\+/-|(?:ca|circa|ongeveer|zo'n|plusminus|about|around|approx|approximately|roughly)\\b\\.?) ?");
    private static final Pattern BEFORE = Pattern.compile("^([-+]?) ?" + CURRENCY + "(?![a-z]) ?\\.? ?(?=[-+.,\\d])");
    private static final Pattern AFTER = Pattern.compile(" ?(?<![a-z])" + CURRENCY + "\\.?$");
    /** What stands for no cents: '450,-', '450.--', '450,='. */
    private static final Pattern NO_CENTS = Pattern.compile("(?<=\\d) ?[.,]? ?(?:-{1,3}|=)$");

    private static final Pattern LONG_DASH = Pattern.compile("[\u2014\u2015]");
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final List<Period> PERIODS = List.of(
            new Period("hour|hr|h|uur|u", "hourly", Per.HOUR),
            new Period("week|wk|w", "weekly|wekelijks", Per.WEEK),
            new Period("month|mth|mo|maand|mnd|md|m", "monthly|maandelijks", Per.MONTH),
            new Period("year|yr|annum|jaar|jr|y|j", "yearly|annually|jaarlijks", Per.YEAR));

    /** Nobody writes a longer one; a form must not spend time on what is pasted by mistake. */
    private static final int LONGEST = 80;

    private record Period(Pattern pattern, Per per) {

        /** @param names its words after 'per', 'a' and the like; {@code alone} those that need none */
        Period(String names, String alone, Per per) {
            this(
                    Pattern.compile("(?:(?:(?<![a-z])(?:per|an?|p|each|every|elke|iedere?)[./]?|/) ?(?:" + names + ")"
                            + "|(?<![a-z])(?:" + alone + "))\\.?$"),
                    per);
        }
    }

    /** @param text as it was typed or pasted; nothing is too odd to be given */
    public static WrittenMoney of(String text) {
        String plain = text.length() > LONGEST ? "" : plain(text);
        Per per = Per.ONCE;
        for (Period period : PERIODS) {
            Matcher written = period.pattern().matcher(plain);
            if (written.find()) {
                plain = plain.substring(0, written.start()).strip();
                per = period.per();
                break;
            }
        }
        String amount = ABOUT.matcher(plain).replaceFirst("");
        amount = AFTER.matcher(BEFORE.matcher(amount).replaceFirst("$1")).replaceFirst("");
        String euros = NO_CENTS.matcher(amount).replaceFirst("");
        WrittenNumber number = WrittenNumber.of(euros);
        return new WrittenMoney(euros.equals(amount) ? number : number.whole(), per);
    }

    private static String plain(String text) {
        String folded = TextFolding.fold(text).toLowerCase(Locale.ROOT);
        String dashes =
                LONG_DASH.matcher(APOSTROPHE.matcher(folded).replaceAll("'")).replaceAll("-");
        return SPACES.matcher(dashes.strip()).replaceAll(" ");
    }

    /** The amount, read as money is meant: three digits after one separator are thousands. Empty for what is none. */
    public Optional<Amount.Money> money() {
        return number.asMoney().map(euro -> new Amount.Money(euro, per));
    }
}

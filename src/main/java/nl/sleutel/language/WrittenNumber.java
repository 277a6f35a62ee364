package nl.sleutel.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as people write it, in Dutch or English, with every way in which it can be read. A comma and a full stop
 * both part decimals or thousands, a space of any width and an apostrophe part thousands. Immutable.
 *
 * @param readings none for what is no number; two where one separator stands before three digits, as in '1.250': first
 *     that of whoever parts thousands with it (1250), then that of whoever parts decimals (1.250)
 */
public record WrittenNumber(List<BigDecimal> readings) {

    private static final WrittenNumber NONE = new WrittenNumber(List.of());
    /** Nobody writes a longer one; a form must not spend time on what is pasted by mistake. */
    private static final int LONGEST = 40;

    private static final Pattern APOSTROPHES = Pattern.compile("[\u2018\u2019\u02BC\u00B4`]");
    private static final Pattern SPACED_SEPARATOR = Pattern.compile(" ?([.,]) ?");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern DECIMALS = Pattern.compile("\\d{1,15}(?:[.,]\\d{0,4})?|[.,]\\d{1,4}");
    private static final Pattern THOUSANDS = Pattern.compile(
            "\\d{1,3}(?:(?:[ ']\\d{3})+(?:[.,]\\d{0,4})?|(?:\\.\\d{3})+(?:,\\d{0,4})?|(?:,\\d{3})+(?:\\.\\d{0,4})?)");

    public WrittenNumber {
        readings = List.copyOf(readings);
    }

    /** @param text may have a sign in front and spaces around it; nothing but the number */
    public static WrittenNumber of(String text) {
        if (text.length() > LONGEST) {
            return NONE;
        }
        String plain =
                APOSTROPHES.matcher(TextFolding.fold(text)).replaceAll("'").strip();
        boolean negative = plain.startsWith("-");
        String number = negative || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        List<BigDecimal> readings = read(SPACED_SEPARATOR.matcher(number).replaceAll("$1"));
        return new WrittenNumber(readings.stream()
                .map(value -> negative ? value.negate() : value)
                .toList());
    }

    private static List<BigDecimal> read(String number) {
        if (EITHER_WAY.matcher(number).matches()) {
            return List.of(whole(number), decimal(number));
        }
        if (DECIMALS.matcher(number).matches()) {
            return List.of(decimal(number));
        }
        if (!THOUSANDS.matcher(number).matches()) {
            return List.of();
        }
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        boolean partsDecimals = last >= 0 && number.indexOf(number.charAt(last)) == last;
        return List.of(partsDecimals ? decimal(number) : whole(number));
    }

    private static BigDecimal whole(String number) {
        return new BigDecimal(number.replaceAll("\\D", ""));
    }

    /** The last separator parts the decimals, those before it thousands. */
    private static BigDecimal decimal(String number) {
        int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
        if (last < 0) {
            return whole(number);
        }
        String before = number.substring(0, last).replaceAll("\\D", "");
        String after = number.substring(last + 1);
        return new BigDecimal((before.isEmpty() ? "0" : before) + (after.isEmpty() ? "" : "." + after));
    }

    /** Whether it can be read in two ways. */
    public boolean isAmbiguous() {
        return readings.size() > 1;
    }

    /** The number where there is one way to read it. */
    public Optional<BigDecimal> clear() {
        return readings.size() == 1 ? Optional.of(readings.get(0)) : Optional.empty();
    }

    /** The same number where it is known to have no decimals: '1.250' is 1250 then. */
    public WrittenNumber whole() {
        return isAmbiguous() ? new WrittenNumber(readings.subList(0, 1)) : this;
    }

    /** The number as an amount of money, which has no three decimals: '1.250' and '1,250' are 1250. */
    public Optional<BigDecimal> asMoney() {
        return readings.stream().findFirst();
    }
}

package nl.sleutel.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Language;

/**
 * A sentence of a result before it is put in words: the last part of the key of its words, and what fills them in.
 * Immutable.
 *
 * @param values each a day, a month, euros, a whole number, an {@link Amount}, or a {@link FactName}
 */
public record Phrase(String key, List<Object> values) {

    /** A fact named in a sentence: its value today, with its source. */
    public record FactName(String key) {}

    public Phrase {
        values = List.copyOf(values);
    }

    public static Phrase of(String key, Object... values) {
        return new Phrase(key, List.of(values));
    }

    /** A value as it stands in a sentence for readers of a language. */
    static String shown(Object value, Language language) {
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language.locale())
                    .format(day);
        }
        if (value instanceof YearMonth month) {
            return new PartialDate(month.getYear(), month.getMonthValue(), 0).in(language);
        }
        if (value instanceof BigDecimal euros) {
            return new Amount.Money(euros, Amount.Per.ONCE).bare(language);
        }
        if (value instanceof FactName fact) {
            return "{fact:" + fact.key() + "}";
        }
        return value instanceof Amount amount ? amount.in(language) : value.toString();
    }

    /** A value as programs read it: 2026-12-10, 2026-12, 69.69. */
    static String plain(Object value) {
        if (value instanceof BigDecimal euros) {
            return euros.toPlainString();
        }
        return value instanceof FactName fact ? fact.key() : value.toString();
    }

    /** All values as programs read them. */
    public List<String> plain() {
        return values.stream().map(Phrase::plain).toList();
    }
}

package nl.sleutel.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Localized;

/** Facts that stand in a test, so that an example of a year stays right when the content is of the next. Mutable. */
public final class FixedFacts {

    private final Map<String, Amount> amounts = new HashMap<>();

    /** @param value '3 months', '4%', '€5 month', '€600', '2023-07-01' or a plain number */
    public FixedFacts with(String key, String value) {
        amounts.put(key, amount(value));
        return this;
    }

    public FactBook on(LocalDate day) {
        return new FactBook(day, key -> Optional.ofNullable(amounts.get(key)));
    }

    private static Amount amount(String value) {
        String[] parts = value.split(" ");
        if (value.endsWith("%")) {
            return new Amount.Percentage(new BigDecimal(value.replace("%", "")));
        }
        if (value.startsWith("€")) {
            Amount.Per per =
                    parts.length == 1 ? Amount.Per.ONCE : Amount.Per.valueOf(parts[1].toUpperCase(Locale.ROOT));
            return new Amount.Money(new BigDecimal(parts[0].substring(1)), per);
        }
        if (parts.length == 2) {
            String span = parts[1].replaceAll("s$", "").toUpperCase(Locale.ROOT);
            return new Amount.Duration(new BigDecimal(parts[0]), Amount.Span.valueOf(span));
        }
        return PartialDate.of(value)
                .filter(day -> value.contains("-"))
                .<Amount>map(Amount.Date::new)
                .orElseGet(() -> new Amount.Quantity(new BigDecimal(value), new Localized<>("", "")));
    }
}

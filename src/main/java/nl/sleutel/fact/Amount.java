package nl.sleutel.fact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;

/** The value of a fact, and how readers of each language see it. Immutable. */
public sealed interface Amount {

    /** The value with its unit: '€ 325 per maand', '14 days'. */
    String in(Language language);

    /** The value alone: '€ 325', '14'. */
    default String bare(Language language) {
        return in(language);
    }

    /** The address a tap leads to: {@code tel:} or {@code mailto:}. */
    default Optional<String> dial() {
        return Optional.empty();
    }

    /** What stands under 'unit' for money: euro, once or for each stretch of time. */
    enum Per {
        ONCE("EUR"),
        HOUR("EUR/hour"),
        WEEK("EUR/week"),
        MONTH("EUR/month"),
        YEAR("EUR/year");

        private final String unit;

        Per(String unit) {
            this.unit = unit;
        }

        /** The unit as it stands in the file: {@code EUR/month}. */
        public String unit() {
            return unit;
        }

        static Optional<Per> of(String unit) {
            for (Per per : values()) {
                if (per.unit.equals(unit)) {
                    return Optional.of(per);
                }
            }
            return Optional.empty();
        }
    }

    /** The stretches of time of a duration. */
    enum Span {
        MINUTE,
        HOUR,
        DAY,
        WEEK,
        MONTH,
        YEAR;

        static Optional<Span> of(String unit) {
            for (Span span : values()) {
                if (span.name().toLowerCase(Locale.ROOT).equals(unit)) {
                    return Optional.of(span);
                }
            }
            return Optional.empty();
        }
    }

    /** @param value euro; shown with cents only when it has some */
    record Money(BigDecimal value, Per per) implements Amount {
        @Override
        public String in(Language language) {
            return per == Per.ONCE
                    ? bare(language)
                    : Words.in(language).of("fact.money." + per.name().toLowerCase(Locale.ROOT), bare(language));
        }

        /** Dutch puts a space after the sign, English does not; the space never breaks a line. */
        @Override
        public String bare(Language language) {
            int decimals = value.stripTrailingZeros().scale() > 0 ? 2 : 0;
            return (language == Language.NL ? "€\u00a0" : "€") + number(value, decimals, language);
        }
    }

    record Percentage(BigDecimal value) implements Amount {
        @Override
        public String in(Language language) {
            return number(value, Math.max(0, value.stripTrailingZeros().scale()), language) + "%";
        }
    }

    /** @param unit words after the number; empty texts where it has none */
    record Quantity(BigDecimal value, Localized<String> unit) implements Amount {
        @Override
        public String in(Language language) {
            return unit.in(language).isEmpty() ? bare(language) : bare(language) + "\u00a0" + unit.in(language);
        }

        @Override
        public String bare(Language language) {
            return number(value, Math.max(0, value.stripTrailingZeros().scale()), language);
        }
    }

    record Duration(BigDecimal value, Span span) implements Amount {
        @Override
        public String in(Language language) {
            String form = value.compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
            return bare(language) + "\u00a0"
                    + Words.in(language).of("fact.duration." + span.name().toLowerCase(Locale.ROOT) + "." + form);
        }

        @Override
        public String bare(Language language) {
            return number(value, Math.max(0, value.stripTrailingZeros().scale()), language);
        }
    }

    record Date(PartialDate day) implements Amount {
        @Override
        public String in(Language language) {
            return day.in(language);
        }
    }

    /** @param number as people write it: '0800-0113', '14 071', '+31 71 …' */
    record Telephone(String number) implements Amount {
        @Override
        public String in(Language language) {
            return number;
        }

        @Override
        public Optional<String> dial() {
            return Optional.of("tel:" + number.replaceAll("[^+0-9]", ""));
        }
    }

    record Email(String address) implements Amount {
        @Override
        public String in(Language language) {
            return address;
        }

        @Override
        public Optional<String> dial() {
            return Optional.of("mailto:" + address);
        }
    }

    record Text(Localized<String> text) implements Amount {
        @Override
        public String in(Language language) {
            return text.in(language);
        }
    }

    private static String number(BigDecimal value, int decimals, Language language) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(language.locale());
        format.setDecimalFormatSymbols(DecimalFormatSymbols.getInstance(language.locale()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }
}

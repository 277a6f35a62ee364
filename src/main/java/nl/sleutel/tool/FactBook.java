package nl.sleutel.tool;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.fact.Amount;

/** The facts as they hold on a day, for one run of a tool; it notes which were used. Mutable, for one thread. */
public final class FactBook {

    private final LocalDate today;
    private final Function<String, Optional<Amount>> amounts;
    private final Set<String> used = new LinkedHashSet<>();

    /**
     * A book of facts.
     *
     * @param today the day in Leiden
     * @param amounts what a fact says on that day; empty for one that is not live
     */
    public FactBook(LocalDate today, Function<String, Optional<Amount>> amounts) {
        this.today = today;
        this.amounts = amounts;
    }

    public LocalDate today() {
        return today;
    }

    /** Keys of the facts that were used, in the order in which they were first asked for. */
    public List<String> used() {
        return List.copyOf(used);
    }

    /** The value of a fact, of whatever kind. */
    public Amount amount(String key) {
        Amount amount = amounts.apply(key).orElseThrow(() -> new UnknownFactException(key));
        used.add(key);
        return amount;
    }

    private <A extends Amount> A amount(String key, Class<A> kind) {
        Amount amount = amount(key);
        if (!kind.isInstance(amount)) {
            throw new UnknownFactException(key);
        }
        return kind.cast(amount);
    }

    /** Euros, for the stretch of time that the fact has. */
    public BigDecimal euros(String key) {
        return amount(key, Amount.Money.class).value();
    }

    /** A percentage, as a share of one: 2.33% is 0.0233. */
    public BigDecimal share(String key) {
        return amount(key, Amount.Percentage.class).value().movePointLeft(2);
    }

    /** A number without a stretch of time, such as an age. */
    public int number(String key) {
        Amount amount = amount(key);
        if (amount instanceof Amount.Quantity quantity) {
            return quantity.value().intValueExact();
        }
        return amount(key, Amount.Duration.class).value().intValueExact();
    }

    /** The first calendar day that a date can be. */
    public LocalDate day(String key) {
        return amount(key, Amount.Date.class).day().first();
    }

    /** A duration of days, weeks, months or years, as the calendar counts it. */
    public Period period(String key) {
        Amount.Duration duration = amount(key, Amount.Duration.class);
        int value = duration.value().intValueExact();
        return switch (duration.span()) {
            case DAY -> Period.ofDays(value);
            case WEEK -> Period.ofWeeks(value);
            case MONTH -> Period.ofMonths(value);
            case YEAR -> Period.ofYears(value);
            case MINUTE, HOUR -> throw new UnknownFactException(key);
        };
    }

    /** A duration of months or years, in months. */
    public int months(String key) {
        return Math.toIntExact(period(key).toTotalMonths());
    }
}

package nl.sleutel.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Localized;
import org.jspecify.annotations.Nullable;

/** Makes a fact from its file. */
public final class FactReader {

    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{1,18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]+");
    private static final Localized<String> NO_UNIT = new Localized<>("", "");

    private FactReader() {}

    public static ParseResult<Fact> read(EntryTexts texts) {
        EntryRef ref = texts.ref();
        String file = ref.path(PartName.SHARED);
        return texts.text(PartName.SHARED)
                .map(text -> YamlText.read(file, text, fields -> read(ref.key(), fields)))
                .orElseGet(() ->
                        new ParseResult<>(Optional.empty(), List.of(Problem.error(file, 0, ProblemCode.MISSING_FILE))));
    }

    private static Optional<Fact> read(String key, YamlFields fields) {
        Optional<String> type = fields.required("type");
        Optional<Function<YamlFields, Optional<Amount>>> reader =
                type.filter("text"::equals).isPresent()
                        ? Optional.of(FactReader::words)
                        : type.flatMap(name -> maker(name, fields)).map(make -> place -> value(place, make));
        Optional<Amount> amount = reader.flatMap(read -> read.apply(fields));
        Optional<Localized<String>> label = fields.localized("label");
        if (label.isEmpty()) {
            fields.error("label", ProblemCode.FACT_LABEL);
        }
        Optional<Localized<String>> note = fields.localized("note");
        Validity valid = fields.mapping("valid", FactReader::validity).orElse(Validity.ALWAYS);
        Optional<Fact.Next> next = reader.flatMap(read -> fields.mapping("next", inner -> next(inner, read)));
        Optional<Source> source = fields.mapping("source", Source::read).flatMap(Function.identity());
        if (source.isEmpty()) {
            fields.error("source", ProblemCode.SOURCE_FACT);
        }
        Optional<String> link = fields.link("link");
        Optional<Fact.Confidence> confidence =
                fields.requiredValue("confidence", Expected.CONFIDENCE, FactReader::confidence);
        Optional<PartialDate> checked = fields.day("checked");
        if (amount.isEmpty() || label.isEmpty() || source.isEmpty() || confidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Fact(
                key,
                type.get(),
                amount.get(),
                label.get(),
                note,
                valid.from(),
                valid.until(),
                next,
                source.get(),
                link,
                confidence.get(),
                checked));
    }

    private record Validity(Optional<PartialDate> from, Optional<PartialDate> until) {
        static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());
    }

    private static Validity validity(YamlFields fields) {
        Optional<PartialDate> from = fields.day("from");
        Optional<PartialDate> until = fields.day("until");
        if (from.isPresent()
                && until.isPresent()
                && until.get().last().isBefore(from.get().first())) {
            fields.error("until", ProblemCode.UNTIL_FROM);
        }
        return new Validity(from, until);
    }

    private static Fact.@Nullable Next next(YamlFields fields, Function<YamlFields, Optional<Amount>> reader) {
        Optional<Amount> amount = reader.apply(fields);
        Optional<PartialDate> from = fields.requiredValue("from", Expected.NEXT_DAY, PartialDate::of);
        Optional<Source> source = fields.mapping("source", Source::read).flatMap(Function.identity());
        Optional<PartialDate> until = fields.day("until");
        if (from.isPresent()
                && until.isPresent()
                && until.get().last().isBefore(from.get().first())) {
            fields.error("until", ProblemCode.UNTIL_FROM);
        }
        Optional<Localized<String>> note = fields.localized("note");
        return amount.isPresent() && from.isPresent()
                ? new Fact.Next(amount.get(), from.get().first(), until, note, source)
                : null;
    }

    private static Optional<Amount> value(YamlFields fields, Function<String, Optional<Amount>> maker) {
        return fields.requiredValue("value", Expected.VALUE, maker);
    }

    private static Optional<Amount> words(YamlFields fields) {
        Optional<Localized<String>> words = fields.localized("value");
        if (words.isEmpty()) {
            fields.error("value", ProblemCode.FIELD_MISSING, "value");
        }
        return words.map(Amount.Text::new);
    }

    /** What turns a value of this type into an amount; empty, with the problem told, for an unknown type or unit. */
    private static Optional<Function<String, Optional<Amount>>> maker(String type, YamlFields fields) {
        return switch (type) {
            case "money" ->
                fields.requiredValue("unit", "EUR, EUR/hour, EUR/week, EUR/month or EUR/year", Amount.Per::of)
                        .map(per -> text -> number(text).map(value -> new Amount.Money(value, per)));
            case "duration" ->
                fields.requiredValue("unit", "minute, hour, day, week, month or year", Amount.Span::of)
                        .map(span -> text -> number(text).map(value -> new Amount.Duration(value, span)));
            case "number" -> {
                Localized<String> unit = fields.localized("unit").orElse(NO_UNIT);
                yield Optional.of(text -> number(text).map(value -> new Amount.Quantity(value, unit)));
            }
            case "percentage" -> Optional.of(text -> number(text).map(Amount.Percentage::new));
            case "date" -> Optional.of(text -> PartialDate.of(text).map(Amount.Date::new));
            case "telephone" ->
                Optional.of(text ->
                        TELEPHONE.matcher(text).matches() ? Optional.of(new Amount.Telephone(text)) : Optional.empty());
            case "email" ->
                Optional.of(
                        text -> EMAIL.matcher(text).matches() ? Optional.of(new Amount.Email(text)) : Optional.empty());
            default -> {
                fields.error("type", ProblemCode.FACT_TYPE, type);
                yield Optional.empty();
            }
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    private static Optional<Fact.Confidence> confidence(String text) {
        return switch (text) {
            case "high" -> Optional.of(Fact.Confidence.HIGH);
            case "medium" -> Optional.of(Fact.Confidence.MEDIUM);
            case "low" -> Optional.of(Fact.Confidence.LOW);
            default -> Optional.empty();
        };
    }
}

package nl.sleutel.office.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.sleutel.content.format.PartText;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.FactKind;
import nl.sleutel.fact.WrittenMoney;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.language.WrittenNumber;
import nl.sleutel.office.autosave.SubmittedForm;

/**
 * The numbers in the form of a fact, as an editor writes them: '12,50' and '€ 1.250,50' are brought into the one
 * writing of the file, whatever the language. What can be read in two ways is asked, never chosen: a wrong number would
 * be published. What was not changed is left alone. Immutable.
 */
final class FactNumbers {

    private static final String TYPE = "shared.type";
    private static final Set<String> NUMERIC = Set.of("money", "percentage", "number", "duration");
    /** The longest that the file takes: nine figures and four decimals. */
    private static final BigDecimal LARGEST = new BigDecimal("999999999.9999");

    private static final int DECIMALS = 4;
    private static final int THREE_DECIMALS = 3;

    private final SubmittedForm form;
    private final String before;
    private final String type;

    /** @param before the text of the fact that the form was made from */
    FactNumbers(SubmittedForm form, String before) {
        this.form = form;
        this.before = before;
        this.type = form.has(TYPE)
                ? form.line(TYPE)
                : new PartText(before).value("type").orElse("");
    }

    /** The form with its numbers as the file has them; what can't be read in one way stays as it was sent. */
    SubmittedForm filed() {
        Map<String, String> numbers = numbers();
        if (numbers.isEmpty()) {
            return form;
        }
        MultivaluedHashMap<String, String> fields = new MultivaluedHashMap<>();
        form.fields().forEach((name, values) -> fields.put(name, new ArrayList<>(values)));
        numbers.forEach((name, text) -> clear(text).ifPresent(number -> fields.putSingle(name, filed(number))));
        // A fact that was words before has a box for each language: one number serves both.
        String dutch = new SubmittedForm(fields).line("shared.value.nl");
        String english = new SubmittedForm(fields).line("shared.value.en");
        if ((numbers.containsKey("shared.value.nl") || numbers.containsKey("shared.value.en"))
                && both(dutch, english)) {
            String one = dutch.isBlank() ? english : dutch;
            fields.putSingle("shared.value.nl", one);
            fields.putSingle("shared.value.en", one);
        }
        return new SubmittedForm(fields);
    }

    private static boolean both(String dutch, String english) {
        return dutch.equals(english) || dutch.isBlank() || english.isBlank();
    }

    /** What is wrong with the numbers, in words, by the names of their fields. */
    Map<String, String> wrong(Words words) {
        Map<String, String> wrong = new LinkedHashMap<>();
        numbers().forEach((name, text) -> wrong(text, words).ifPresent(told -> wrong.put(name, told)));
        return wrong;
    }

    /** The fields with a number that was written now, by name; empty ones are told of by the check. */
    private Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        if (!NUMERIC.contains(type)) {
            return numbers;
        }
        boolean sameType =
                new PartText(before).value("type").filter(type::equals).isPresent();
        Map<String, String> stood = stood();
        for (String name : List.of("shared.value", "shared.value.nl", "shared.value.en", "shared.next.value")) {
            String text = form.line(name).strip();
            if (!text.isEmpty() && !(sameType && text.equals(stood.getOrDefault(name, "")))) {
                numbers.put(name, text);
            }
        }
        return numbers;
    }

    private Map<String, String> stood() {
        Map<String, String> stood = new LinkedHashMap<>();
        PartText text = new PartText(before);
        Stream.of(FactKind.VALUE, FactKind.NEXT)
                .forEach(spec -> new FieldText(text, spec)
                        .values()
                        .ifPresent(values -> values.forEach(
                                (end, value) -> stood.put("shared." + spec.name() + end, value.strip()))));
        return stood;
    }

    private WrittenNumber read(String text) {
        if (!type.equals("money")) {
            return WrittenNumber.of(type.equals("percentage") ? text.replaceFirst("\\s*%\\s*$", "") : text);
        }
        WrittenMoney money = WrittenMoney.of(text);
        boolean fits = money.per() == Amount.Per.ONCE
                || form.line("shared.unit").strip().equals(money.per().unit());
        return fits ? money.number() : new WrittenNumber(List.of());
    }

    private Optional<BigDecimal> clear(String text) {
        return read(text).clear().filter(FactNumbers::isTaken);
    }

    private static boolean isTaken(BigDecimal number) {
        return number.abs().compareTo(LARGEST) <= 0
                && number.stripTrailingZeros().scale() <= DECIMALS;
    }

    private Optional<String> wrong(String text, Words words) {
        WrittenNumber number = read(text);
        if (number.isAmbiguous()) {
            List<BigDecimal> ways = number.readings();
            return Optional.of(
                    words.of("office.number.two-ways", text, filed(ways.get(0)), clearly(ways.get(1), words)));
        }
        return number.clear().filter(FactNumbers::isTaken).isPresent()
                ? Optional.empty()
                : Optional.of(words.of("office.number.unread", text));
    }

    /** As the file has it. */
    private static String filed(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : number.scale() > DECIMALS ? plain : number).toPlainString();
    }

    /** Decimals in a writing that has one reading, in the language of the office. */
    private static String clearly(BigDecimal number, Words words) {
        BigDecimal plain = number.stripTrailingZeros();
        int decimals = plain.scale() == THREE_DECIMALS ? DECIMALS : Math.max(1, plain.scale());
        String written = plain.setScale(decimals).toPlainString();
        return words.language() == Language.NL ? written.replace('.', ',') : written;
    }
}

package nl.sleutel.site.tool;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.fact.Amount;
import nl.sleutel.language.Words;
import nl.sleutel.tool.Situation;
import nl.sleutel.tool.Situation.BudgetField;
import nl.sleutel.web.cache.PageRequest;

/**
 * The form of 'Can I afford it?' as it was filled in: everything that was typed comes back, with what is wrong beside
 * its field. Immutable.
 *
 * @param questions what must be chosen before there is a result
 * @param hours the question for some, which can be left
 * @param costs fields for what goes out; then those for what comes in
 */
public record BudgetForm(
        List<FormQuestion> questions,
        FormQuestion hours,
        List<BudgetEntry> costs,
        List<BudgetEntry> incomes,
        Optional<FormErrors> errors) {

    private static final List<String> CHOICES = List.of("passport", "study", "living", "insurance", "hours");

    /** A field for an amount. */
    public record BudgetEntry(
            String name, String label, String hint, String value, String per, Optional<String> error) {

        /** The names of what describes it. */
        public String describedBy() {
            return (error.isPresent() ? name + "-error " : "") + name + "-hint";
        }
    }

    /** What was read: the form to show, and the situation where all that it needs was answered. */
    record Filled(BudgetForm form, Optional<Situation> situation, FormAnswers answers) {}

    /** The names under which the form asks. */
    public static List<String> parameters() {
        List<String> names = new ArrayList<>(CHOICES);
        Arrays.stream(BudgetField.values()).map(BudgetForm::name).forEach(names::add);
        return names;
    }

    static String name(BudgetField field) {
        return FormAnswers.key(field);
    }

    static String label(BudgetField field, Words words) {
        return words.of("budget." + name(field));
    }

    static Filled of(PageRequest request, Words words) {
        FormAnswers answers = new FormAnswers(request, words, parameters());
        Optional<Situation.Passport> passport = answers.required("passport", Situation.Passport.values());
        Optional<Situation.Study> study = answers.required("study", Situation.Study.values());
        Optional<Situation.Living> living = answers.required("living", Situation.Living.values());
        Optional<Situation.Insurance> insurance = answers.required("insurance", Situation.Insurance.values());
        Situation.Hours hours =
                answers.choice("hours", Situation.Hours.values()).orElse(Situation.Hours.UNTOLD);
        Map<BudgetField, BigDecimal> amounts = new EnumMap<>(BudgetField.class);
        for (BudgetField field : BudgetField.values()) {
            answers.amount(name(field), per(field)).ifPresent(euro -> amounts.put(field, euro));
        }
        Optional<Situation> situation = answers.isComplete()
                ? Optional.of(new Situation(
                        passport.orElseThrow(),
                        study.orElseThrow(),
                        living.orElseThrow(),
                        hours,
                        insurance.orElseThrow(),
                        amounts))
                : Optional.empty();
        return new Filled(form(answers), situation, answers);
    }

    private static Amount.Per per(BudgetField field) {
        return field == BudgetField.TUITION ? Amount.Per.YEAR : Amount.Per.MONTH;
    }

    private static BudgetForm form(FormAnswers answers) {
        List<FormQuestion> questions = List.of(
                question("passport", answers, Situation.Passport.values()),
                question("study", answers, Situation.Study.values()),
                question("living", answers, Situation.Living.values()),
                question("insurance", answers, Situation.Insurance.values()));
        FormQuestion hours = question("hours", answers, Situation.Hours.values());
        List<BudgetEntry> costs = Arrays.stream(BudgetField.values())
                .filter(BudgetField::isCost)
                .map(field -> entry(field, answers))
                .toList();
        List<BudgetEntry> incomes = Arrays.stream(BudgetField.values())
                .filter(field -> !field.isCost())
                .map(field -> entry(field, answers))
                .toList();
        Map<String, String> labels = new LinkedHashMap<>();
        questions.forEach(question -> labels.put(question.name(), question.legend()));
        labels.put(hours.name(), hours.legend());
        costs.forEach(entry -> labels.put(entry.name(), entry.label()));
        incomes.forEach(entry -> labels.put(entry.name(), entry.label()));
        return new BudgetForm(questions, hours, costs, incomes, answers.errors(labels));
    }

    private static <E extends Enum<E>> FormQuestion question(String name, FormAnswers answers, E[] values) {
        return FormQuestion.of(name, "budget." + name, answers, values);
    }

    private static BudgetEntry entry(BudgetField field, FormAnswers answers) {
        Words words = answers.words();
        String per = words.of(per(field) == Amount.Per.YEAR ? "budget.per-year" : "budget.per-month");
        return new BudgetEntry(
                name(field),
                label(field, words),
                words.of("budget." + name(field) + ".hint"),
                answers.text(name(field)).orElse(""),
                per,
                answers.error(name(field)));
    }
}

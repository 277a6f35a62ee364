package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.Reading;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.FactShow;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.tool.MonthBudget;
import nl.sleutel.tool.Situation;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** 'Can I afford it?': a form that asks by GET, and the month's budget made of the answers. Nothing is stored, and the log has no query. */
@Singleton
public class BudgetPage implements SitePage {

    private static final BigDecimal MOST = new BigDecimal("100000");

    private final Frames frames;
    private final BadParameters bad;

    public BudgetPage(Frames frames, BadParameters bad) {
        this.frames = frames;
        this.bad = bad;
    }

    /** What the form's template shows. */
    public record FormView(List<Choice> passports, List<Choice> studies, List<Choice> livings, List<Choice> insurances, boolean enoughHours,
            List<Entry> entries, String action, Optional<ResultView> result) {
    }

    /** One answer that can be chosen. */
    public record Choice(String value, String name, boolean chosen) {
    }

    /** A field for an amount. */
    public record Entry(String name, String label, String hint, String value, String per) {
    }

    /** What the result shows. */
    public record ResultView(String left, boolean isShort, Optional<String> atBest, boolean shortAtBest, List<Row> rows, String in, String out, List<Row> possible,
            List<String> unknown, FactList facts, List<Helper> ask) {
    }

    /** A line of the budget; the amount stands in one of both columns. */
    public record Row(String name, String in, String out, Optional<String> fact, String back) {
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance budget(Frame page, FormView view);
    }

    /** The names under which the form asks. */
    static List<String> parameters() {
        List<String> names = new ArrayList<>(List.of("passport", "study", "living", "hours", "insurance"));
        Arrays.stream(Situation.Field.values()).map(BudgetPage::name).forEach(names::add);
        return names;
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        if (!address.path().equals(Addresses.budget(language))) {
            return Optional.empty();
        }
        boolean asked = address.parameter("study").isPresent();
        Map<Situation.Field, BigDecimal> amounts = new EnumMap<>(Situation.Field.class);
        for (Situation.Field field : Situation.Field.values()) {
            Optional<String> text = address.parameter(name(field));
            Optional<BigDecimal> euro = text.flatMap(BudgetPage::euro);
            if (text.isPresent() && euro.isEmpty()) {
                return Optional.of(bad.answer(language, name(field), address));
            }
            euro.ifPresent(value -> amounts.put(field, value));
        }
        Optional<Situation.Passport> passport = choice(address, "passport", Situation.Passport.values());
        Optional<Situation.Study> study = choice(address, "study", Situation.Study.values());
        Optional<Situation.Living> living = choice(address, "living", Situation.Living.values());
        Optional<Situation.Insurance> insurance = choice(address, "insurance", Situation.Insurance.values());
        for (String name : List.of("passport", "study", "living", "insurance")) {
            boolean known = Map.of("passport", passport.isPresent(), "study", study.isPresent(), "living", living.isPresent(), "insurance", insurance.isPresent()).get(name);
            if (address.parameter(name).isPresent() && !known) {
                return Optional.of(bad.answer(language, name, address));
            }
        }
        Situation situation = new Situation(passport.orElse(language == Language.NL ? Situation.Passport.DUTCH : Situation.Passport.EU),
                study.orElse(Situation.Study.WO), living.orElse(Situation.Living.AWAY), address.parameter("hours").isPresent(),
                insurance.orElse(language == Language.NL ? Situation.Insurance.DUTCH : Situation.Insurance.OTHER), amounts);
        Optional<ResultView> result = asked ? Optional.of(result(situation, language, reading)) : Optional.empty();
        Answer page = Answer.html(200, Templates.budget(frames.of(head(language, asked), reading), form(situation, language, result)).render());
        return Optional.of(asked ? page.notKept() : page);
    }

    private static Head head(Language language, boolean asked) {
        Words words = Words.in(language);
        Head head = Head.of(language, words.of("budget.title"), Addresses.budget(language)).describedAs(words.of("budget.description"))
                .alsoAt(Addresses.budget(language.other()));
        return asked ? head.notIndexed() : head;
    }

    private static FormView form(Situation situation, Language language, Optional<ResultView> result) {
        Words words = Words.in(language);
        List<Entry> entries = Arrays.stream(Situation.Field.values()).map(field -> {
            String key = "budget." + name(field);
            String per = words.of(field == Situation.Field.TUITION ? "budget.per-year" : "budget.per-month");
            return new Entry(name(field), words.of(key), words.of(key + ".hint"), situation.amount(field).map(BigDecimal::toPlainString).orElse(""), per);
        }).toList();
        return new FormView(choices(words, "passport", Situation.Passport.values(), situation.passport()),
                choices(words, "study", Situation.Study.values(), situation.study()),
                choices(words, "living", Situation.Living.values(), situation.living()),
                choices(words, "insurance", Situation.Insurance.values(), situation.insurance()),
                situation.enoughHours(), entries, Addresses.budget(language), result);
    }

    private static ResultView result(Situation situation, Language language, Reading reading) {
        Words words = Words.in(language);
        FactShow facts = new FactShow(reading, language);
        MonthBudget budget = MonthBudget.of(situation, facts::find);
        List<Row> rows = new ArrayList<>();
        budget.incomes().forEach(line -> rows.add(row(line, true, words, facts)));
        budget.costs().forEach(line -> rows.add(row(line, false, words, facts)));
        List<Row> possible = budget.possible().stream().map(line -> row(line, true, words, facts)).toList();
        Optional<String> atBest = possible.isEmpty() ? Optional.empty() : Optional.of(euro(budget.leftAtBest().abs(), language));
        return new ResultView(euro(budget.left().abs(), language), budget.left().signum() < 0, atBest, budget.leftAtBest().signum() < 0, rows,
                euro(budget.totalIncome(), language), euro(budget.totalCosts(), language), possible,
                budget.unknown().stream().map(name -> words.of("budget.unknown." + name)).toList(),
                FactList.of(facts, reading, language), Helper.named(budget.ask(), language, reading));
    }

    private static Row row(MonthBudget.Line line, boolean comesIn, Words words, FactShow facts) {
        String euro = euro(line.euro(), words.language());
        line.fact().ifPresent(key -> facts.show(key, false));
        return new Row(words.of("budget.line." + line.name()), comesIn ? euro : "", comesIn ? "" : euro,
                line.fact().map(key -> "#" + FactShow.anchor(key)), line.fact().map(key -> "use-" + key.replace('.', '-')).orElse(""));
    }

    private static String euro(BigDecimal euro, Language language) {
        return new Amount.Money(euro.setScale(0, RoundingMode.HALF_UP), Amount.Per.ONCE).bare(language);
    }

    /** An amount as people type it: '610', '610,50', '1.200'. Not below zero, not above what anybody has in a month. */
    static Optional<BigDecimal> euro(String text) {
        String plain = text.replace("€", "").strip();
        if (plain.matches("\\d{1,3}([.,]\\d{3})+")) {
            plain = plain.replaceAll("[.,]", "");
        }
        plain = plain.replace(',', '.');
        return plain.matches("\\d{1,6}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(plain)).filter(euro -> euro.compareTo(MOST) <= 0) : Optional.empty();
    }

    private static <E extends Enum<E>> Optional<E> choice(Address address, String name, E[] values) {
        return address.parameter(name).flatMap(text -> Arrays.stream(values).filter(value -> key(value).equals(text)).findFirst());
    }

    private static <E extends Enum<E>> List<Choice> choices(Words words, String name, E[] values, E chosen) {
        return Arrays.stream(values).map(value -> new Choice(key(value), words.of("budget." + name + "." + key(value)), value == chosen)).toList();
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Situation.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}

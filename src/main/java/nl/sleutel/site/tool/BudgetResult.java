package nl.sleutel.site.tool;

import io.quarkus.qute.RawString;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.Amount;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.layout.Link;
import nl.sleutel.tool.MonthBudget;
import nl.sleutel.tool.Situation;
import nl.sleutel.tool.Situation.BudgetField;

/**
 * What 'Can I afford it?' answers: what is left, how sure that is, and what it is made of. Immutable.
 *
 * @param tone the colour of how it ends; green only for a whole sum with enough in it
 * @param missing links to the fields of what is not in the sum
 * @param assumed links to the fields that were left empty and for which an amount of ours was used
 * @param permit what somebody who needs a residence permit must show, and whether that comes in
 * @param possible what may come on top
 */
public record BudgetResult(
        String tone,
        String verdict,
        String left,
        List<Link> missing,
        List<Link> assumed,
        Optional<RawString> permit,
        Possible possible,
        Table table,
        List<String> unknown,
        FactList facts,
        List<OrganisationCard> ask) {

    /** What may come on top, and what is left when all of it does; blank where nothing may. */
    public record Possible(List<Row> rows, String best) {}

    /** The month in two columns. */
    public record Table(List<Row> rows, String in, String out) {}

    /**
     * A line of the budget; the amount stands in one of both columns.
     *
     * @param fact where the source of the amount stands on the page; empty for what was filled in
     * @param back the name of this place
     * @param mark what to know before relying on the fact
     * @param change the field in which another amount can be filled in
     */
    public record Row(
            String name,
            String in,
            String out,
            Optional<String> fact,
            String back,
            Optional<String> mark,
            Optional<String> change) {}

    static BudgetResult of(Situation situation, Language language, RenderContext context) {
        Words words = Words.in(language);
        ArticleResolver resolver = new ArticleResolver(context, language);
        FactRenderer facts = resolver.facts();
        MonthBudget budget = MonthBudget.of(situation, key -> facts.find(key).map(fact -> fact.on(context.today())));
        List<Row> rows = new ArrayList<>();
        budget.incomes().forEach(line -> rows.add(row(line, true, words, facts)));
        budget.costs().forEach(line -> rows.add(row(line, false, words, facts)));
        Table table = new Table(rows, euro(budget.totalIncome(), language), euro(budget.totalCosts(), language));
        Optional<RawString> permit = budget.permit().map(norm -> permit(norm, situation, words, resolver));
        Possible possible = possible(budget, words, facts);
        return new BudgetResult(
                tone(budget.verdict()),
                words.of("budget.verdict." + FormAnswers.key(budget.verdict())),
                euro(budget.left().abs(), language),
                links(budget.missing(), words),
                links(budget.assumed(), words),
                permit,
                possible,
                table,
                budget.unknown().stream()
                        .map(name -> words.of("budget.unknown." + name))
                        .toList(),
                FactList.of(facts, context, language),
                OrganisationCard.named(budget.ask(), language, context));
    }

    private static String tone(MonthBudget.Verdict verdict) {
        return switch (verdict) {
            case LEFT -> "tone-mint";
            case LEFT_SO_FAR -> "tone-butter";
            case SHORT, SHORT_ALREADY -> "tone-rose";
        };
    }

    private static List<Link> links(List<BudgetField> fields, Words words) {
        return fields.stream()
                .map(field -> new Link("#" + BudgetForm.name(field), BudgetForm.label(field, words)))
                .toList();
    }

    private static RawString permit(
            MonthBudget.Permit permit, Situation situation, Words words, ArticleResolver resolver) {
        Language language = words.language();
        String comesIn = euro(permit.norm().subtract(permit.less()), language);
        String compared = permit.isShort()
                ? words.of("budget.permit.short", comesIn, euro(permit.less(), language))
                : words.of("budget.permit.enough", comesIn);
        String study = situation.study() == Situation.Study.MBO ? "\n\n" + words.of("budget.permit.mbo") : "";
        String text = words.of("budget.permit.about").replace("NORM", "{fact:" + permit.fact() + "}") + "\n\n"
                + compared + "\n\n" + words.of("budget.permit.counts") + study;
        return new RawString(MarkdownText.parse(text).html(language, resolver));
    }

    private static Possible possible(MonthBudget budget, Words words, FactRenderer facts) {
        List<Row> rows = budget.possible().stream()
                .map(line -> row(line, true, words, facts))
                .toList();
        if (rows.isEmpty()) {
            return new Possible(rows, "");
        }
        boolean sure = budget.missing().isEmpty();
        String key = budget.leftAtBest().signum() < 0 ? "budget.best.short" : "budget.best.left";
        return new Possible(
                rows,
                words.of(sure ? key : key + ".so-far", euro(budget.leftAtBest().abs(), words.language())));
    }

    private static Row row(MonthBudget.BudgetLine line, boolean comesIn, Words words, FactRenderer facts) {
        String euro = euro(line.euro(), words.language());
        Optional<Resolver.Shown> shown = line.fact().flatMap(key -> facts.show(key, false));
        return new Row(
                words.of("budget.line." + line.name()),
                comesIn ? euro : "",
                comesIn ? "" : euro,
                line.fact().map(key -> "#" + FactRenderer.anchor(key)),
                line.fact().map(key -> "use-" + key.replace('.', '-')).orElse(""),
                shown.flatMap(Resolver.Shown::mark),
                line.fact().flatMap(key -> line.field()).map(field -> "#" + BudgetForm.name(field)));
    }

    private static String euro(BigDecimal euro, Language language) {
        return new Amount.Money(euro.setScale(0, RoundingMode.HALF_UP), Amount.Per.ONCE).bare(language);
    }
}

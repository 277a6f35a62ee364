package nl.sleutel.site.tool;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolResult;
import nl.sleutel.tool.ToolText;

/**
 * What a tool says, in the words of one language, as its page shows it. Immutable.
 *
 * @param tone the class that colours the box with the sentence
 * @param figure blank where there is no one such thing
 * @param calendar whether there are days to put in a calendar
 */
public record ToolAnswer(
        String tone,
        RawString verdict,
        String figure,
        List<Line> lines,
        List<RawString> steps,
        List<RawString> unknown,
        FactList facts,
        List<OrganisationCard> ask,
        boolean calendar) {

    /**
     * A line of the sum.
     *
     * @param fact where the source of the value stands on the page; empty for what was counted or filled in
     * @param back the name of this place
     * @param mark what to know before relying on the fact
     */
    public record Line(
            String name,
            String value,
            Optional<RawString> note,
            Optional<String> fact,
            String back,
            Optional<String> mark) {}

    /** @param used keys of all facts that were counted with */
    static ToolAnswer of(Tool tool, ToolResult result, List<String> used, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        ToolText text = new ToolText(tool, language, resolver);
        FactRenderer facts = resolver.facts();
        RawString verdict = new RawString(text.html(result.verdict()));
        List<Line> lines =
                result.rows().stream().map(row -> line(row, text, facts)).toList();
        List<RawString> steps = result.steps().stream()
                .map(step -> new RawString(text.html(step)))
                .toList();
        List<RawString> unknown = result.unknown().stream()
                .map(line -> new RawString(text.html(line)))
                .toList();
        used.forEach(key -> facts.show(key, false));
        return new ToolAnswer(
                tone(result.tone()),
                verdict,
                result.figure().map(text::plain).orElse(""),
                lines,
                steps,
                unknown,
                FactList.of(facts, context, language),
                OrganisationCard.named(result.ask(), language, context),
                !result.dates().isEmpty());
    }

    private static String tone(ToolResult.Tone tone) {
        return switch (tone) {
            case GOOD -> "tone-mint";
            case NEUTRAL -> "tone-sky";
            case ATTENTION -> "tone-butter";
        };
    }

    private static Line line(ToolResult.Row row, ToolText text, FactRenderer facts) {
        Optional<Resolver.Shown> shown = row.fact().flatMap(key -> facts.show(key, false));
        return new Line(
                text.plain(row.name()),
                text.plain(row.value()),
                row.note().map(note -> new RawString(text.html(note))),
                row.fact().map(key -> "#" + FactRenderer.anchor(key)),
                row.fact().map(key -> "use-" + key.replace('.', '-')).orElse(""),
                shown.flatMap(Resolver.Shown::mark));
    }
}

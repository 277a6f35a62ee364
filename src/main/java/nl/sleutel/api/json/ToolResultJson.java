package nl.sleutel.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;
import nl.sleutel.tool.Phrase;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolResult;
import nl.sleutel.tool.ToolRun;
import nl.sleutel.tool.ToolText;
import org.jspecify.annotations.Nullable;

/**
 * What a tool says, in JSON and in the words of one language. Immutable.
 *
 * @param date the day of which the facts are
 * @param verdict in one sentence what decides it
 * @param figure what most people come for; null where there is no one such thing
 * @param rows the sum line by line
 * @param unknown what it does not know
 * @param facts those that it was counted with, with source and date
 * @param ask who knows more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToolResultJson(
        String tool,
        String lang,
        String date,
        String verdict,
        @Nullable ValueJson figure,
        List<RowJson> rows,
        List<TextJson> steps,
        List<TextJson> unknown,
        List<DateJson> dates,
        List<FactJson> facts,
        List<OrganisationJson> ask) {

    /** A value as people read it, and what it is made of as programs do: 2026-12-10, 2026-12, 69.69. */
    public record ValueJson(String text, List<String> plain) {}

    /**
     * A line of the sum.
     *
     * @param note why; null where the line says it all
     * @param fact the key of the fact that the value is; null for what was counted or filled in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RowJson(
            String key,
            String name,
            ValueJson value,
            @Nullable TextJson note,
            @Nullable String fact) {}

    /** A sentence, as plain words and as HTML with its links. */
    public record TextJson(String text, String html) {}

    /** A day on which something ends or must be done. */
    public record DateJson(String date, String title) {}

    /** Somebody to ask. */
    public record OrganisationJson(String key, String url) {}

    public static ToolResultJson of(Tool tool, ToolRun run, Language language, RenderContext context) {
        Resolver resolver = new ArticleResolver(context, language);
        ToolText text = new ToolText(tool, language, resolver);
        ToolResult result = run.result();
        return new ToolResultJson(
                tool.name(),
                language.tag(),
                context.today().toString(),
                text.plain(result.verdict()),
                result.figure().map(figure -> value(figure, text)).orElse(null),
                result.rows().stream().map(row -> row(row, text)).toList(),
                result.steps().stream().map(step -> text(step, text)).toList(),
                result.unknown().stream().map(line -> text(line, text)).toList(),
                result.dates().stream()
                        .map(date -> new DateJson(date.day().toString(), text.plain(date.title())))
                        .toList(),
                run.used().stream()
                        .flatMap(key -> context.view(Facts.class).find(key).stream())
                        .map(fact -> FactJson.of(fact, language, context))
                        .toList(),
                result.ask().stream()
                        .flatMap(key -> organisation(key, resolver).stream())
                        .toList());
    }

    private static RowJson row(ToolResult.Row row, ToolText text) {
        return new RowJson(
                row.name().key(),
                text.plain(row.name()),
                value(row.value(), text),
                row.note().map(note -> text(note, text)).orElse(null),
                row.fact().orElse(null));
    }

    private static ValueJson value(Phrase phrase, ToolText text) {
        return new ValueJson(text.plain(phrase), phrase.plain());
    }

    private static TextJson text(Phrase phrase, ToolText text) {
        return new TextJson(text.plain(phrase), text.html(phrase));
    }

    private static Optional<OrganisationJson> organisation(String key, Resolver resolver) {
        return resolver.link("org:" + key).map(target -> new OrganisationJson(key, target.href()));
    }
}

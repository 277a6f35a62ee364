package nl.sleutel.api.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.tool.Input;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolText;
import org.jspecify.annotations.Nullable;

/**
 * A tool in JSON: what it asks, in the words of one language. Immutable.
 *
 * @param url the address of its page
 */
public record ToolJson(String name, String lang, String url, String title, String description, List<InputJson> inputs) {

    /** An answer that can be chosen. */
    public record OptionJson(String value, String label) {}

    /**
     * A question of a tool.
     *
     * @param type choice, money (euros), date (2026-12-10) or number (whole)
     * @param required whether there is never a result without it
     * @param requiredWhen else: by the name of another input the answers to it with which there is none
     * @param unknown whether 'unknown' is an answer: then the result holds a range
     * @param per of money: once, month or year
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InputJson(
            String name,
            String type,
            String label,
            @Nullable String hint,
            boolean required,
            @Nullable Map<String, Set<String>> requiredWhen,
            @Nullable List<OptionJson> options,
            @Nullable String min,
            @Nullable String max,
            @Nullable String per,
            @Nullable Boolean unknown) {}

    public static ToolJson of(Tool tool, Language language, RenderContext context) {
        Words words = Words.in(language);
        ToolText text = new ToolText(tool, language, new ArticleResolver(context, language));
        return new ToolJson(
                tool.name(),
                language.tag(),
                tool.address().in(language),
                ToolText.of(tool, "title", words),
                ToolText.of(tool, "description", words),
                tool.inputs().stream().map(input -> input(input, text)).toList());
    }

    private static InputJson input(Input input, ToolText text) {
        String hint = text.hint(input);
        Range range = Range.of(input, text);
        return new InputJson(
                input.name(),
                range.type(),
                text.label(input),
                hint.isEmpty() ? null : hint,
                input.needed().always(),
                input.needed().when().isEmpty() ? null : input.needed().when(),
                range.options(),
                range.min(),
                range.max(),
                range.per(),
                range.unknown());
    }

    /** What an input takes. */
    private record Range(
            String type,
            @Nullable List<OptionJson> options,
            @Nullable String min,
            @Nullable String max,
            @Nullable String per,
            @Nullable Boolean unknown) {

        static Range of(Input input, ToolText text) {
            if (input instanceof Input.Choice choice) {
                List<OptionJson> options = choice.options().stream()
                        .map(option -> new OptionJson(option, text.option(choice, option)))
                        .toList();
                return new Range("choice", options, null, null, null, null);
            }
            if (input instanceof Input.Date date) {
                return between("date", date.least(), date.most());
            }
            if (input instanceof Input.Count count) {
                return between("number", count.least(), count.most());
            }
            Input.Money money = (Input.Money) input;
            return new Range(
                    "money",
                    null,
                    "0",
                    Input.Money.MOST.toPlainString(),
                    money.per().name().toLowerCase(Locale.ROOT),
                    money.knowable() ? null : true);
        }

        private static Range between(String type, Object least, Object most) {
            return new Range(type, null, least.toString(), most.toString(), null, null);
        }
    }
}

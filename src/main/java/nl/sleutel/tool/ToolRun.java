package nl.sleutel.tool;

import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;

/**
 * One run of a tool on the facts of a day. Immutable.
 *
 * @param used keys of the facts that it was counted with
 */
public record ToolRun(ToolResult result, List<String> used) {

    /** Runs a tool; empty where a fact that it needs is not live. */
    public static Optional<ToolRun> of(Tool tool, Answers answers, RenderContext context) {
        FactRenderer factRenderer = new FactRenderer(context, Language.EN);
        FactBook facts =
                new FactBook(context.today(), key -> factRenderer.find(key).map(fact -> fact.on(context.today())));
        try {
            return Optional.of(new ToolRun(tool.count(answers, facts), facts.used()));
        } catch (UnknownFactException e) {
            return Optional.empty();
        }
    }
}

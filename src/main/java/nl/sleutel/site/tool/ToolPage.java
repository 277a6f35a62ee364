package nl.sleutel.site.tool;

import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.Input;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolRun;
import nl.sleutel.tool.ToolText;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;
import nl.sleutel.web.route.FormBody;
import nl.sleutel.web.route.FormHandler;

/**
 * The page of every {@link Tool}: its form, and what comes out. The form is sent by POST, so that no address, log or
 * history holds an answer; an address with answers is read too, for links that fill in the form. Nothing is kept.
 */
@Singleton
public class ToolPage implements SitePage, FormHandler {

    /** What is sent beside an answer that can be unknown. */
    private static final String UNKNOWN_SUFFIX = "-unknown";
    /** The name of the button that asks for a calendar. */
    private static final String AS = "as";

    private final List<Tool> tools;
    private final Layouts layouts;
    private final Editions editions;
    private final Clock clock;

    public ToolPage(@All List<Tool> tools, Layouts layouts, Editions editions, Clock clock) {
        this.tools = tools;
        this.layouts = layouts;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * What the template shows.
     *
     * @param shortfall whether a fact is missing without which nothing can be counted
     */
    public record View(
            String action,
            Heading heading,
            List<ToolField> fields,
            Optional<FormErrors> errors,
            Optional<ToolAnswer> result,
            boolean shortfall) {}

    /** What stands above the form. */
    public record Heading(String title, String lead, String go) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance tool(PageLayout page, View view);
    }

    @Override
    public Collection<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        tools.stream().flatMap(tool -> tool.inputs().stream()).forEach(input -> {
            names.add(input.name());
            if (input instanceof Input.Money money && !money.knowable()) {
                names.add(input.name() + UNKNOWN_SUFFIX);
            }
        });
        return names;
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        return at(request.path(), language).map(tool -> page(tool, language, request.query(), context));
    }

    @Override
    public boolean takes(String path) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> at(path, language).isPresent());
    }

    @Override
    public Answer take(FormBody formBody) {
        Language language = Arrays.stream(Language.values())
                .filter(one -> at(formBody.path(), one).isPresent())
                .findFirst()
                .orElseThrow();
        Tool tool = at(formBody.path(), language).orElseThrow();
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        return formBody.field(AS)
                .filter("calendar"::equals)
                .flatMap(asked -> calendar(tool, language, formBody.fields(), context))
                .orElseGet(() -> page(tool, language, formBody.fields(), context));
    }

    private Optional<Tool> at(String path, Language language) {
        return tools.stream()
                .filter(tool -> tool.address().in(language).equals(path))
                .findFirst();
    }

    private Answer page(Tool tool, Language language, Map<String, String> sent, RenderContext context) {
        Map<String, String> typed = typed(tool, sent);
        boolean asked = sent.keySet().stream().anyMatch(new LinkedHashSet<>(parameters())::contains);
        Answers answers = Answers.of(tool.inputs(), typed);
        Optional<ToolRun> run = asked && answers.isComplete() ? ToolRun.of(tool, answers, context) : Optional.empty();
        Words words = Words.in(language);
        ToolText text = new ToolText(tool, language, new ArticleResolver(context, language));
        ToolField.Shown shown = new ToolField.Shown(text, words, asked);
        View view = new View(
                tool.address().in(language),
                new Heading(
                        ToolText.of(tool, "title", words),
                        ToolText.of(tool, "lead", words),
                        ToolText.of(tool, "go", words)),
                tool.inputs().stream()
                        .map(input -> ToolField.of(input, typed, answers, shown))
                        .toList(),
                asked ? errors(tool, answers, text, words) : Optional.empty(),
                run.map(one -> ToolAnswer.of(tool, one.result(), one.used(), language, context)),
                asked && answers.isComplete() && run.isEmpty());
        int status = asked && answers.isUnreadable() ? 400 : 200;
        Answer page = Answer.html(
                status,
                Templates.tool(layouts.of(head(tool, language, asked), context), view)
                        .render());
        return asked ? page.notKept().with("Cache-Control", "no-store") : page;
    }

    private static PageMeta head(Tool tool, Language language, boolean asked) {
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(
                        language,
                        ToolText.of(tool, "title", words),
                        tool.address().in(language))
                .describedAs(ToolText.of(tool, "description", words))
                .alsoAt(tool.address().in(language.other()));
        return asked ? meta.notIndexed() : meta;
    }

    /** What was sent in each input; a tick at 'I don't know' stands where nothing was typed. */
    private static Map<String, String> typed(Tool tool, Map<String, String> sent) {
        Map<String, String> typed = new HashMap<>();
        for (Input input : tool.inputs()) {
            String text = sent.getOrDefault(input.name(), "").strip();
            boolean ticked = sent.containsKey(input.name() + UNKNOWN_SUFFIX);
            typed.put(input.name(), text.isEmpty() && ticked ? Input.UNKNOWN : text);
        }
        return typed;
    }

    private static Optional<FormErrors> errors(Tool tool, Answers answers, ToolText text, Words words) {
        List<Link> links = tool.inputs().stream()
                .flatMap(input -> answers
                        .error(input.name())
                        .map(error -> new Link("#" + input.name(), ToolField.told(text.label(input), error, words)))
                        .stream())
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new FormErrors(words.of(answers.isUnreadable() ? "form.errors" : "form.errors.open"), links));
    }

    private Optional<Answer> calendar(Tool tool, Language language, Map<String, String> sent, RenderContext context) {
        Answers answers = Answers.of(tool.inputs(), typed(tool, sent));
        return Optional.of(answers)
                .filter(Answers::isComplete)
                .flatMap(complete -> ToolRun.of(tool, complete, context))
                .map(run -> ToolCalendar.of(tool, run.result(), language, context));
    }
}

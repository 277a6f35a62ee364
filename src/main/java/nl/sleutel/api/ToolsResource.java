package nl.sleutel.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.arc.All;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.api.json.ToolJson;
import nl.sleutel.api.json.ToolResultJson;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.tool.Answers;
import nl.sleutel.tool.Tool;
import nl.sleutel.tool.ToolRun;
import nl.sleutel.tool.ToolText;
import nl.sleutel.web.ControlCharacters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The tools that count: what they ask, and the same results as their pages. Nothing that is sent here is kept. */
@PermitAll
@Path("/api/v1/tools")
@Produces(MediaType.APPLICATION_JSON)
public class ToolsResource {

    private static final int MOST = 100;

    private final List<Tool> tools;
    private final Editions editions;
    private final Clock clock;
    private final ApiHeaders headers;

    public ToolsResource(@All List<Tool> tools, Editions editions, Clock clock, ApiHeaders headers) {
        this.tools = tools;
        this.editions = editions;
        this.clock = clock;
        this.headers = headers;
    }

    /** What is wrong with one answer. */
    public record ErrorJson(String input, String detail) {}

    /** Answers that can't be counted with, as RFC 9457 has it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswersProblem(String type, String title, int status, String detail, List<ErrorJson> errors) {}

    @GET
    @Operation(
            summary = "The tools that count, with what they ask",
            description = "Each input has a type (choice, money, date or number), its options or range, and whether"
                    + " there is a result without it.")
    public Response tools(
            @QueryParam("lang") @Nullable String lang,
            @QueryParam("page") @Nullable String page,
            @QueryParam("size") @Nullable String size,
            @Context Request request) {
        Language language = QueryParameters.language(lang);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        List<ToolJson> items =
                tools.stream().map(tool -> ToolJson.of(tool, language, context)).toList();
        return headers.answer(
                ListPage.of(items, QueryParameters.page(page), QueryParameters.size(size, 20, MOST)), request);
    }

    /** Open to all, as its class is: where a form of the office must show its token, this needs none. */
    @POST
    @PermitAll
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "What a tool makes of answers: the same as its page",
            description = "The body is an object with an answer for each input, by its name; answers are texts or"
                    + " numbers. Nothing of it is kept or logged.")
    public Response count(
            @PathParam("name") String name,
            @QueryParam("lang") @Nullable String lang,
            @Nullable Map<String, @Nullable Object> body) {
        Language language = QueryParameters.language(lang);
        Tool tool = tools.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("There is no such tool."));
        Map<String, String> typed = new HashMap<>();
        if (body != null) {
            body.forEach((input, answer) -> {
                if (answer != null) {
                    typed.put(input, readable(input, answer));
                }
            });
        }
        Answers answers = Answers.of(tool.inputs(), typed);
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        if (!answers.isComplete()) {
            return refused(tool, answers, language, context);
        }
        Optional<ToolRun> run = ToolRun.of(tool, answers, context);
        return run.map(one -> notStored(Response.ok(ToolResultJson.of(tool, one, language, context))))
                .orElseGet(() -> notStored(Response.fromResponse(ApiProblem.response(
                        503, "Service Unavailable", "A fact that this tool counts with is not known now.", null))));
    }

    /** What a browser asks before it sends answers from another site's page. */
    @OPTIONS
    @Path("/{name}")
    @Operation(hidden = true)
    public Response preflight(@PathParam("name") String name) {
        return Response.noContent()
                .header("Allow", "POST, OPTIONS")
                .header("Access-Control-Allow-Methods", "POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", "86400")
                .build();
    }

    private static String readable(String input, Object answer) {
        String text = answer.toString();
        if (ControlCharacters.in(text)) {
            throw ApiProblem.badParameter(input, "text without control characters");
        }
        return text;
    }

    private static Response refused(Tool tool, Answers answers, Language language, RenderContext context) {
        Words words = Words.in(language);
        ToolText text = new ToolText(tool, language, new ArticleResolver(context, language));
        List<ErrorJson> errors = tool.inputs().stream()
                .flatMap(input -> answers
                        .error(input.name())
                        .map(error -> new ErrorJson(input.name(), text.label(input) + " " + error.in(words)))
                        .stream())
                .toList();
        return notStored(Response.status(400)
                .type(ApiProblem.MEDIA_TYPE)
                .entity(new AnswersProblem(
                        "about:blank", "Bad Request", 400, "These answers can't be counted with.", errors)));
    }

    private static Response notStored(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }
}

package nl.sleutel.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import nl.sleutel.language.Language;
import nl.sleutel.search.SearchRequest;
import nl.sleutel.search.SearchResult;
import nl.sleutel.search.SearchService;
import nl.sleutel.search.SuggestService;
import nl.sleutel.web.SearchWorkers;
import nl.sleutel.web.limit.SearchRateLimit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Search and suggestions. */
@PermitAll
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int STANDARD_SIZE = 10;

    private final SearchService searchService;
    private final SuggestService suggestService;
    private final ApiHeaders headers;
    private final SearchRateLimit searchRateLimit;
    private final SearchWorkers workers;

    public SearchResource(
            SearchService searchService,
            SuggestService suggestService,
            ApiHeaders headers,
            SearchRateLimit searchRateLimit,
            SearchWorkers workers) {
        this.searchRateLimit = searchRateLimit;
        this.workers = workers;
        this.searchService = searchService;
        this.suggestService = suggestService;
        this.headers = headers;
    }

    /** What a search takes. */
    public static final class Wish {

        @QueryParam("q")
        @Parameter(description = "What a reader would type; very long queries count to their first words")
        @Nullable
        String query;

        @QueryParam("lang")
        @Parameter(description = "en (standard) or nl: the language of the answer; the query may be in either")
        @Nullable
        String lang;

        @QueryParam("size")
        @Parameter(description = "1 to 50, standard 10")
        @Nullable
        String size;

        @QueryParam("page")
        @Parameter(description = "From 1")
        @Nullable
        String page;

        @QueryParam("topic")
        @Nullable
        String topic;

        @QueryParam("audience")
        @Parameter(
                description = "international, mbo, hbo or wo, each of which includes what is for all; or professional")
        @Nullable
        String audience;

        @QueryParam("phase")
        @Nullable
        String phase;

        SearchRequest request() {
            return new SearchRequest(
                    query == null ? "" : query,
                    QueryParameters.language(lang),
                    new SearchRequest.Filters(
                            QueryParameters.topic(topic),
                            QueryParameters.audience(audience),
                            QueryParameters.phase(phase)),
                    QueryParameters.page(page),
                    QueryParameters.size(size, STANDARD_SIZE, SearchRequest.MOST_HITS));
        }
    }

    /**
     * The answer to a search. {@code hits} and {@code total} hold articles only; what is offered when nothing is found
     * stands in {@code near}.
     */
    public record SearchJson(
            String query,
            String lang,
            long total,
            long tookMillis,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String didYouMean,

            List<String> matched,
            boolean helpCard,
            List<HitJson> hits,
            GroupsJson groups,
            List<FoundJson> near,
            SearchResult.Facets facets) {

        /** The same without its duration, which says nothing of what was found. */
        SearchJson essence() {
            return new SearchJson(query, lang, total, 0, didYouMean, matched, helpCard, hits, groups, near, facets);
        }
    }

    /** An article that was found. */
    public record HitJson(
            String key,
            String url,
            String title,
            String summary,
            String snippet,
            String section,
            String topic,
            float score) {

        static HitJson of(SearchResult.Hit hit) {
            return new HitJson(
                    hit.key(),
                    hit.address(),
                    hit.title(),
                    hit.summary(),
                    hit.snippet(),
                    hit.section(),
                    hit.topic(),
                    hit.score());
        }
    }

    /** Something else that was found. */
    public record FoundJson(String key, String url, String title, String summary) {

        static List<FoundJson> of(List<SearchResult.Found> found) {
            return found.stream()
                    .map(one -> new FoundJson(one.key(), one.address(), one.title(), one.summary()))
                    .toList();
        }
    }

    /**
     * What was found besides articles; of kinds that the portal does not have yet, nothing.
     *
     * @param others of any other kind, by its folder, where something was found
     */
    public record GroupsJson(
            List<FoundJson> organisations,
            List<FoundJson> terms,
            List<FoundJson> route,
            List<FoundJson> events,
            List<FoundJson> offers,
            List<FoundJson> initiatives,

            @JsonAnyGetter @Schema(hidden = true) Map<String, List<FoundJson>> others) {

        private static final Set<String> NAMED =
                Set.of("organisations", "terms", "route", "events", "offers", "initiatives");

        static GroupsJson of(SearchResult.Groups groups) {
            Map<String, List<FoundJson>> others = new TreeMap<>();
            groups.byKind().forEach((kind, found) -> {
                if (!NAMED.contains(kind.folder())) {
                    others.put(kind.folder(), FoundJson.of(found));
                }
            });
            return new GroupsJson(
                    FoundJson.of(groups.in("organisations")),
                    FoundJson.of(groups.in("terms")),
                    FoundJson.of(groups.in("route")),
                    FoundJson.of(groups.in("events")),
                    FoundJson.of(groups.in("offers")),
                    FoundJson.of(groups.in("initiatives")),
                    others);
        }
    }

    /** Suggestions while typing. */
    public record SuggestionsJson(List<SuggestionJson> suggestions) {}

    /** One suggestion. */
    public record SuggestionJson(String text, String url) {}

    @GET
    @Path("/search")
    @Operation(summary = "Search all pages, in either language")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "400", description = "A bad parameter, named")
    @APIResponse(
            responseCode = "429",
            description = "Too many searches from one network; Retry-After says when to ask again")
    @APIResponse(responseCode = "503", description = "Too many searches at once; Retry-After says when to ask again")
    public Uni<Response> search(@BeanParam Wish wish, @Context Request request, @Context HttpServerRequest caller) {
        SearchRequest asked = wish.request();
        refuse(searchRateLimit.search(caller));
        return soon(() -> {
            SearchJson answer = json(asked, searchService.search(asked));
            return headers.answer(answer, answer.essence(), request);
        });
    }

    private static SearchJson json(SearchRequest asked, SearchResult result) {
        return new SearchJson(
                asked.query(),
                asked.language().tag(),
                result.total(),
                result.tookMillis(),
                result.didYouMean().orElse(null),
                result.matched(),
                result.helpCard(),
                result.hits().stream().map(HitJson::of).toList(),
                GroupsJson.of(result.groups()),
                FoundJson.of(result.near()),
                result.facets());
    }

    @GET
    @Path("/suggest")
    @Operation(summary = "At most eight pages and terms that begin like what is being typed")
    @APIResponse(responseCode = "200", description = "What begins so")
    @APIResponse(responseCode = "429", description = "Too many from one network; Retry-After says when to ask again")
    @APIResponse(responseCode = "503", description = "Too many searches at once; Retry-After says when to ask again")
    public Uni<Response> suggest(
            @QueryParam("q") @Nullable String query,
            @QueryParam("lang") @Nullable String lang,
            @Context Request request,
            @Context HttpServerRequest caller) {
        Language language = QueryParameters.language(lang);
        refuse(searchRateLimit.suggest(caller));
        return soon(() -> {
            List<SuggestionJson> suggestions = Optional.ofNullable(query)
                    .map(text -> suggestService.suggest(text, language).stream()
                            .map(one -> new SuggestionJson(one.text(), one.address()))
                            .toList())
                    .orElse(List.of());
            return headers.answer(new SuggestionsJson(suggestions), request);
        });
    }

    /**
     * What takes an index is done among the searches, which are bounded, and not in the threads that the rest of the
     * API shares with the office.
     */
    private Uni<Response> soon(Supplier<Response> search) {
        return Uni.createFrom()
                .completionStage(() -> workers.submit(search))
                .onFailure(RejectedExecutionException.class)
                .transform(busy -> ApiProblem.busy());
    }

    private static void refuse(Optional<Duration> wait) {
        wait.ifPresent(one -> {
            throw ApiProblem.tooOften(one);
        });
    }
}

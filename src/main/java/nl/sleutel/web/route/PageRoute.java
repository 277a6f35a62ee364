package nl.sleutel.web.route;

import io.quarkus.arc.All;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Language;
import nl.sleutel.web.AccessLog;
import nl.sleutel.web.SearchWorkers;
import nl.sleutel.web.cache.AnswerCache;
import nl.sleutel.web.cache.CachedAnswer;
import nl.sleutel.web.cache.PageHandler;
import nl.sleutel.web.cache.PageRequest;
import nl.sleutel.web.cache.ResponseWriter;
import nl.sleutel.web.limit.SearchRateLimit;
import org.jboss.logging.Logger;

/**
 * The one route by which readers are answered: from the cache on the event loop, or by a door in a worker thread. The
 * entrance comes before it and before every other route. All of them come before the two at which Quarkus Security asks
 * who comes (-200) and whether they may (-100): readers' pages never get there.
 */
@ApplicationScoped
public class PageRoute {

    private static final Logger LOG = Logger.getLogger(PageRoute.class);

    /** Readers' own: whatever keeps the office busy, they don't wait for it. */
    private static final int WORKERS = 20;

    private final AnswerCache cache;
    private final Editions editions;
    private final List<PageHandler> doors;
    private final SearchRateLimit searchRateLimit;
    private final AnswerCache.Workers workers;
    private final AnswerCache.Workers searchers;

    public PageRoute(
            AnswerCache cache,
            Editions editions,
            @All List<PageHandler> doors,
            SearchRateLimit searchRateLimit,
            SearchWorkers searches,
            Vertx vertx) {
        this.cache = cache;
        this.searchRateLimit = searchRateLimit;
        this.editions = editions;
        this.doors = doors;
        WorkerExecutor readers = vertx.createSharedWorkerExecutor("readers", WORKERS);
        this.workers = AnswerCache.Workers.of(task -> readers.executeBlocking(
                () -> {
                    task.run();
                    return null;
                },
                false));
        this.searchers = searches::submit;
    }

    void install(@Observes Router router, RequestGuard requestGuard) {
        router.route().order(-500).failureHandler(requestGuard::failed);
        router.route().order(-400).handler(requestGuard::pass);
        router.route().order(-350).handler(this::known);
        router.get("/openapi.json").order(-300).handler(context -> context.reroute("/q/openapi?format=json"));
        router.route().order(-220).handler(this::page);
    }

    /** What was asked for before in just these words is answered without a look at what they mean. */
    private void known(RoutingContext context) {
        Optional<CachedAnswer> ready =
                reads(context) ? cache.known(context.request().uri()) : Optional.empty();
        if (ready.isPresent()) {
            ResponseWriter.send(context, ready.get());
        } else {
            context.next();
        }
    }

    private static boolean reads(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void page(RoutingContext context) {
        Optional<String> path = decoded(context.request().path());
        if (path.isEmpty()) {
            plain(context.response(), 400, "The address is not well formed.");
            return;
        }
        Optional<PageHandler> door =
                doors.stream().filter(one -> one.owns(path.get())).findFirst();
        if (door.isEmpty()) {
            context.next();
        } else if (!reads(context)) {
            context.response().putHeader("Allow", "GET, HEAD");
            plain(context.response(), 405, "This address can only be read.");
        } else if (!editions.isLoaded()) {
            context.response().putHeader("Retry-After", "5");
            plain(context.response(), 503, "The portal is starting.");
        } else {
            PageRequest request = new PageRequest(
                    path.get(),
                    path.get().equals("/")
                            ? Map.of("language", language(context).tag())
                            : query(context));
            PageRequest allowed = door.get().searches(request) ? limited(context, request) : request;
            answer(
                    context,
                    door.get(),
                    allowed,
                    allowed.equals(request) && door.get().searches(request) ? searchers : workers);
        }
    }

    /** The address itself, or, for whoever asks too often, the same with how long to wait. */
    private PageRequest limited(RoutingContext context, PageRequest request) {
        return searchRateLimit
                .search(context.request())
                .map(SearchRateLimit::seconds)
                .map(seconds -> request.with(PageRequest.WAIT, seconds))
                .orElse(request);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails is answered and logged where it is complete.
    private void answer(RoutingContext context, PageHandler door, PageRequest request, AnswerCache.Workers making) {
        PageRequest cacheKey = door.cacheKey(request);
        Optional<CachedAnswer> ready = cache.ready(cacheKey);
        if (ready.isPresent()) {
            if (!request.path().equals("/")) {
                cache.learn(context.request().uri(), cacheKey);
            }
            ResponseWriter.send(context, ready.get());
            return;
        }
        Context loop = Vertx.currentContext();
        cache.make(door, cacheKey, making)
                .whenComplete((made, failure) -> loop.runOnContext(back -> {
                    if (context.response().ended() || context.response().closed()) {
                        return;
                    }
                    if (failure == null) {
                        ResponseWriter.send(context, made);
                    } else if (failure instanceof RejectedExecutionException && making == searchers) {
                        answer(context, door, busy(request), workers);
                    } else {
                        LOG.errorf(failure, "No answer could be made for %s", AccessLog.path(request.path()));
                        plain(context.response(), 500, "Something went wrong. In danger? Call 112.");
                    }
                }));
    }

    /** Without what was searched for, so that all whom there is no room for share one answer. */
    private static PageRequest busy(PageRequest request) {
        return new PageRequest(
                request.path(), Map.of(PageRequest.BUSY, String.valueOf(SearchWorkers.RETRY_AFTER.toSeconds())));
    }

    /** The language that the reader's browser asks for; English for whoever reads neither. */
    private static Language language(RoutingContext context) {
        String wanted = context.request().getHeader("Accept-Language");
        try {
            String tag =
                    wanted == null ? null : Locale.lookupTag(Locale.LanguageRange.parse(wanted), List.of("en", "nl"));
            return tag == null ? Language.EN : Language.of(tag).orElse(Language.EN);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }

    private static Map<String, String> query(RoutingContext context) {
        Map<String, String> query = new HashMap<>();
        try {
            MultiMap parameters = context.queryParams();
            parameters.forEach(parameter -> query.putIfAbsent(parameter.getKey(), parameter.getValue()));
        } catch (RuntimeException e) {
            LOG.debug("A query that is not well formed counts as none", e);
        }
        query.keySet().removeAll(Set.of(PageRequest.WAIT, PageRequest.BUSY));
        return query;
    }

    /** The path as written by people; empty for what is not UTF-8, holds control characters or climbs. */
    private static Optional<String> decoded(String path) {
        try {
            String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            // Ends of lines come along when an address is copied; anywhere else they break a header or a log.
            String copied = decoded.stripTrailing();
            boolean sound = decoded.startsWith("/")
                    && copied.chars().noneMatch(c -> Character.isISOControl(c) || c == '\\' || c == 0xFFFD)
                    && !copied.contains("/../")
                    && !copied.endsWith("/..");
            return sound ? Optional.of(decoded) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static void plain(HttpServerResponse response, int status, String message) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(message + "\n");
    }
}

package nl.sleutel.office;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.sleutel.account.KeyGuard;
import nl.sleutel.account.SigningIn;
import nl.sleutel.account.Stage;
import nl.sleutel.account.Staying;
import nl.sleutel.content.Prepared;
import nl.sleutel.language.Language;
import nl.sleutel.web.Callers;
import nl.sleutel.web.Proxies;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything in the office: who asks, whether that person may, and whether the form is one of that
 * session's.
 */
@Singleton
public class Gate {

    /** The name of the field that every form of a session carries. */
    static final String FORM_TOKEN = "token";

    /** A start takes a second or two more after the first reader is served. */
    private static final Duration LONGEST_START = Duration.ofSeconds(20);

    private final Staying staying;
    private final Callers callers;
    private final Visit visit;
    private final Pages pages;
    private final Prepared prepared;
    private final KeyGuard keyGuard;
    private final Proxies proxies;

    public Gate(
            Staying staying,
            KeyGuard keyGuard,
            Callers callers,
            Proxies proxies,
            Visit visit,
            Pages pages,
            Prepared prepared) {
        this.staying = staying;
        this.keyGuard = keyGuard;
        this.callers = callers;
        this.proxies = proxies;
        this.visit = visit;
        this.pages = pages;
        this.prepared = prepared;
    }

    @ServerRequestFilter
    @WithFormRead
    public Optional<Response> pass(
            ResteasyReactiveContainerRequestContext context, ResourceInfo resource, HttpServerRequest request) {
        if (!resource.getResourceClass().getPackage().equals(Gate.class.getPackage())) {
            return Optional.empty();
        }
        prepared.await(LONGEST_START);
        Language wanted = Language.of(context.getUriInfo().getQueryParameters().getFirst("language"))
                .orElseGet(() -> browsers(context));
        boolean tls = proxies.cameSecurely(request);
        String mark = cookie(context, Cookies.name(Cookies.DEVICE, tls));
        visit.come(
                context.getUriInfo().getPath(),
                new SigningIn.Place(callers.corner(request), mark, BrowserName.of(request.getHeader("User-Agent"))),
                wanted,
                tls);
        if (!keyGuard.isOurs()) {
            return Optional.of(pages.shut());
        }
        String token = cookie(context, Cookies.name(Cookies.SESSION, tls));
        if (token != null) {
            staying.of(token).ifPresent(stay -> visit.stay(stay, token));
        }
        return answer(context, resource.getResourceMethod());
    }

    private Optional<Response> answer(ResteasyReactiveContainerRequestContext context, Method method) {
        boolean posts = context.getMethod().equals("POST");
        if (method.isAnnotationPresent(Anyone.class)) {
            return Optional.empty();
        }
        For needed = method.getAnnotation(For.class);
        if (needed == null) {
            return Optional.of(pages.refused());
        }
        if (visit.stay().isEmpty()) {
            return Optional.of(
                    posts
                            ? pages.ended(Posted.now())
                            : pages.login(wanted(context.getUriInfo().getRequestUri())));
        }
        Staying.Stay stay = visit.stay().get();
        if (posts && !Staying.isFormToken(posted(context), visit.token())) {
            return Optional.of(pages.refused());
        }
        if (Arrays.stream(needed.at()).noneMatch(stay.stage()::equals)) {
            return Optional.of(
                    stay.stage() == Stage.IN
                            ? pages.refused()
                            : pages.onward(
                                    stay.stage(),
                                    posts
                                            ? Places.HOME
                                            : wanted(context.getUriInfo().getRequestUri())));
        }
        return stay.person().role().may(needed.value()) ? Optional.empty() : Optional.of(pages.refused());
    }

    private static String wanted(URI uri) {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static @Nullable String posted(ResteasyReactiveContainerRequestContext context) {
        Object token = ((ResteasyReactiveRequestContext) context.getServerRequestContext())
                .getFormParameter(FORM_TOKEN, true, false);
        return token instanceof String text ? text : null;
    }

    private static @Nullable String cookie(ResteasyReactiveContainerRequestContext context, String name) {
        Cookie cookie = context.getCookies().get(name);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** The language that the browser asks for first, of who has not come in yet. */
    private static Language browsers(ResteasyReactiveContainerRequestContext context) {
        return context.getAcceptableLanguages().stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.NL);
    }
}

package nl.sleutel.office.access;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.sleutel.account.login.LoginService;
import nl.sleutel.language.Language;
import nl.sleutel.office.page.Cookies;
import nl.sleutel.office.page.OfficeIdentity;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.web.guard.TrustedProxies;
import nl.sleutel.web.limit.ClientKeys;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Fills the {@link OfficeRequest}: from the request, and from the identity of whoever sent it. */
@Singleton
public class OfficeRequestReader {

    private final ClientKeys clientKeys;
    private final TrustedProxies trustedProxies;
    private final OfficeRequest officeRequest;

    public OfficeRequestReader(ClientKeys clientKeys, TrustedProxies trustedProxies, OfficeRequest officeRequest) {
        this.clientKeys = clientKeys;
        this.trustedProxies = trustedProxies;
        this.officeRequest = officeRequest;
    }

    /**
     * Fills the visit of the request at hand, unless it is already. An identity that was not looked up until now, or
     * could not be, is nobody's.
     */
    public void read() {
        if (officeRequest.isRead()) {
            return;
        }
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        HttpServerRequest sent = request.unwrap(HttpServerRequest.class);
        boolean tls = trustedProxies.cameSecurely(sent);
        officeRequest.begin(
                request.getUriInfo().getPath(),
                new LoginService.ClientPlace(
                        clientKeys.clientKey(sent),
                        Cookies.value(sent, Cookies.DEVICE, tls).orElse(null),
                        BrowserName.of(sent.getHeader("User-Agent"))),
                language(request),
                tls);
        if (request.unwrap(RoutingContext.class).user() instanceof QuarkusHttpUser user) {
            OfficeIdentity.session(user.getSecurityIdentity())
                    .ifPresent(session -> officeRequest.authenticated(
                            session,
                            OfficeIdentity.token(user.getSecurityIdentity()).orElseThrow()));
        }
    }

    /** The language that is asked for, else the one that the browser asks for first, of who has not come in yet. */
    private static Language language(ResteasyReactiveRequestContext request) {
        return Language.of(request.getUriInfo().getQueryParameters().getFirst("language"))
                .or(() -> browsers(request))
                .orElse(Language.NL);
    }

    private static Optional<Language> browsers(ResteasyReactiveRequestContext request) {
        try {
            return request.getHttpHeaders().getAcceptableLanguages().stream()
                    .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                    .findFirst();
        } catch (RuntimeException e) {
            // Not well formed. This is read for the pages that tell of failures too: it must not fail itself.
            return Optional.empty();
        }
    }
}

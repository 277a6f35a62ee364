package nl.sleutel.office.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.office.page.Cookies;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeIdentity;
import nl.sleutel.office.page.OfficeReadiness;
import nl.sleutel.web.guard.TrustedProxies;

/**
 * Authentication by the cookie of a session: who asks, for addresses of the office alone. It is the only one that knows
 * of that cookie; another way of coming in is another mechanism beside it, which makes an {@link OfficeIdentity} too.
 */
@Singleton
public class SessionAuthentication implements HttpAuthenticationMechanism {

    private final Sessions sessions;
    private final TrustedProxies trustedProxies;
    private final OfficeReadiness readiness;
    private final BlockingSecurityExecutor blocking;

    public SessionAuthentication(
            Sessions sessions,
            TrustedProxies trustedProxies,
            OfficeReadiness readiness,
            BlockingSecurityExecutor blocking) {
        this.sessions = sessions;
        this.trustedProxies = trustedProxies;
        this.readiness = readiness;
        this.blocking = blocking;
    }

    /** Nobody (null) where there is no session, or none that is still open; fails where the database does. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        Optional<String> token = OfficeAddresses.isOffice(context.normalizedPath())
                ? Cookies.value(request, Cookies.SESSION, trustedProxies.cameSecurely(request))
                : Optional.empty();
        return token.isEmpty()
                ? Uni.createFrom().nullItem()
                : blocking.executeBlocking(() -> session(token.get()))
                        .map(stay -> stay.map(found -> OfficeIdentity.of(found, token.get()))
                                .orElse(null));
    }

    private Optional<Sessions.ActiveSession> session(String token) {
        readiness.await();
        return sessions.of(token);
    }

    /** To the login, and from there to what was wanted. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom()
                .item(new ChallengeData(
                        303,
                        HttpHeaders.LOCATION,
                        OfficeAddresses.with(OfficeAddresses.LOGIN, OfficeAddresses.wanted(context.request()))));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return HttpAuthenticationMechanism.super.sendChallenge(context);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, Cookies.SESSION));
    }
}

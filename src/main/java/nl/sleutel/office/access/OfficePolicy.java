package nl.sleutel.office.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import nl.sleutel.office.checks.CheckResult;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeReadiness;

/**
 * The policy by path: nothing below the office's address is shown to nobody, whatever answers it and whatever that says
 * of itself, but the pages by which somebody comes in. It looks at every address itself and is not bound to some by
 * {@code quarkus.http.auth.permission}, which a semicolon in an address leads past in this version of Quarkus.
 *
 * <p>Who may do what is decided after it, by the method that answers. Forms pass: their methods refuse them, on a page
 * that holds what was written.
 */
@Singleton
public class OfficePolicy implements HttpSecurityPolicy {

    private final OfficeReadiness readiness;
    private final BlockingSecurityExecutor blocking;

    public OfficePolicy(OfficeReadiness readiness, BlockingSecurityExecutor blocking) {
        this.readiness = readiness;
        this.blocking = blocking;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        String path = request.normalizedPath();
        return !OfficeAddresses.isOffice(path)
                        || OfficeAddresses.isEntrance(path)
                        || request.request().method().equals(HttpMethod.POST)
                ? CheckResult.permit()
                : identity.flatMap(who -> who.isAnonymous() ? nobody() : CheckResult.permit())
                        // The failure has been told by now, on the page of an exception mapper: nobody goes on.
                        .onFailure()
                        .recoverWithUni(Uni.createFrom().nothing());
    }

    /** Where the office is shut, each of its pages says so. */
    private Uni<CheckResult> nobody() {
        return blocking.executeBlocking(() -> readiness.isShut() ? CheckResult.PERMIT : CheckResult.DENY);
    }
}

package nl.sleutel.planted;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A policy that lets everything pass and notes for which paths policies are asked at all. */
@Singleton
public class AskedPaths implements HttpSecurityPolicy {

    private final Set<String> paths = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        paths.add(request.request().path());
        return CheckResult.permit();
    }

    public Set<String> paths() {
        return paths;
    }

    public void forget() {
        paths.clear();
    }
}

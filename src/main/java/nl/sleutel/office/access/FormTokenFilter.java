package nl.sleutel.office.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeReadiness;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Looks at every request that a method's roles let through, before the method does anything: the office says so where
 * it is shut. A form must be one of the session that it came with, wherever its method lies, unless that is open to
 * all.
 */
@Singleton
public class FormTokenFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final CurrentIdentityAssociation identity;
    private final OfficeRequestReader requestReader;
    private final OfficeRequest officeRequest;
    private final OfficeReadiness readiness;
    private final OfficeResponses responses;

    public FormTokenFilter(
            CurrentIdentityAssociation identity,
            OfficeRequestReader requestReader,
            OfficeRequest officeRequest,
            OfficeReadiness readiness,
            OfficeResponses responses) {
        this.identity = identity;
        this.requestReader = requestReader;
        this.officeRequest = officeRequest;
        this.readiness = readiness;
        this.responses = responses;
    }

    @ServerRequestFilter
    @WithFormRead
    public Optional<Response> pass(ResteasyReactiveContainerRequestContext context, ResourceInfo resource) {
        if (OfficeAddresses.isOffice(context.getUriInfo().getPath())) {
            if (readiness.isShut()) {
                requestReader.read();
                return Optional.of(responses.shut());
            }
            // A method that is open to all did not ask who comes, but its page says it.
            identity.getIdentity();
            requestReader.read();
        }
        return READING.contains(context.getMethod())
                        || resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
                        || isFormOf(officeRequest, context)
                ? Optional.empty()
                : Optional.of(responses.refused());
    }

    private static boolean isFormOf(OfficeRequest officeRequest, ResteasyReactiveContainerRequestContext context) {
        return isFormOf(officeRequest, (ResteasyReactiveRequestContext) context.getServerRequestContext());
    }

    /** Whether the form of a request, which was read, is one of the session that it came with. */
    public static boolean isFormOf(OfficeRequest officeRequest, ResteasyReactiveRequestContext request) {
        Object token = request.getFormParameter(OfficePage.FORM_TOKEN, true, false);
        return !officeRequest.token().isEmpty()
                && Sessions.isFormToken(token instanceof String text ? text : null, officeRequest.token());
    }
}

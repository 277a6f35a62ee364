package nl.sleutel.office.failure;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.office.access.FormTokenFilter;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeReadiness;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.RescuedInput;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/**
 * What whoever may not is told: the way to the login, or on to the step that stands between. A form comes back on a
 * page that holds what was written.
 */
@Singleton
public class AccessRefusals {

    private final RequestRescue rescue;
    private final OfficeReadiness readiness;
    private final OfficeRequest officeRequest;
    private final OfficeResponses responses;

    public AccessRefusals(
            RequestRescue rescue, OfficeReadiness readiness, OfficeRequest officeRequest, OfficeResponses responses) {
        this.rescue = rescue;
        this.readiness = readiness;
        this.officeRequest = officeRequest;
        this.responses = responses;
    }

    @ServerExceptionMapper
    Uni<Response> nobody(UnauthorizedException exception) {
        return answer(
                401,
                request -> isForm(request) ? responses.ended(RescuedInput.now()) : responses.login(wanted(request)));
    }

    @ServerExceptionMapper
    Uni<Response> refused(ForbiddenException exception) {
        return answer(403, request -> {
            LoginStage loginStage =
                    officeRequest.session().map(Sessions.ActiveSession::stage).orElse(LoginStage.IN);
            if (loginStage == LoginStage.IN || (isForm(request) && !FormTokenFilter.isFormOf(officeRequest, request))) {
                return responses.refused();
            }
            return responses.onward(loginStage, isForm(request) ? OfficeAddresses.HOME : wanted(request));
        });
    }

    /** @param bare the status of the answer outside the office, which has no pages for this */
    private Uni<Response> answer(int bare, Function<ResteasyReactiveRequestContext, Response> page) {
        return rescue.answer(() -> {
            ResteasyReactiveRequestContext request = CurrentRequestManager.get();
            if (!OfficeAddresses.isOffice(request.getUriInfo().getPath())) {
                return Response.status(bare).build();
            }
            return readiness.isShut() ? responses.shut() : page.apply(request);
        });
    }

    private static boolean isForm(ResteasyReactiveRequestContext request) {
        return request.getMethod().equals("POST");
    }

    private static String wanted(ResteasyReactiveRequestContext request) {
        return OfficeAddresses.wanted(request.unwrap(HttpServerRequest.class));
    }
}

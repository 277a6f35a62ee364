package nl.sleutel.office.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.account.administration.Credentials;
import nl.sleutel.account.administration.CredentialsResult;
import nl.sleutel.account.login.LoginService;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.account.login.TryLaterException;
import nl.sleutel.office.page.Cookies;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** Coming in and going out. */
@Path("/editor")
public class LoginResource {

    private final LoginService loginService;
    private final Sessions sessions;
    private final Credentials credentials;
    private final MailRoute mail;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public LoginResource(
            LoginService loginService,
            Sessions sessions,
            Credentials credentials,
            MailRoute mail,
            OfficeRequest request,
            OfficeResponses responses) {
        this.loginService = loginService;
        this.sessions = sessions;
        this.credentials = credentials;
        this.mail = mail;
        this.request = request;
        this.responses = responses;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance login(OfficePage page, String name, String next, String wrong, boolean mails);

        static native TemplateInstance code(OfficePage page, String next, String wrong);

        static native TemplateInstance reset(OfficePage page, String name, String link, String wrong);
    }

    @GET
    @Path("/login")
    @PermitAll
    public Response login(@QueryParam("next") @Nullable String next, @QueryParam("done") @Nullable String done) {
        return request.isInside() ? responses.onward(OfficeAddresses.next(next)) : form(200, "", next, "", done);
    }

    @POST
    @Path("/login")
    @PermitAll
    public Response comeIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("next") @Nullable String next) {
        if (name == null || password == null) {
            return responses.bad();
        }
        try {
            LoginService.LoginOutcome outcome = loginService.byPassword(name, password, request.place());
            if (outcome instanceof LoginService.LoginOutcome.In in) {
                return letIn(in, next);
            }
            return outcome instanceof LoginService.LoginOutcome.Wait wait
                    ? OfficeResponses.retryAfter(form(429, name, next, responses.wait(wait.time()), null), wait.time())
                    : form(401, name, next, responses.words().of("office.login.wrong"), null);
        } catch (TryLaterException e) {
            return OfficeResponses.retryAfter(
                    form(429, name, next, responses.words().of("office.trouble.busy.about"), null), e.time());
        }
    }

    private Response letIn(LoginService.LoginOutcome.In in, @Nullable String next) {
        Response.ResponseBuilder answer = Response.fromResponse(responses.onward(OfficeAddresses.next(next)))
                .cookie(Cookies.session(in.token(), request.tls()));
        in.device().ifPresent(mark -> answer.cookie(Cookies.device(mark, request.tls())));
        return answer.build();
    }

    private Response form(int status, String name, @Nullable String next, String wrong, @Nullable String done) {
        return responses.page(
                status,
                Templates.login(
                        responses.sheet(responses.words().of("office.login"), done),
                        name,
                        OfficeAddresses.next(next),
                        wrong,
                        mail.base().isPresent()));
    }

    @GET
    @Path("/code")
    @RolesAllowed(Roles.AT_CODE)
    public Response code(@QueryParam("next") @Nullable String next) {
        return code(200, next, "");
    }

    @POST
    @Path("/code")
    @RolesAllowed(Roles.AT_CODE)
    public Response giveCode(@FormParam("code") @Nullable String code, @FormParam("next") @Nullable String next) {
        LoginService.LoginOutcome outcome =
                loginService.byCode(request.token(), code == null ? "" : code, request.place());
        if (outcome instanceof LoginService.LoginOutcome.In in) {
            return letIn(in, next);
        }
        if (outcome instanceof LoginService.LoginOutcome.Ended) {
            return responses.endedByTries();
        }
        return outcome instanceof LoginService.LoginOutcome.Wait wait
                ? OfficeResponses.retryAfter(code(429, next, responses.wait(wait.time())), wait.time())
                : code(401, next, responses.words().of("office.code.wrong"));
    }

    private Response code(int status, @Nullable String next, String wrong) {
        return responses.page(
                status,
                Templates.code(
                        responses.sheet(responses.words().of("office.code")), OfficeAddresses.next(next), wrong));
    }

    @POST
    @Path("/logout")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_CODE, Roles.AT_PASSWORD, Roles.AT_ENROL})
    public Response leave() {
        sessions.leave(request.token());
        return Response.fromResponse(responses.onward(OfficeAddresses.LOGIN + "?done=out&language="
                        + request.language().tag()))
                .cookie(Cookies.noSession(request.tls()))
                .build();
    }

    @GET
    @Path("/reset")
    @PermitAll
    public Response reset(@QueryParam("link") @Nullable String link) {
        if (link == null) {
            return responses.deadLink();
        }
        return credentials
                .linkFor(link)
                .map(found -> reset(200, found, link, ""))
                .orElseGet(responses::deadLink);
    }

    @POST
    @Path("/reset")
    @PermitAll
    public Response setPassword(
            @FormParam("link") @Nullable String link,
            @FormParam("wanted") @Nullable String wanted,
            @FormParam("again") @Nullable String again) {
        if (link == null || wanted == null) {
            return responses.deadLink();
        }
        Optional<String> name = credentials.linkFor(link);
        if (name.isEmpty()) {
            return responses.deadLink();
        }
        if (!wanted.equals(again)) {
            return reset(400, name.get(), link, "office.password.differ");
        }
        CredentialsResult<Optional<String>> result =
                credentials.byLink(link, wanted, request.place().device());
        if (result.value().isPresent()) {
            Response.ResponseBuilder answer =
                    Response.fromResponse(responses.onward(OfficeAddresses.LOGIN + "?done=password"));
            result.value().get().ifPresent(mark -> answer.cookie(Cookies.device(mark, request.tls())));
            return answer.build();
        }
        return result.refusal().get() == Credentials.Refusal.WRONG
                ? responses.deadLink()
                : reset(400, name.get(), link, "office.password.weak");
    }

    private Response reset(int status, String name, String link, String wrong) {
        return responses.page(
                status,
                Templates.reset(
                        responses.sheet(responses.words().of("office.reset")),
                        name,
                        link,
                        wrong.isEmpty() ? "" : responses.words().of(wrong)));
    }
}

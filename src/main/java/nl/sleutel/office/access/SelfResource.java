package nl.sleutel.office.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Roles;
import nl.sleutel.account.administration.Credentials;
import nl.sleutel.account.administration.CredentialsResult;
import nl.sleutel.account.administration.SecondFactorStarted;
import nl.sleutel.account.login.Sessions;
import nl.sleutel.language.Language;
import nl.sleutel.office.page.Cookies;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.OfficeTime;
import nl.sleutel.web.QrCode;
import org.jspecify.annotations.Nullable;

/** What people see to themselves: password, second factor, language. */
@Path("/editor")
public class SelfResource {

    private final Credentials credentials;
    private final Sessions sessionStore;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public SelfResource(
            Credentials credentials, Sessions sessionStore, OfficeRequest request, OfficeResponses responses) {
        this.credentials = credentials;
        this.sessionStore = sessionStore;
        this.request = request;
        this.responses = responses;
    }

    /**
     * One of the person's own sessions.
     *
     * @param browser in words; blank for unknown
     * @param here whether it is the one that asks
     */
    public record SessionLine(long id, String browser, String since, String seen, boolean here) {}

    /** A secret for the app in three writings: letters, address, picture. */
    public record Setup(String secret, String address, QrCode picture) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance self(
                OfficePage page, String email, boolean hasCode, boolean mustHaveCode, List<SessionLine> sessions);

        static native TemplateInstance password(OfficePage page, boolean must, String next, String wrong);

        static native TemplateInstance secondFactor(OfficePage page, Setup setup, String next, String wrong);

        static native TemplateInstance recoveryCodes(OfficePage page, List<String> codes, String next);
    }

    @GET
    @Path("/self")
    @RolesAllowed(Roles.AUTHOR)
    public Response self(@QueryParam("done") @Nullable String done) {
        return self(200, done);
    }

    private Response self(int status, @Nullable String done) {
        Sessions.ActiveSession active = request.session().orElseThrow();
        List<SessionLine> sessions = sessionStore.open(request.token()).stream()
                .map(one -> new SessionLine(
                        one.id(),
                        one.browser(),
                        OfficeTime.recent(one.since(), request.language()),
                        OfficeTime.recent(one.seen(), request.language()),
                        one.here()))
                .toList();
        return responses.page(
                status,
                Templates.self(
                        responses.sheet(responses.words().of("office.self"), done),
                        credentials.email(request.person().id()),
                        active.hasCode(),
                        active.mustHaveCode(),
                        sessions));
    }

    @POST
    @Path("/self/sessions")
    @RolesAllowed(Roles.AUTHOR)
    public Response endSession(@FormParam("session") @Nullable String session) {
        if ("others".equals(session)) {
            sessionStore.endOthers(request.token());
        } else if (session != null && session.matches("\\d{1,18}")) {
            sessionStore.end(request.token(), Long.parseLong(session));
        } else {
            return responses.bad();
        }
        return responses.onward("/editor/self?done=session-ended");
    }

    /** The person has read that there were wrong codes. */
    @POST
    @Path("/self/warning")
    @RolesAllowed(Roles.AUTHOR)
    public Response seenWarning(@FormParam("next") @Nullable String next) {
        sessionStore.seenWarning(request.token());
        return responses.onward(OfficeAddresses.next(next));
    }

    @POST
    @Path("/language")
    @RolesAllowed(Roles.AUTHOR)
    public Response language(@FormParam("language") @Nullable String language) {
        return Language.of(language)
                .map(wanted -> {
                    credentials.changeLanguage(request.person().id(), wanted);
                    return responses.onward("/editor/self?done=language");
                })
                .orElseGet(responses::bad);
    }

    @POST
    @Path("/email")
    @RolesAllowed(Roles.AUTHOR)
    public Response email(
            @FormParam("email") @Nullable String email, @FormParam("password") @Nullable String password) {
        if (email == null || password == null) {
            return responses.bad();
        }
        return responses.onward("/editor/self?done="
                + credentials
                        .changeEmail(request.token(), password, email)
                        .map(why -> why == Credentials.Refusal.WRONG ? "email-password" : "email-wrong")
                        .orElse("email"));
    }

    @GET
    @Path("/password")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_PASSWORD})
    public Response password(@QueryParam("next") @Nullable String next) {
        return password(200, next, "");
    }

    @POST
    @Path("/password")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_PASSWORD})
    public Response changePassword(
            @FormParam("current") @Nullable String current,
            @FormParam("wanted") @Nullable String wanted,
            @FormParam("again") @Nullable String again,
            @FormParam("next") @Nullable String next) {
        if (current == null || wanted == null) {
            return responses.bad();
        }
        if (!wanted.equals(again)) {
            return password(400, next, responses.words().of("office.password.differ"));
        }
        CredentialsResult<String> result = credentials.changePassword(request.token(), current, wanted);
        if (result.refusal().isPresent()) {
            return password(
                    400,
                    next,
                    result.refusal().get() == Credentials.Refusal.WRONG
                            ? responses.words().of("office.password.wrong")
                            : responses.words().of("office.password.weak"));
        }
        String onward = OfficeAddresses.next(next).equals(OfficeAddresses.HOME)
                ? OfficeAddresses.HOME + "?done=password-changed"
                : OfficeAddresses.next(next);
        return Response.fromResponse(responses.onward(onward))
                .cookie(Cookies.session(result.value().orElseThrow(), request.tls()))
                .build();
    }

    private Response password(int status, @Nullable String next, String wrong) {
        boolean must = request.session().orElseThrow().stage() == LoginStage.PASSWORD;
        return responses.page(
                status,
                Templates.password(
                        responses.sheet(responses.words().of("office.password")),
                        must,
                        OfficeAddresses.next(next),
                        wrong));
    }

    @GET
    @Path("/second-factor")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_ENROL})
    public Response secondFactor(@QueryParam("next") @Nullable String next) {
        return request.session().orElseThrow().hasCode()
                ? responses.onward("/editor/self")
                : secondFactor(200, credentials.newSecret(), next, "");
    }

    @POST
    @Path("/second-factor")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_ENROL})
    public Response startCodes(
            @FormParam("secret") @Nullable String secret,
            @FormParam("code") @Nullable String code,
            @FormParam("next") @Nullable String next) {
        if (secret == null || code == null || !secret.matches("[A-Z2-7]{32}")) {
            return responses.bad();
        }
        Optional<SecondFactorStarted> started = credentials.startCodes(
                request.token(), secret, code, request.place().device());
        return started.map(done -> {
                    request.renew(done.token());
                    Response page = responses.page(Templates.recoveryCodes(
                            responses.sheet(responses.words().of("office.recovery")),
                            done.codes(),
                            OfficeAddresses.next(next)));
                    return Response.fromResponse(page)
                            .cookie(
                                    Cookies.session(done.token(), request.tls()),
                                    Cookies.device(done.device(), request.tls()))
                            .build();
                })
                .orElseGet(
                        () -> secondFactor(400, secret, next, responses.words().of("office.code.wrong")));
    }

    private Response secondFactor(int status, String secret, @Nullable String next, String wrong) {
        String address = "otpauth://totp/Sleutel:" + request.person().name() + "?secret=" + secret + "&issuer=Sleutel";
        Setup setup = new Setup(secret.replaceAll("(.{4})(?=.)", "$1 "), address, QrCode.of(address));
        return responses.page(
                status,
                Templates.secondFactor(
                        responses.sheet(responses.words().of("office.second-factor")),
                        setup,
                        OfficeAddresses.next(next),
                        wrong));
    }

    @POST
    @Path("/second-factor/stop")
    @RolesAllowed(Roles.AUTHOR)
    public Response stopCodes(
            @FormParam("password") @Nullable String password, @FormParam("code") @Nullable String code) {
        if (password == null || code == null) {
            return responses.bad();
        }
        return credentials
                .stopCodes(request.token(), password, code, request.place().device())
                .map(why -> self(
                        400,
                        switch (why) {
                            case CODE -> "refused-code";
                            case REQUIRED -> "refused-must";
                            default -> "refused-password";
                        }))
                .orElseGet(() -> responses.onward("/editor/self?done=codes-off"));
    }
}

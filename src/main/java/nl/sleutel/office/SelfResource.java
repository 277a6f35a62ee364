package nl.sleutel.office;

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
import nl.sleutel.account.Credentials;
import nl.sleutel.account.CredentialsResult;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.Roles;
import nl.sleutel.account.Sessions;
import nl.sleutel.language.Language;
import nl.sleutel.web.QrCode;
import org.jspecify.annotations.Nullable;

/** What people see to themselves: password, second factor, language. */
@Path("/editor")
public class SelfResource {

    private final Credentials credentials;
    private final Sessions staying;
    private final Visit visit;
    private final Pages pages;

    public SelfResource(Credentials credentials, Sessions staying, Visit visit, Pages pages) {
        this.credentials = credentials;
        this.staying = staying;
        this.visit = visit;
        this.pages = pages;
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
                Sheet page, String email, boolean hasCode, boolean mustHaveCode, List<SessionLine> sessions);

        static native TemplateInstance password(Sheet page, boolean must, String next, String wrong);

        static native TemplateInstance secondFactor(Sheet page, Setup setup, String next, String wrong);

        static native TemplateInstance recoveryCodes(Sheet page, List<String> codes, String next);
    }

    @GET
    @Path("/self")
    @RolesAllowed(Roles.AUTHOR)
    public Response self(@QueryParam("done") @Nullable String done) {
        return self(200, done);
    }

    private Response self(int status, @Nullable String done) {
        Sessions.Stay stay = visit.stay().orElseThrow();
        List<SessionLine> sessions = staying.open(visit.token()).stream()
                .map(one -> new SessionLine(
                        one.id(),
                        one.browser(),
                        OfficeTime.recent(one.since(), visit.language()),
                        OfficeTime.recent(one.seen(), visit.language()),
                        one.here()))
                .toList();
        return pages.page(
                status,
                Templates.self(
                        pages.sheet(pages.words().of("office.self"), done),
                        credentials.email(visit.person().id()),
                        stay.hasCode(),
                        stay.mustHaveCode(),
                        sessions));
    }

    @POST
    @Path("/self/sessions")
    @RolesAllowed(Roles.AUTHOR)
    public Response endSession(@FormParam("session") @Nullable String session) {
        if ("others".equals(session)) {
            staying.endOthers(visit.token());
        } else if (session != null && session.matches("\\d{1,18}")) {
            staying.end(visit.token(), Long.parseLong(session));
        } else {
            return pages.bad();
        }
        return pages.onward("/editor/self?done=session-ended");
    }

    /** The person has read that there were wrong codes. */
    @POST
    @Path("/self/warning")
    @RolesAllowed(Roles.AUTHOR)
    public Response seenWarning(@FormParam("next") @Nullable String next) {
        staying.seenWarning(visit.token());
        return pages.onward(Places.next(next));
    }

    @POST
    @Path("/language")
    @RolesAllowed(Roles.AUTHOR)
    public Response language(@FormParam("language") @Nullable String language) {
        return Language.of(language)
                .map(wanted -> {
                    credentials.speak(visit.person().id(), wanted);
                    return pages.onward("/editor/self?done=language");
                })
                .orElseGet(pages::bad);
    }

    @POST
    @Path("/email")
    @RolesAllowed(Roles.AUTHOR)
    public Response email(
            @FormParam("email") @Nullable String email, @FormParam("password") @Nullable String password) {
        if (email == null || password == null) {
            return pages.bad();
        }
        return pages.onward("/editor/self?done="
                + credentials
                        .changeEmail(visit.token(), password, email)
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
            return pages.bad();
        }
        if (!wanted.equals(again)) {
            return password(400, next, pages.words().of("office.password.differ"));
        }
        CredentialsResult<String> result = credentials.changePassword(visit.token(), current, wanted);
        if (result.refusal().isPresent()) {
            return password(
                    400,
                    next,
                    result.refusal().get() == Credentials.Refusal.WRONG
                            ? pages.words().of("office.password.wrong")
                            : pages.words().of("office.password.weak"));
        }
        String onward =
                Places.next(next).equals(Places.HOME) ? Places.HOME + "?done=password-changed" : Places.next(next);
        return Response.fromResponse(pages.onward(onward))
                .cookie(Cookies.session(result.value().orElseThrow(), visit.tls()))
                .build();
    }

    private Response password(int status, @Nullable String next, String wrong) {
        boolean must = visit.stay().orElseThrow().stage() == LoginStage.PASSWORD;
        return pages.page(
                status,
                Templates.password(pages.sheet(pages.words().of("office.password")), must, Places.next(next), wrong));
    }

    @GET
    @Path("/second-factor")
    @RolesAllowed({Roles.AUTHOR, Roles.AT_ENROL})
    public Response secondFactor(@QueryParam("next") @Nullable String next) {
        return visit.stay().orElseThrow().hasCode()
                ? pages.onward("/editor/self")
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
            return pages.bad();
        }
        Optional<Credentials.Started> started = credentials.startCodes(
                visit.token(), secret, code, visit.place().device());
        return started.map(done -> {
                    visit.renew(done.token());
                    Response page = pages.page(Templates.recoveryCodes(
                            pages.sheet(pages.words().of("office.recovery")), done.codes(), Places.next(next)));
                    return Response.fromResponse(page)
                            .cookie(
                                    Cookies.session(done.token(), visit.tls()),
                                    Cookies.device(done.device(), visit.tls()))
                            .build();
                })
                .orElseGet(() -> secondFactor(400, secret, next, pages.words().of("office.code.wrong")));
    }

    private Response secondFactor(int status, String secret, @Nullable String next, String wrong) {
        String address = "otpauth://totp/Sleutel:" + visit.person().name() + "?secret=" + secret + "&issuer=Sleutel";
        Setup setup = new Setup(secret.replaceAll("(.{4})(?=.)", "$1 "), address, QrCode.of(address));
        return pages.page(
                status,
                Templates.secondFactor(
                        pages.sheet(pages.words().of("office.second-factor")), setup, Places.next(next), wrong));
    }

    @POST
    @Path("/second-factor/stop")
    @RolesAllowed(Roles.AUTHOR)
    public Response stopCodes(
            @FormParam("password") @Nullable String password, @FormParam("code") @Nullable String code) {
        if (password == null || code == null) {
            return pages.bad();
        }
        return credentials
                .stopCodes(visit.token(), password, code, visit.place().device())
                .map(why -> self(
                        400,
                        switch (why) {
                            case CODE -> "refused-code";
                            case REQUIRED -> "refused-must";
                            default -> "refused-password";
                        }))
                .orElseGet(() -> pages.onward("/editor/self?done=codes-off"));
    }
}

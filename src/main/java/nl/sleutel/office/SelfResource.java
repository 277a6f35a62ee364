package nl.sleutel.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.sleutel.account.Role;
import nl.sleutel.account.Securing;
import nl.sleutel.account.Stage;
import nl.sleutel.language.Language;
import nl.sleutel.web.QrCode;

/** What people see to themselves: password, second factor, language. */
@Path("/editor")
public class SelfResource {

    private final Securing securing;
    private final Visit visit;
    private final Pages pages;

    public SelfResource(Securing securing, Visit visit, Pages pages) {
        this.securing = securing;
        this.visit = visit;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance self(Sheet page, String email, boolean hasCode, boolean mustHaveCode);

        static native TemplateInstance password(Sheet page, boolean must, String wrong);

        static native TemplateInstance secondFactor(Sheet page, String secret, String address, QrCode picture, String wrong);

        static native TemplateInstance recoveryCodes(Sheet page, List<String> codes);
    }

    @GET
    @Path("/self")
    @For(Role.AUTHOR)
    public Response self(@QueryParam("done") String done) {
        return self(200, done);
    }

    private Response self(int status, String done) {
        return pages.page(status, Templates.self(pages.sheet(pages.words().of("office.self"), done), securing.email(visit.person().id()), visit.stay().orElseThrow().hasCode(),
                visit.stay().orElseThrow().mustHaveCode()));
    }

    @POST
    @Path("/language")
    @For(Role.AUTHOR)
    public Response language(@FormParam("language") String language) {
        return Language.of(language).map(wanted -> {
            securing.speak(visit.person().id(), wanted);
            return pages.onward("/editor/self?done=language");
        }).orElseGet(pages::bad);
    }

    @POST
    @Path("/email")
    @For(Role.AUTHOR)
    public Response email(@FormParam("email") String email, @FormParam("password") String password) {
        if (email == null || password == null) {
            return pages.bad();
        }
        return pages.onward("/editor/self?done=" + securing.changeEmail(visit.token(), password, email).map(why -> why == Securing.Refusal.WRONG ? "email-password" : "email-wrong").orElse("email"));
    }

    @GET
    @Path("/password")
    @For(value = Role.AUTHOR, at = {Stage.IN, Stage.PASSWORD})
    public Response password() {
        return password(200, "");
    }

    @POST
    @Path("/password")
    @For(value = Role.AUTHOR, at = {Stage.IN, Stage.PASSWORD})
    public Response changePassword(@FormParam("current") String current, @FormParam("wanted") String wanted, @FormParam("again") String again) {
        if (current == null || wanted == null) {
            return pages.bad();
        }
        if (!wanted.equals(again)) {
            return password(400, pages.words().of("office.password.differ"));
        }
        Securing.Result<String> result = securing.changePassword(visit.token(), current, wanted);
        if (result.refusal().isPresent()) {
            return password(400, result.refusal().get() == Securing.Refusal.WRONG ? pages.words().of("office.password.wrong") : pages.words().of("office.password.weak"));
        }
        return Response.fromResponse(pages.onward("/editor/?done=password-changed")).cookie(Cookies.session(result.value().orElseThrow())).build();
    }

    private Response password(int status, String wrong) {
        boolean must = visit.stay().orElseThrow().stage() == Stage.PASSWORD;
        return pages.page(status, Templates.password(pages.sheet(pages.words().of("office.password")), must, wrong));
    }

    @GET
    @Path("/second-factor")
    @For(value = Role.AUTHOR, at = {Stage.IN, Stage.ENROL})
    public Response secondFactor() {
        return visit.stay().orElseThrow().hasCode() ? pages.onward("/editor/self") : secondFactor(200, securing.newSecret(), "");
    }

    @POST
    @Path("/second-factor")
    @For(value = Role.AUTHOR, at = {Stage.IN, Stage.ENROL})
    public Response startCodes(@FormParam("secret") String secret, @FormParam("code") String code) {
        if (secret == null || code == null || !secret.matches("[A-Z2-7]{32}")) {
            return pages.bad();
        }
        List<String> codes = securing.startCodes(visit.token(), secret, code);
        return codes.isEmpty() ? secondFactor(400, secret, pages.words().of("office.code.wrong"))
                : pages.page(Templates.recoveryCodes(pages.sheet(pages.words().of("office.recovery")), codes));
    }

    private Response secondFactor(int status, String secret, String wrong) {
        String address = "otpauth://totp/Sleutel:" + visit.person().name() + "?secret=" + secret + "&issuer=Sleutel";
        return pages.page(status, Templates.secondFactor(pages.sheet(pages.words().of("office.second-factor")), secret.replaceAll("(.{4})(?=.)", "$1 "), address,
                QrCode.of(address), wrong));
    }

    @POST
    @Path("/second-factor/stop")
    @For(Role.AUTHOR)
    public Response stopCodes(@FormParam("password") String password) {
        return securing.stopCodes(visit.token(), password == null ? "" : password) ? pages.onward("/editor/self?done=codes-off") : self(400, "refused");
    }
}

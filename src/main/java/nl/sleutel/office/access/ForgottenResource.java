package nl.sleutel.office.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** A forgotten password: who asks is told the same, whoever it is. */
@Path("/editor/forgotten")
public class ForgottenResource {

    private static final int LONGEST = 254;

    private final ResetLinkMail resetLinkMail;
    private final MailRoute route;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ForgottenResource(
            ResetLinkMail resetLinkMail, MailRoute route, OfficeRequest request, OfficeResponses responses) {
        this.resetLinkMail = resetLinkMail;
        this.route = route;
        this.request = request;
        this.responses = responses;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance forgotten(OfficePage page, boolean offered, String wrong);
    }

    @GET
    @PermitAll
    public Response form() {
        return form(200, "");
    }

    private Response form(int status, String wrong) {
        return responses.page(
                status,
                Templates.forgotten(
                        responses.sheet(responses.words().of("office.forgotten")),
                        route.base().isPresent(),
                        wrong));
    }

    @POST
    @PermitAll
    public Response ask(@FormParam("who") @Nullable String who) {
        if (route.base().isEmpty() || who == null || who.isBlank() || who.length() > LONGEST) {
            return form(400, "");
        }
        return resetLinkMail.ask(who, request.place().network())
                ? responses.onward(OfficeAddresses.LOGIN + "?done=asked&language="
                        + request.language().tag())
                : form(429, responses.words().of("office.forgotten.wait"));
    }
}

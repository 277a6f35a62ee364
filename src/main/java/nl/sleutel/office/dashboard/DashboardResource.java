package nl.sleutel.office.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.sleutel.account.Roles;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** What needs me: everything that waits for somebody, one click from where it is solved. */
@Path("/editor")
public class DashboardResource {

    private final Dashboard dashboard;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public DashboardResource(Dashboard dashboard, OfficeRequest request, OfficeResponses responses) {
        this.dashboard = dashboard;
        this.request = request;
        this.responses = responses;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance home(OfficePage page, List<Dashboard.DashboardGroup> groups);

        static native TemplateInstance help(OfficePage page, String fact, List<String> factForms);
    }

    @GET
    @Path("/")
    @RolesAllowed(Roles.AUTHOR)
    public Response home(@QueryParam("done") @Nullable String done) {
        return responses.page(Templates.home(
                responses.sheet(responses.words().of("office.home"), done), dashboard.groups(request.language())));
    }

    @GET
    @Path("/help")
    @RolesAllowed(Roles.AUTHOR)
    public Response help() {
        return responses.page(Templates.help(
                responses.sheet(responses.words().of("office.help")),
                "{fact:housing.deposit.max}",
                List.of(
                        "{fact:duo.basic-grant.away bare}",
                        "{fact:duo.basic-grant.away year}",
                        "{fact:work.min-wage.21 period}")));
    }
}

package nl.sleutel.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.sleutel.account.Roles;
import org.jspecify.annotations.Nullable;

/** What needs me: everything that waits for somebody, one click from where it is solved. */
@Path("/editor")
public class HomeResource {

    private final Waiting waiting;
    private final Visit visit;
    private final Pages pages;

    public HomeResource(Waiting waiting, Visit visit, Pages pages) {
        this.waiting = waiting;
        this.visit = visit;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance home(Sheet page, List<Waiting.Group> groups);

        static native TemplateInstance help(Sheet page, String fact, List<String> factForms);
    }

    @GET
    @Path("/")
    @RolesAllowed(Roles.AUTHOR)
    public Response home(@QueryParam("done") @Nullable String done) {
        return pages.page(
                Templates.home(pages.sheet(pages.words().of("office.home"), done), waiting.groups(visit.language())));
    }

    @GET
    @Path("/help")
    @RolesAllowed(Roles.AUTHOR)
    public Response help() {
        return pages.page(Templates.help(
                pages.sheet(pages.words().of("office.help")),
                "{fact:housing.deposit.max}",
                List.of(
                        "{fact:duo.basic-grant.away bare}",
                        "{fact:duo.basic-grant.away year}",
                        "{fact:work.min-wage.21 period}")));
    }
}

package nl.sleutel.office.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Roles;
import nl.sleutel.language.Words;
import nl.sleutel.link.AddressReplacement;
import nl.sleutel.link.LinkConfig;
import nl.sleutel.link.UrlFinder;
import nl.sleutel.office.checks.DeadLinks;
import nl.sleutel.office.page.FlashReports;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** Links that lead nowhere, and one address in the place of another everywhere. */
@Path("/editor/links")
public class LinksResource {

    private final DeadLinks dead;
    private final AddressReplacement addressReplacement;
    private final LinkConfig config;
    private final AuditLog auditLog;
    private final FlashReports reports;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public LinksResource(
            DeadLinks dead,
            AddressReplacement addressReplacement,
            LinkConfig config,
            AuditLog auditLog,
            FlashReports reports,
            OfficeRequest request,
            OfficeResponses responses) {
        this.dead = dead;
        this.addressReplacement = addressReplacement;
        this.config = config;
        this.auditLog = auditLog;
        this.reports = reports;
        this.request = request;
        this.responses = responses;
    }

    /** What was filled in for a replacement, and what came of it. */
    public record Filled(String from, String to, String wrong, List<DeadLinks.DeadLinkPlace> changed) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance links(
                OfficePage page,
                List<DeadLinks.Inside> inside,
                List<DeadLinks.Outside> broken,
                List<DeadLinks.Outside> moved,
                boolean asked,
                Filled filled);
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response links(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("of") @Nullable String of) {
        return page(
                200,
                reports.of(of, request.person(), Filled.class).orElseGet(() -> new Filled(from, to, "", List.of())));
    }

    private Response page(int status, Filled filled) {
        Words words = responses.words();
        return responses.page(
                status,
                Templates.links(
                        responses.sheet(words.of("office.links")),
                        dead.inside(),
                        dead.outside(true, words),
                        dead.outside(false, words),
                        config.check(),
                        filled));
    }

    @POST
    @Path("/replace")
    @RolesAllowed(Roles.EDITOR)
    @Transactional
    public Response replace(
            @FormParam("from") @DefaultValue("") String from, @FormParam("to") @DefaultValue("") String to) {
        Words words = responses.words();
        if (!UrlFinder.isSound(to.strip())
                || UrlFinder.in(from.strip()).stream()
                        .noneMatch(found -> found.url().equals(from.strip()))) {
            return page(400, new Filled(from, to, words.of("office.links.replace.wrong"), List.of()));
        }
        List<AddressReplacement.Changed> changed = addressReplacement.replace(
                from.strip(), to.strip(), request.person().name());
        if (changed.isEmpty()) {
            return page(200, new Filled(from, to, words.of("office.links.replace.none"), List.of()));
        }
        auditLog.note(
                new AuditLog.Deed(request.person().name(), "address-replaced", shortened(from.strip()), to.strip()));
        Filled filled = new Filled(
                from,
                to,
                "",
                changed.stream()
                        .map(one -> new DeadLinks.DeadLinkPlace(
                                one.ref().path(one.part()), OfficeAddresses.edit(one.ref())))
                        .toList());
        return responses.onward("/editor/links?of=" + reports.keep(request.person(), filled) + "#replace");
    }

    private static String shortened(String url) {
        return url.length() > 200 ? url.substring(0, 200) : url;
    }
}

package nl.sleutel.office.dashboard;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Roles;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.feedback.FeedbackService;
import nl.sleutel.feedback.Reaction;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** What readers said about pages. */
@Path("/editor/reactions")
public class ReactionsResource {

    private static final int MOST = 200;

    private final FeedbackService feedbackService;
    private final AuditLog auditLog;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ReactionsResource(
            FeedbackService feedbackService, AuditLog auditLog, OfficeRequest request, OfficeResponses responses) {
        this.feedbackService = feedbackService;
        this.auditLog = auditLog;
        this.request = request;
        this.responses = responses;
    }

    /** @param address where the page is edited; empty when it is about the whole site */
    public record ReactionLine(long id, String article, String address, String text, String day) {}

    public record TallyLine(String article, String address, long yes, long no) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance reactions(OfficePage page, List<ReactionLine> lines, List<TallyLine> tallies);
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response reactions(@QueryParam("done") @Nullable String done) {
        List<ReactionLine> lines = Reaction.open(MOST).stream()
                .map(reaction -> new ReactionLine(
                        reaction.id,
                        reaction.article().orElse(""),
                        reaction.article().map(ReactionsResource::address).orElse(""),
                        reaction.text().orElse(""),
                        reaction.receivedOn.toString()))
                .toList();
        List<TallyLine> tallies = Reaction.tallies().stream()
                .map(tally -> new TallyLine(tally.article(), address(tally.article()), tally.yes(), tally.no()))
                .toList();
        return responses.page(Templates.reactions(
                responses.sheet(responses.words().of("office.waiting.reactions"), done), lines, tallies));
    }

    private static String address(String article) {
        return OfficeAddresses.edit(new EntryRef(Kind.ARTICLE, article));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Transactional
    public Response settle(@FormParam("reaction") long id, @FormParam("what") @Nullable String what) {
        boolean deletes = "delete".equals(what);
        if (deletes ? feedbackService.delete(id) : feedbackService.done(id)) {
            // Its number alone: what readers said is kept no longer than they were promised.
            auditLog.note(new AuditLog.Deed(
                    request.person().name(), deletes ? "reaction-deleted" : "reaction-done", String.valueOf(id)));
        }
        return responses.onward("/editor/reactions?done=reaction");
    }
}

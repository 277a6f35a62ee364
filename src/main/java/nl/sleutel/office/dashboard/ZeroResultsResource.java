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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Roles;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.search.zeroresults.ZeroResultQuery;
import nl.sleutel.search.zeroresults.ZeroResultRecorder;
import org.jspecify.annotations.Nullable;

/** What readers searched for and did not find, each a click from a term that makes it found or a page about it. */
@Path("/editor/unfound")
public class ZeroResultsResource {

    private static final int MOST = 200;

    private final ZeroResultRecorder zeroResultRecorder;
    private final AuditLog auditLog;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ZeroResultsResource(
            ZeroResultRecorder zeroResultRecorder,
            AuditLog auditLog,
            OfficeRequest request,
            OfficeResponses responses) {
        this.zeroResultRecorder = zeroResultRecorder;
        this.auditLog = auditLog;
        this.request = request;
        this.responses = responses;
    }

    /** @param language of the site on which it was asked */
    public record QueryLine(
            long id, String words, String language, int times, String day, String newTerm, String newPage) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance unfound(OfficePage page, List<QueryLine> lines);
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response unfound(@QueryParam("done") @Nullable String done) {
        List<QueryLine> lines = ZeroResultQuery.most(MOST).stream()
                .map(query -> new QueryLine(
                        query.id,
                        query.words,
                        query.language.tag(),
                        query.times,
                        query.lastOn.toString(),
                        begin(Kind.TERM, query.words),
                        begin(Kind.ARTICLE, query.words)))
                .toList();
        return responses.page(
                Templates.unfound(responses.sheet(responses.words().of("office.waiting.unfound"), done), lines));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Transactional
    public Response settle(@FormParam("query") long id) {
        if (zeroResultRecorder.settle(id)) {
            // Its number alone: what readers asked is kept no longer than they were promised.
            auditLog.note(new AuditLog.Deed(request.person().name(), "unfound-settled", String.valueOf(id)));
        }
        return responses.onward("/editor/unfound?done=unfound");
    }

    /** The form for a new entry, with a key made of the words. */
    private static String begin(Kind kind, String words) {
        String key = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return "/editor/new/" + kind.folder() + "?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8);
    }
}

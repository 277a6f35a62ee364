package nl.sleutel.office.publish;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.checks.Proposal;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/**
 * The gate: what is found in drafts that are to go live, or because something is withdrawn; and doing it when nothing
 * stops it.
 */
@Path("/editor")
public class PublishResource {

    private final Drafts drafts;
    private final CheckedPublishing checkedPublishing;
    private final PublishPages gate;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public PublishResource(
            Drafts drafts,
            CheckedPublishing checkedPublishing,
            PublishPages gate,
            OfficeRequest request,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.checkedPublishing = checkedPublishing;
        this.gate = gate;
        this.request = request;
        this.responses = responses;
    }

    @GET
    @Path("/publish/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response publish(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("which") @Nullable String which,
            @QueryParam("with") List<String> with,
            @QueryParam("done") @Nullable String done) {
        return EntryAddress.ref(folder, key)
                .map(ref -> gate.page(
                        PublishOrder.look(ref, false, choice(ref, which), PublishOrder.refs(with)),
                        PublishPages.Back.NONE,
                        done))
                .orElseGet(responses::missing);
    }

    @GET
    @Path("/withdraw/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response withdraw(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("which") @Nullable String which) {
        return EntryAddress.ref(folder, key)
                .map(ref -> gate.page(
                        PublishOrder.look(ref, true, choice(ref, which), List.of()), PublishPages.Back.NONE, null))
                .orElseGet(responses::missing);
    }

    /** What has no language has nothing to choose. */
    private static String choice(EntryRef ref, @Nullable String which) {
        return ref.kind().isOneFile() || which == null ? PublishOrder.BOTH : which;
    }

    @POST
    @Path("/publish/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response publish(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        return released(EntryAddress.ref(folder, key), false, new SubmittedForm(form));
    }

    @POST
    @Path("/withdraw/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response withdraw(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        SubmittedForm submitted = new SubmittedForm(form);
        return submitted.is("sure", "yes") ? released(EntryAddress.ref(folder, key), true, submitted) : responses.bad();
    }

    private Response released(Optional<EntryRef> ref, boolean withdraws, SubmittedForm submitted) {
        if (ref.filter(found -> drafts.entry(found).isPresent()).isEmpty()) {
            return responses.missing();
        }
        PublishOrder order = PublishOrder.of(ref.get(), withdraws, submitted);
        if (Proposal.parts(ref.get().kind(), order.which()).isEmpty()) {
            return responses.bad();
        }
        CheckedPublishing.Verdict verdict = checkedPublishing.release(order, request.person(), responses.words());
        return switch (verdict) {
            case DONE ->
                responses.onward(OfficeAddresses.edit(ref.get()) + (withdraws ? "?done=withdrawn" : "?done=published"));
            case NOTHING ->
                responses.onward(
                        OfficeAddresses.edit(ref.get()) + (withdraws ? "?done=withdrawn" : "?done=live-already"));
            case STALE, ERRORS, WARNINGS, LINKS, ALONG ->
                gate.page(
                        order,
                        new PublishPages.Back(
                                409,
                                order.answers(),
                                responses
                                        .words()
                                        .of("office.gate." + verdict.name().toLowerCase(Locale.ROOT)),
                                submitted.line("at"),
                                ""),
                        null);
        };
    }
}

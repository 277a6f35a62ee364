package nl.sleutel.office;

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
import nl.sleutel.content.EntryRef;
import org.jspecify.annotations.Nullable;

/**
 * The gate: what is found in drafts that are to go live, or because something is withdrawn; and doing it when nothing
 * stops it.
 */
@Path("/editor")
public class PublishResource {

    private final Desk desk;
    private final Releasing releasing;
    private final GatePages gate;
    private final Visit visit;
    private final Pages pages;

    public PublishResource(Desk desk, Releasing releasing, GatePages gate, Visit visit, Pages pages) {
        this.desk = desk;
        this.releasing = releasing;
        this.gate = gate;
        this.visit = visit;
        this.pages = pages;
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
        return Drawer.ref(folder, key)
                .map(ref -> gate.page(
                        ReleaseOrder.look(ref, false, choice(ref, which), ReleaseOrder.refs(with)),
                        GatePages.Back.NONE,
                        done))
                .orElseGet(pages::missing);
    }

    @GET
    @Path("/withdraw/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response withdraw(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("which") @Nullable String which) {
        return Drawer.ref(folder, key)
                .map(ref -> gate.page(
                        ReleaseOrder.look(ref, true, choice(ref, which), List.of()), GatePages.Back.NONE, null))
                .orElseGet(pages::missing);
    }

    /** What has no language has nothing to choose. */
    private static String choice(EntryRef ref, @Nullable String which) {
        return ref.kind().isOneFile() || which == null ? ReleaseOrder.BOTH : which;
    }

    @POST
    @Path("/publish/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response publish(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        return released(Drawer.ref(folder, key), false, new Sent(form));
    }

    @POST
    @Path("/withdraw/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response withdraw(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Sent sent = new Sent(form);
        return sent.is("sure", "yes") ? released(Drawer.ref(folder, key), true, sent) : pages.bad();
    }

    private Response released(Optional<EntryRef> ref, boolean withdraws, Sent sent) {
        if (ref.filter(found -> desk.entry(found).isPresent()).isEmpty()) {
            return pages.missing();
        }
        ReleaseOrder order = ReleaseOrder.of(ref.get(), withdraws, sent);
        if (Proposal.parts(ref.get().kind(), order.which()).isEmpty()) {
            return pages.bad();
        }
        Releasing.Verdict verdict = releasing.release(order, visit.person(), pages.words());
        return switch (verdict) {
            case DONE -> pages.onward(Places.edit(ref.get()) + (withdraws ? "?done=withdrawn" : "?done=published"));
            case NOTHING ->
                pages.onward(Places.edit(ref.get()) + (withdraws ? "?done=withdrawn" : "?done=live-already"));
            case STALE, ERRORS, WARNINGS, LINKS, ALONG ->
                gate.page(
                        order,
                        new GatePages.Back(
                                409,
                                order.answers(),
                                pages.words().of("office.gate." + verdict.name().toLowerCase(Locale.ROOT)),
                                sent.line("at"),
                                ""),
                        null);
        };
    }
}

package nl.sleutel.office.editor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.office.autosave.Autosave;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.form.ArticleForm;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/**
 * What scripts of the editor ask for: keeping unsaved text, who else is here, a look at a text, and what can be named
 * in one.
 */
@Path("/editor/desk")
public class EditorDataResource {

    private final Drafts drafts;
    private final Autosave autosave;
    private final Editions editions;
    private final Clock clock;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public EditorDataResource(
            Drafts drafts,
            Autosave autosave,
            Editions editions,
            Clock clock,
            OfficeRequest request,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.autosave = autosave;
        this.editions = editions;
        this.clock = clock;
        this.request = request;
        this.responses = responses;
    }

    /** Who else has a page open. */
    public record Others(List<String> others) {}

    /** Something that a text can name. */
    public record Name(String key, String name) {}

    @POST
    @Path("/keep/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response keep(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key)
                .filter(found -> drafts.entry(found).isPresent());
        SubmittedForm submitted = new SubmittedForm(form);
        boolean sound = form.values().stream().flatMap(List::stream).allMatch(SubmittedForm::isSound);
        if (ref.isEmpty() || !sound) {
            return responses.bad();
        }
        form.remove(OfficePage.FORM_TOKEN);
        autosave.keep(ref.get(), submitted, request.person());
        return json(new Others(autosave.present(ref.get(), request.person())));
    }

    @POST
    @Path("/present/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response present(@PathParam("folder") String folder, @PathParam("key") String key) {
        return EntryAddress.ref(folder, key)
                .filter(found -> drafts.entry(found).isPresent())
                .map(ref -> json(new Others(autosave.present(ref, request.person()))))
                .orElseGet(responses::missing);
    }

    @POST
    @Path("/forget/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response forget(@PathParam("folder") String folder, @PathParam("key") String key) {
        return EntryAddress.ref(folder, key)
                .map(ref -> {
                    autosave.forget(ref, request.person());
                    return responses.onward(OfficeAddresses.edit(ref));
                })
                .orElseGet(responses::missing);
    }

    /** A page's text as readers will see it, while it is being written. */
    @POST
    @Path("/look/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response look(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("in") @Nullable String in,
            MultivaluedMap<String, String> form) {
        Optional<Language> language = Language.of(in);
        if (language.isEmpty() || EntryAddress.ref(folder, key).isEmpty()) {
            return responses.bad();
        }
        String text = ArticleForm.applied(PartName.of(language.get()), "", new SubmittedForm(form));
        RenderContext context = new RenderContext(editions.current(), clock.instant());
        String html = MarkdownText.parse(new PartText(text).body())
                .html(language.get(), new ArticleResolver(context, language.get()));
        return Response.ok(html)
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** All entries of a kind, to choose one to name. */
    @GET
    @Path("/names/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response names(@PathParam("folder") String folder) {
        return Kind.ofFolder(folder)
                .map(kind -> json(drafts.all(kind).stream()
                        .map(entry -> new Name(entry.ref().key(), entry.name(request.language())))
                        .toList()))
                .orElseGet(responses::missing);
    }

    private static Response json(Object value) {
        return Response.ok(value)
                .type("application/json")
                .header("Cache-Control", "no-store")
                .build();
    }
}

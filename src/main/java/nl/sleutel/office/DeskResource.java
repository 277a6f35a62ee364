package nl.sleutel.office;

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
import nl.sleutel.article.ArticleResolver;
import nl.sleutel.content.Editions;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.PartText;
import nl.sleutel.content.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What scripts of the editor ask for: keeping unsaved text, who else is here, a look at a text, and what can be named
 * in one.
 */
@Path("/editor/desk")
public class DeskResource {

    private final Desk desk;
    private final Keeping keeping;
    private final Editions editions;
    private final Clock clock;
    private final Visit visit;
    private final Pages pages;

    public DeskResource(Desk desk, Keeping keeping, Editions editions, Clock clock, Visit visit, Pages pages) {
        this.desk = desk;
        this.keeping = keeping;
        this.editions = editions;
        this.clock = clock;
        this.visit = visit;
        this.pages = pages;
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
        Optional<EntryRef> ref =
                Drawer.ref(folder, key).filter(found -> desk.entry(found).isPresent());
        Sent sent = new Sent(form);
        boolean sound = form.values().stream().flatMap(List::stream).allMatch(Sent::isSound);
        if (ref.isEmpty() || !sound) {
            return pages.bad();
        }
        form.remove(FormTokenFilter.FORM_TOKEN);
        keeping.keep(ref.get(), sent, visit.person());
        return json(new Others(keeping.present(ref.get(), visit.person())));
    }

    @POST
    @Path("/present/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response present(@PathParam("folder") String folder, @PathParam("key") String key) {
        return Drawer.ref(folder, key)
                .filter(found -> desk.entry(found).isPresent())
                .map(ref -> json(new Others(keeping.present(ref, visit.person()))))
                .orElseGet(pages::missing);
    }

    @POST
    @Path("/forget/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response forget(@PathParam("folder") String folder, @PathParam("key") String key) {
        return Drawer.ref(folder, key)
                .map(ref -> {
                    keeping.forget(ref, visit.person());
                    return pages.onward(Places.edit(ref));
                })
                .orElseGet(pages::missing);
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
        if (language.isEmpty() || Drawer.ref(folder, key).isEmpty()) {
            return pages.bad();
        }
        String text = ArticleForm.applied(PartName.of(language.get()), "", new Sent(form));
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
                .map(kind -> json(desk.all(kind).stream()
                        .map(entry -> new Name(entry.ref().key(), entry.name(visit.language())))
                        .toList()))
                .orElseGet(pages::missing);
    }

    private static Response json(Object value) {
        return Response.ok(value)
                .type("application/json")
                .header("Cache-Control", "no-store")
                .build();
    }
}

package nl.sleutel.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.Topic;
import nl.sleutel.language.Words;

/** The lists of entries, and new ones. */
@Path("/editor")
public class EntriesResource {

    private final Desk desk;
    private final Beginning beginning;
    private final Visit visit;
    private final Pages pages;

    public EntriesResource(Desk desk, Beginning beginning, Visit visit, Pages pages) {
        this.desk = desk;
        this.beginning = beginning;
        this.visit = visit;
        this.pages = pages;
    }

    /** A line of a list. */
    public record Line(String name, String key, String address, boolean live, boolean differs) {}

    public record TopicChoice(String key, String name) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance entries(Sheet page, String folder, String query, List<Line> lines);

        static native TemplateInstance begin(
                Sheet page, String folder, List<TopicChoice> topics, String key, String wrong);
    }

    @GET
    @Path("/entries/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response entries(@PathParam("folder") String folder, @QueryParam("q") @DefaultValue("") String query) {
        Optional<Kind> kind = Kind.ofFolder(folder);
        if (kind.isEmpty()) {
            return pages.missing();
        }
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<Line> lines = desk.all(kind.get()).stream()
                .map(entry -> new Line(
                        entry.name(visit.language()),
                        entry.ref().key(),
                        Places.edit(entry.ref()),
                        entry.isLive(),
                        entry.differs()))
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || line.key().contains(wanted))
                .toList();
        return pages.page(
                Templates.entries(pages.sheet(pages.words().of("office.kinds." + folder)), folder, query, lines));
    }

    @GET
    @Path("/new/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response begin(@PathParam("folder") String folder, @QueryParam("key") @DefaultValue("") String key) {
        return Kind.ofFolder(folder).map(kind -> form(200, kind, key, "")).orElseGet(pages::missing);
    }

    @POST
    @Path("/new/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response make(
            @PathParam("folder") String folder,
            @FormParam("topic") @DefaultValue("") String topic,
            @FormParam("key") @DefaultValue("") String key) {
        Optional<Kind> kind = Kind.ofFolder(folder);
        if (kind.isEmpty()) {
            return pages.missing();
        }
        String whole = kind.get().isByTopic() ? topic + "/" + key.strip() : key.strip();
        Optional<EntryRef> ref = Drawer.ref(folder, whole)
                .filter(found -> !kind.get().isByTopic() || Topic.ofKey(topic).isPresent());
        if (ref.isEmpty()) {
            return form(400, kind.get(), key, pages.words().of("office.begin.key.wrong"));
        }
        return beginning.begin(ref.get(), visit.person())
                ? pages.onward(Places.edit(ref.get()))
                : form(409, kind.get(), key, pages.words().of("office.begin.key.taken"));
    }

    private Response form(int status, Kind kind, String key, String wrong) {
        Words words = pages.words();
        List<TopicChoice> topics = kind.isByTopic()
                ? Arrays.stream(Topic.values())
                        .map(topic -> new TopicChoice(topic.key(), words.of("topic." + topic.key())))
                        .toList()
                : List.of();
        return pages.page(
                status,
                Templates.begin(
                        pages.sheet(words.of("office.begin", words.of("office.kinds." + kind.folder()))),
                        kind.folder(),
                        topics,
                        key,
                        wrong));
    }
}

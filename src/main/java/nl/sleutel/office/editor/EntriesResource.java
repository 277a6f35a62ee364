package nl.sleutel.office.editor;

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
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;

/** The lists of entries, and new ones. */
@Path("/editor")
public class EntriesResource {

    private final Drafts drafts;
    private final NewEntry newEntry;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public EntriesResource(Drafts drafts, NewEntry newEntry, OfficeRequest request, OfficeResponses responses) {
        this.drafts = drafts;
        this.newEntry = newEntry;
        this.request = request;
        this.responses = responses;
    }

    /** A line of a list. */
    public record EntryLine(String name, String key, String address, boolean live, boolean differs) {}

    public record TopicChoice(String key, String name) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance entries(OfficePage page, String folder, String query, List<EntryLine> lines);

        static native TemplateInstance begin(
                OfficePage page, String folder, List<TopicChoice> topics, String key, String wrong);
    }

    @GET
    @Path("/entries/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response entries(@PathParam("folder") String folder, @QueryParam("q") @DefaultValue("") String query) {
        Optional<Kind> kind = Kind.ofFolder(folder);
        if (kind.isEmpty()) {
            return responses.missing();
        }
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<EntryLine> lines = drafts.all(kind.get()).stream()
                .map(entry -> new EntryLine(
                        entry.name(request.language()),
                        entry.ref().key(),
                        OfficeAddresses.edit(entry.ref()),
                        entry.isLive(),
                        entry.differs()))
                .filter(line -> line.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || line.key().contains(wanted))
                .toList();
        return responses.page(Templates.entries(
                responses.sheet(responses.words().of("office.kinds." + folder)), folder, query, lines));
    }

    @GET
    @Path("/new/{folder}")
    @RolesAllowed(Roles.AUTHOR)
    public Response begin(@PathParam("folder") String folder, @QueryParam("key") @DefaultValue("") String key) {
        return Kind.ofFolder(folder).map(kind -> form(200, kind, key, "")).orElseGet(responses::missing);
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
            return responses.missing();
        }
        String whole = kind.get().isByTopic() ? topic + "/" + key.strip() : key.strip();
        Optional<EntryRef> ref = EntryAddress.ref(folder, whole)
                .filter(found -> !kind.get().isByTopic() || Topic.ofKey(topic).isPresent());
        if (ref.isEmpty()) {
            return form(400, kind.get(), key, responses.words().of("office.begin.key.wrong"));
        }
        return newEntry.begin(ref.get(), request.person())
                ? responses.onward(OfficeAddresses.edit(ref.get()))
                : form(409, kind.get(), key, responses.words().of("office.begin.key.taken"));
    }

    private Response form(int status, Kind kind, String key, String wrong) {
        Words words = responses.words();
        List<TopicChoice> topics = kind.isByTopic()
                ? Arrays.stream(Topic.values())
                        .map(topic -> new TopicChoice(topic.key(), words.of("topic." + topic.key())))
                        .toList()
                : List.of();
        return responses.page(
                status,
                Templates.begin(
                        responses.sheet(words.of("office.begin", words.of("office.kinds." + kind.folder()))),
                        kind.folder(),
                        topics,
                        key,
                        wrong));
    }
}

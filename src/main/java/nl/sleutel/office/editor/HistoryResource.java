package nl.sleutel.office.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.OfficeTime;
import nl.sleutel.office.publish.EntrySubject;
import org.jspecify.annotations.Nullable;

/** The history of an entry: every version, what differs between two, and bringing one back as a draft. */
@Path("/editor")
public class HistoryResource {

    private final Drafts drafts;
    private final SaveService saveService;
    private final Editions editions;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public HistoryResource(
            Drafts drafts,
            SaveService saveService,
            Editions editions,
            OfficeRequest request,
            OfficeResponses responses) {
        this.editions = editions;
        this.drafts = drafts;
        this.saveService = saveService;
        this.request = request;
        this.responses = responses;
    }

    /** A version in the list. */
    public record Version(String part, int number, String about, boolean live, boolean draft) {}

    /** The history of one part. */
    public record PartHistory(
            String part, String label, String lang, List<Version> versions, int from, int to, int base) {}

    /** A comparison. */
    public record Comparison(String title, String lang, List<Difference.DiffLine> lines) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance history(
                OfficePage page, EntrySubject subject, List<PartHistory> parts, List<Comparison> comparisons);
    }

    /** Without parameters: what differs between what readers see and the drafts. */
    @GET
    @Path("/history/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response history(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("part") @Nullable String part,
            @QueryParam("from") int from,
            @QueryParam("to") int to) {
        Optional<EntryDraft> entry = EntryAddress.ref(folder, key).flatMap(drafts::entry);
        if (entry.isEmpty()) {
            return responses.missing();
        }
        Optional<PartName> chosen = part(part);
        List<Comparison> comparisons = chosen.isPresent()
                ? List.of(comparison(entry.get().ref(), chosen.get(), from, to))
                : entry.get().parts().values().stream()
                        .filter(draft -> draft.live() > 0 && !draft.isLive())
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .map(draft -> comparison(entry.get().ref(), draft.name(), draft.live(), draft.number()))
                        .toList();
        List<Drafts.Past> past = drafts.history(entry.get().ref());
        List<PartHistory> parts = entry.get().ref().kind().parts().stream()
                .filter(name -> entry.get().number(name) > 0)
                .map(name -> part(entry.get(), name, past))
                .toList();
        return responses.page(Templates.history(
                responses.sheet(
                        responses.words().of("office.history", entry.get().name(request.language()))),
                EntrySubject.of(entry.get(), request.language(), editions.current()),
                parts,
                comparisons));
    }

    private PartHistory part(EntryDraft entry, PartName name, List<Drafts.Past> past) {
        Words words = responses.words();
        String key = name.name().toLowerCase(Locale.ROOT);
        List<Version> versions = past.stream()
                .filter(one -> one.part() == name)
                .map(one -> new Version(
                        key,
                        one.number(),
                        words.of("office.history.by", one.author(), OfficeTime.moment(one.at(), request.language()))
                                + " · "
                                + words.of("office.class."
                                        + one.changeClass().name().toLowerCase(Locale.ROOT)),
                        one.live(),
                        one.draft()))
                .toList();
        int number = entry.number(name);
        return new PartHistory(
                key,
                words.of("office.part." + key),
                name.language().map(language -> language.tag()).orElse(""),
                versions,
                Math.max(1, number - 1),
                number,
                number);
    }

    private Comparison comparison(EntryRef ref, PartName part, int from, int to) {
        String before = drafts.text(ref, part, from).orElse("");
        String after = drafts.text(ref, part, to).orElse("");
        String label = responses.words().of("office.part." + part.name().toLowerCase(Locale.ROOT));
        return new Comparison(
                responses.words().of("office.history.between", label, from, to),
                part.language().map(language -> language.tag()).orElse(""),
                Difference.of(before, after));
    }

    @POST
    @Path("/restore/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response restore(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @FormParam("part") @Nullable String part,
            @FormParam("number") int number,
            @FormParam("base") int base) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key);
        Optional<PartName> name = part(part);
        Optional<String> text =
                ref.isEmpty() || name.isEmpty() ? Optional.empty() : drafts.text(ref.get(), name.get(), number);
        if (text.isEmpty()) {
            return responses.missing();
        }
        SaveService.Work work = new SaveService.Work(
                ref.get(), Map.of(name.get(), new SaveService.Piece(base, text.get())), ChangeClass.MEANING);
        return responses.onward(
                saveService.saveAsItIs(work, request.person())
                        ? OfficeAddresses.edit(ref.get()) + "?done=restored"
                        : OfficeAddresses.history(ref.get()));
    }

    private static Optional<PartName> part(@Nullable String name) {
        return Arrays.stream(PartName.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}

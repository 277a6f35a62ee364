package nl.sleutel.office;

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
import nl.sleutel.content.ChangeClass;
import nl.sleutel.content.Editions;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.language.Words;
import org.jspecify.annotations.Nullable;

/** The history of an entry: every version, what differs between two, and bringing one back as a draft. */
@Path("/editor")
public class HistoryResource {

    private final Desk desk;
    private final Saving saving;
    private final Editions editions;
    private final Visit visit;
    private final Pages pages;

    public HistoryResource(Desk desk, Saving saving, Editions editions, Visit visit, Pages pages) {
        this.editions = editions;
        this.desk = desk;
        this.saving = saving;
        this.visit = visit;
        this.pages = pages;
    }

    /** A version in the list. */
    public record Version(String part, int number, String about, boolean live, boolean draft) {}

    /** The history of one part. */
    public record PartHistory(
            String part, String label, String lang, List<Version> versions, int from, int to, int base) {}

    /** A comparison. */
    public record Comparison(String title, String lang, List<Difference.Line> lines) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance history(
                Sheet page, EditResource.Subject subject, List<PartHistory> parts, List<Comparison> comparisons);
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
        Optional<EntryDraft> entry = Drawer.ref(folder, key).flatMap(desk::entry);
        if (entry.isEmpty()) {
            return pages.missing();
        }
        Optional<PartName> chosen = part(part);
        List<Comparison> comparisons = chosen.isPresent()
                ? List.of(comparison(entry.get().ref(), chosen.get(), from, to))
                : entry.get().parts().values().stream()
                        .filter(draft -> draft.live() > 0 && !draft.isLive())
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .map(draft -> comparison(entry.get().ref(), draft.name(), draft.live(), draft.number()))
                        .toList();
        List<Desk.Past> past = desk.history(entry.get().ref());
        List<PartHistory> parts = entry.get().ref().kind().parts().stream()
                .filter(name -> entry.get().number(name) > 0)
                .map(name -> part(entry.get(), name, past))
                .toList();
        return pages.page(Templates.history(
                pages.sheet(pages.words().of("office.history", entry.get().name(visit.language()))),
                EditResource.Subject.of(entry.get(), visit.language(), editions.current()),
                parts,
                comparisons));
    }

    private PartHistory part(EntryDraft entry, PartName name, List<Desk.Past> past) {
        Words words = pages.words();
        String key = name.name().toLowerCase(Locale.ROOT);
        List<Version> versions = past.stream()
                .filter(one -> one.part() == name)
                .map(one -> new Version(
                        key,
                        one.number(),
                        words.of("office.history.by", one.author(), OfficeTime.moment(one.at(), visit.language()))
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
        String before = desk.text(ref, part, from).orElse("");
        String after = desk.text(ref, part, to).orElse("");
        String label = pages.words().of("office.part." + part.name().toLowerCase(Locale.ROOT));
        return new Comparison(
                pages.words().of("office.history.between", label, from, to),
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
        Optional<EntryRef> ref = Drawer.ref(folder, key);
        Optional<PartName> name = part(part);
        Optional<String> text =
                ref.isEmpty() || name.isEmpty() ? Optional.empty() : desk.text(ref.get(), name.get(), number);
        if (text.isEmpty()) {
            return pages.missing();
        }
        Saving.Work work =
                new Saving.Work(ref.get(), Map.of(name.get(), new Saving.Piece(base, text.get())), ChangeClass.MEANING);
        return pages.onward(
                saving.saveAsItIs(work, visit.person())
                        ? Places.edit(ref.get()) + "?done=restored"
                        : Places.history(ref.get()));
    }

    private static Optional<PartName> part(@Nullable String name) {
        return Arrays.stream(PartName.values())
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}

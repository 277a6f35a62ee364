package nl.sleutel.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.account.Role;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Kind;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Reading;
import nl.sleutel.language.Words;

/** The gate: what is found in the drafts, and publishing them when nothing stops it. Withdrawing too. */
@Path("/editor")
public class PublishResource {

    private final Desk desk;
    private final Judging judging;
    private final Releasing releasing;
    private final Usage usage;
    private final Scheduling scheduling;
    private final Visit visit;
    private final Pages pages;

    public PublishResource(Desk desk, Judging judging, Releasing releasing, Usage usage, Scheduling scheduling, Visit visit, Pages pages) {
        this.desk = desk;
        this.judging = judging;
        this.releasing = releasing;
        this.usage = usage;
        this.scheduling = scheduling;
        this.visit = visit;
        this.pages = pages;
    }

    /** A choice of what goes live. */
    public record Choice(String key, String name, boolean chosen) {
    }

    public record Seen(String name, int number) {
    }

    /** An appointment that waits. */
    public record Planned(long id, String about) {
    }

    /** What the gate shows. */
    public record View(EditResource.Subject subject, String which, Told told, List<Choice> choices, List<Seen> seen, List<Finding> findings, List<Usage.User> users,
            List<Planned> planned, boolean differs, String reason, String wrong) {

        /** The words that depend on what was chosen. */
        public record Told(String go, String withdraw) {
        }

        public boolean stopped() {
            return findings.stream().anyMatch(Finding::error);
        }
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance publish(Sheet page, View view);
    }

    @GET
    @Path("/publish/{folder}/{key: .+}")
    @For(Role.EDITOR)
    public Response gate(@PathParam("folder") String folder, @PathParam("key") String key, @QueryParam("which") String which, @QueryParam("done") String done) {
        return Drawer.ref(folder, key).flatMap(desk::entry).map(entry -> gate(200, entry, entry.ref().kind() == Kind.FACT || which == null ? "both" : which, "", "", done)).orElseGet(pages::missing);
    }

    private Response gate(int status, EntryDraft entry, String which, String reason, String wrong, String done) {
        Words words = pages.words();
        Set<PartName> parts = parts(entry.ref().kind(), which);
        if (parts.isEmpty()) {
            return pages.bad();
        }
        List<Choice> choices = entry.ref().kind() == Kind.FACT ? List.of()
                : List.of("both", "nl", "en").stream().map(one -> new Choice(one, words.of("office.gate." + one), one.equals(which))).toList();
        boolean differs = parts.stream().flatMap(part -> entry.part(part).stream()).anyMatch(part -> !part.isLive());
        View.Told told = new View.Told(words.of("office.gate.go." + which), words.of("office.withdraw.about." + which));
        View view = new View(EditResource.Subject.of(entry, visit.language()), which, told, choices,
                parts.stream().map(part -> new Seen("seen." + part.name().toLowerCase(), entry.number(part))).toList(),
                judging.going(entry, desk.live(entry.ref()), parts, words), usage.of(entry.ref(), visit.language()), planned(entry.ref(), words), differs, reason, wrong);
        return pages.page(status, Templates.publish(pages.sheet(words.of("office.publish", entry.name(visit.language())), done), view));
    }

    private List<Planned> planned(EntryRef ref, Words words) {
        DateTimeFormatter moment = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", visit.language().locale()).withZone(Reading.CITY);
        return scheduling.waiting(ref).stream().map(due -> new Planned(due.id(),
                words.of("office.planned." + due.action().name().toLowerCase(), moment.format(due.at()), due.by()))).toList();
    }

    /** A language goes with what has no language: its words were checked together with that. */
    static Set<PartName> parts(Kind kind, String which) {
        if (kind == Kind.FACT) {
            return EnumSet.of(PartName.SHARED);
        }
        return switch (which) {
            case "both" -> EnumSet.allOf(PartName.class);
            case "nl" -> EnumSet.of(PartName.SHARED, PartName.NL);
            case "en" -> EnumSet.of(PartName.SHARED, PartName.EN);
            default -> EnumSet.noneOf(PartName.class);
        };
    }

    @POST
    @Path("/publish/{folder}/{key: .+}")
    @For(Role.EDITOR)
    public Response publish(@PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = Drawer.ref(folder, key);
        Optional<EntryDraft> entry = ref.flatMap(desk::entry);
        Sent sent = new Sent(form);
        if (entry.isEmpty()) {
            return pages.missing();
        }
        String which = sent.has("which") ? sent.line("which") : "both";
        Set<PartName> parts = parts(ref.get().kind(), which);
        if (parts.isEmpty()) {
            return pages.bad();
        }
        Map<PartName, Integer> seen = new EnumMap<>(PartName.class);
        parts.forEach(part -> sent.number("seen." + part.name().toLowerCase()).ifPresent(number -> seen.put(part, number)));
        String reason = sent.line("reason").strip();
        Releasing.Verdict verdict = releasing.publish(new Releasing.Order(ref.get(), parts, seen, reason), visit.person(), pages.words());
        return switch (verdict) {
            case PUBLISHED -> pages.onward(Places.edit(ref.get()) + "?done=published");
            case NOTHING -> pages.onward(Places.edit(ref.get()) + "?done=live-already");
            case STALE, ERRORS, WARNINGS -> gate(409, entry.get(), which, reason, pages.words().of("office.gate." + verdict.name().toLowerCase()), null);
        };
    }

    @POST
    @Path("/withdraw/{folder}/{key: .+}")
    @For(Role.EDITOR)
    public Response withdraw(@PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = Drawer.ref(folder, key).filter(found -> desk.entry(found).isPresent());
        if (ref.isEmpty()) {
            return pages.missing();
        }
        Sent sent = new Sent(form);
        Set<PartName> parts = parts(ref.get().kind(), sent.line("which"));
        if (parts.isEmpty() || !sent.is("sure", "yes")) {
            return pages.bad();
        }
        // One language goes alone; what both share stays with the other.
        releasing.withdraw(ref.get(), parts.size() == 2 ? parts.stream().filter(part -> part != PartName.SHARED).toList() : parts, visit.person());
        return pages.onward(Places.edit(ref.get()) + "?done=withdrawn");
    }
}

package nl.sleutel.office;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.account.Role;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Reading;

/** What is done later, and what is done by one click: appointments, and 'still correct'. */
@Path("/editor")
public class PlanResource {

    private final Desk desk;
    private final Judging judging;
    private final Scheduling scheduling;
    private final Confirming confirming;
    private final Clock clock;
    private final Visit visit;
    private final Pages pages;

    public PlanResource(Desk desk, Judging judging, Scheduling scheduling, Confirming confirming, Clock clock, Visit visit, Pages pages) {
        this.desk = desk;
        this.judging = judging;
        this.scheduling = scheduling;
        this.confirming = confirming;
        this.clock = clock;
        this.visit = visit;
        this.pages = pages;
    }

    @POST
    @Path("/schedule/{folder}/{key: .+}")
    @For(Role.EDITOR)
    public Response schedule(@PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryDraft> entry = Drawer.ref(folder, key).flatMap(desk::entry);
        if (entry.isEmpty()) {
            return pages.missing();
        }
        Sent sent = new Sent(form);
        EntryRef ref = entry.get().ref();
        Set<PartName> parts = PublishResource.parts(ref.kind(), sent.line("which"));
        Optional<Instant> at = moment(sent.line("at"));
        boolean withdraws = sent.is("action", "withdraw");
        if (parts.isEmpty() || at.isEmpty() || !withdraws && !sent.is("action", "publish")) {
            return pages.bad();
        }
        Map<PartName, Integer> numbers = new EnumMap<>(PartName.class);
        parts.stream().filter(part -> entry.get().number(part) > 0 && !(withdraws && parts.size() == 2 && part == PartName.SHARED))
                .forEach(part -> numbers.put(part, entry.get().number(part)));
        boolean stopped = !withdraws && judging.going(entry.get(), desk.live(ref), parts, pages.words()).stream().anyMatch(Finding::error);
        if (stopped || numbers.isEmpty()) {
            return pages.onward(Places.publish(ref) + "?which=" + sent.line("which") + "&done=stopped");
        }
        scheduling.plan(new Scheduling.Plan(ref, withdraws ? Appointment.Action.WITHDRAW : Appointment.Action.PUBLISH, numbers, at.get()), visit.person());
        return pages.onward(Places.publish(ref) + "?which=" + sent.line("which") + "&done=scheduled");
    }

    /** A moment of Leiden's clock that is still to come. */
    private Optional<Instant> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(Reading.CITY).toInstant()).filter(clock.instant()::isBefore);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @POST
    @Path("/unschedule")
    @For(Role.EDITOR)
    public Response cancel(@FormParam("appointment") long id) {
        return scheduling.cancel(id, visit.person()).map(ref -> pages.onward(Places.publish(ref) + "?done=unscheduled")).orElseGet(pages::missing);
    }

    @POST
    @Path("/confirm/{folder}/{key: .+}")
    @For(Role.EDITOR)
    public Response confirm(@PathParam("folder") String folder, @PathParam("key") String key) {
        Optional<EntryRef> ref = Drawer.ref(folder, key);
        return ref.filter(found -> confirming.confirm(found, visit.person())).map(found -> pages.onward(Places.edit(found) + "?done=confirmed")).orElseGet(pages::missing);
    }
}

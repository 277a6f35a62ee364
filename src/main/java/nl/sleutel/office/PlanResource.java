package nl.sleutel.office;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.account.Role;
import nl.sleutel.content.Day;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Reading;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.language.Words;

/** What is done later, and what is done by one click: appointments, and 'still correct'. */
@Path("/editor")
public class PlanResource {

    /** RFC 9110, 15.5.21: understood, but what is in it can't be done. */
    private static final int UNPROCESSABLE = 422;

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

    /**
     * A fact that needs a new last day.
     *
     * @param was   its last day so far
     * @param until what was typed as the new one
     * @param wrong what is the matter with that; empty before anything was typed
     */
    public record ConfirmView(String edit, String ref, String label, String value, String was, String source, String until, String wrong) {
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance confirm(Sheet page, ConfirmView view);
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
    public Response confirm(@PathParam("folder") String folder, @PathParam("key") String key, @FormParam("until") String until) {
        Optional<EntryRef> ref = Drawer.ref(folder, key);
        Optional<Day> end = Optional.ofNullable(until).flatMap(confirming::end);
        Optional<Fact> ending = ref.flatMap(confirming::ending);
        if (ending.isPresent() && end.isEmpty()) {
            return askForEnd(ending.get(), ref.get(), until);
        }
        return ref.filter(found -> confirming.confirm(found, end, visit.person())).map(found -> pages.onward(Places.edit(found) + "?done=confirmed")).orElseGet(pages::missing);
    }

    /** Asks until when a value holds that is called correct although its last day passed or is near. */
    private Response askForEnd(Fact fact, EntryRef ref, String until) {
        FactPeriod now = fact.during(LocalDate.ofInstant(clock.instant(), Reading.CITY));
        Words words = pages.words();
        String wrong = until == null ? "" : words.of(until.isBlank() ? "office.confirm.until.missing" : "office.confirm.until.wrong");
        String was = now.until().map(Day::toString).orElse("");
        ConfirmView view = new ConfirmView(Places.edit(ref), ref.toString(), fact.label().in(words.language()), now.amount().in(words.language()), was, now.source().url(), until == null ? "" : until, wrong);
        return pages.page(UNPROCESSABLE, Templates.confirm(pages.sheet(words.of("office.confirm")), view));
    }
}

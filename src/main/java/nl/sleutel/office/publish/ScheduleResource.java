package nl.sleutel.office.publish;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactPeriod;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.checks.Proposal;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jspecify.annotations.Nullable;

/** What is done later, and what is done by one click: appointments, 'still correct' and 'still matches'. */
@Path("/editor")
public class ScheduleResource {

    /** RFC 9110, 15.5.21: understood, but what is in it can't be done. */
    private static final int UNPROCESSABLE = 422;
    /** Whoever schedules for a later year mistyped it. */
    private static final int LAST_YEAR = 2099;

    private final Drafts drafts;
    private final CheckedPublishing checkedPublishing;
    private final PublicationSchedule publicationSchedule;
    private final ConfirmationService confirmationService;
    private final PublishPages gate;
    private final Clock clock;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ScheduleResource(
            Drafts drafts,
            CheckedPublishing checkedPublishing,
            PublicationSchedule publicationSchedule,
            ConfirmationService confirmationService,
            PublishPages gate,
            Clock clock,
            OfficeRequest request,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.checkedPublishing = checkedPublishing;
        this.publicationSchedule = publicationSchedule;
        this.confirmationService = confirmationService;
        this.gate = gate;
        this.clock = clock;
        this.request = request;
        this.responses = responses;
    }

    /**
     * A fact that needs a new last day.
     *
     * @param was its last day so far
     * @param until what was typed as the new one
     * @param wrong what is the matter with that; empty before anything was typed
     */
    public record ConfirmView(
            String edit,
            String ref,
            String label,
            String value,
            String was,
            String source,
            String until,
            String wrong) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance confirm(OfficePage page, ConfirmView view);
    }

    /** @param trouble the name of the words that say what is wrong; blank for nothing */
    record Moment(Optional<Instant> at, String trouble) {

        static Moment wrong(String trouble) {
            return new Moment(Optional.empty(), trouble);
        }

        /**
         * A moment of Leiden's clock that is still to come. An hour that this clock passes over in spring is none; one
         * that it shows twice is the first.
         */
        static Moment of(String text, Instant now) {
            LocalDateTime local;
            try {
                local = LocalDateTime.parse(text.strip());
            } catch (DateTimeParseException e) {
                return wrong(text.isBlank() ? "missing" : "form");
            }
            if (local.getYear() > LAST_YEAR) {
                return wrong("far");
            }
            if (RenderContext.CITY.getRules().getValidOffsets(local).isEmpty()) {
                return wrong("skipped");
            }
            Instant at = local.atZone(RenderContext.CITY).toInstant();
            return now.isBefore(at) ? new Moment(Optional.of(at), "") : wrong("past");
        }
    }

    @POST
    @Path("/schedule/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response schedule(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key)
                .filter(found -> drafts.entry(found).isPresent());
        if (ref.isEmpty()) {
            return responses.missing();
        }
        SubmittedForm submitted = new SubmittedForm(form);
        boolean withdraws = submitted.is("action", "withdraw");
        PublishOrder order = PublishOrder.of(ref.get(), withdraws, submitted);
        if (Proposal.parts(ref.get().kind(), order.which()).isEmpty()
                || (!withdraws && !submitted.is("action", "publish"))) {
            return responses.bad();
        }
        Moment moment = Moment.of(submitted.line("at"), clock.instant());
        if (moment.at().isEmpty()) {
            String told = responses.words().of("office.plan.at." + moment.trouble());
            return gate.page(
                    order, new PublishPages.Back(400, order.answers(), told, submitted.line("at"), told), null);
        }
        CheckedPublishing.Verdict verdict =
                checkedPublishing.schedule(order, moment.at().get(), request.person(), responses.words());
        return switch (verdict) {
            case DONE ->
                responses.onward(OfficeAddresses.publish(ref.get()) + "?which=" + order.which() + "&done=scheduled");
            case NOTHING ->
                responses.onward(OfficeAddresses.publish(ref.get()) + "?which=" + order.which() + "&done=live-already");
            case STALE, ERRORS, WARNINGS, LINKS, ALONG ->
                gate.page(
                        order,
                        new PublishPages.Back(
                                409,
                                order.answers(),
                                responses
                                        .words()
                                        .of("office.plan." + verdict.name().toLowerCase(Locale.ROOT)),
                                submitted.line("at"),
                                ""),
                        null);
        };
    }

    @POST
    @Path("/unschedule")
    @RolesAllowed(Roles.EDITOR)
    public Response cancel(@FormParam("appointment") long id) {
        return publicationSchedule
                .cancel(id, request.person())
                .map(ref -> responses.onward(OfficeAddresses.publish(ref) + "?done=unscheduled"))
                .orElseGet(responses::missing);
    }

    @POST
    @Path("/confirm/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response confirm(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @FormParam("until") @Nullable String until) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key);
        Optional<PartialDate> end = Optional.ofNullable(until).flatMap(confirmationService::end);
        Optional<Fact> ending = ref.flatMap(confirmationService::ending);
        if (ending.isPresent() && end.isEmpty()) {
            return askForEnd(ending.get(), ref.get(), until);
        }
        return ref.filter(found -> confirmationService.confirm(found, end, request.person()))
                .map(found -> responses.onward(OfficeAddresses.edit(found) + "?done=confirmed"))
                .orElseGet(responses::missing);
    }

    /** Asks until when a value holds that is called correct although its last day passed or is near. */
    private Response askForEnd(Fact fact, EntryRef ref, @Nullable String until) {
        FactPeriod now = fact.during(LocalDate.ofInstant(clock.instant(), RenderContext.CITY));
        Words words = responses.words();
        String wrong = until == null
                ? ""
                : words.of(until.isBlank() ? "office.confirm.until.missing" : "office.confirm.until.wrong");
        String was = now.until().map(PartialDate::toString).orElse("");
        ConfirmView view = new ConfirmView(
                OfficeAddresses.edit(ref),
                ref.toString(),
                fact.label().in(words.language()),
                now.amount().in(words.language()),
                was,
                now.source().url(),
                until == null ? "" : until,
                wrong);
        return responses.page(UNPROCESSABLE, Templates.confirm(responses.sheet(words.of("office.confirm")), view));
    }

    /** Says that what readers see in both languages matches, without any change to the texts. */
    @POST
    @Path("/match/{folder}/{key: .+}")
    @RolesAllowed(Roles.EDITOR)
    public Response match(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key)
                .filter(found -> drafts.entry(found).isPresent());
        if (ref.isEmpty()) {
            return responses.missing();
        }
        SubmittedForm submitted = new SubmittedForm(form);
        Map<PartName, Integer> seen = new EnumMap<>(PartName.class);
        for (PartName part : new PartName[] {PartName.NL, PartName.EN}) {
            submitted
                    .number("seen." + part.name().toLowerCase(Locale.ROOT))
                    .ifPresent(number -> seen.put(part, number));
        }
        boolean matched = checkedPublishing.match(ref.get(), seen, request.person());
        return responses.onward((submitted.is("back", "home") ? OfficeAddresses.HOME : OfficeAddresses.edit(ref.get()))
                + (matched ? "?done=matched" : "?done=not-matched"));
    }
}

package nl.sleutel.office.editor;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.account.Roles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.format.TextLimits;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.Autosave;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.office.checks.CheckResult;
import nl.sleutel.office.checks.EntryUsage;
import nl.sleutel.office.checks.PublishChecks;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.draft.SaveService;
import nl.sleutel.office.form.ArticleForm;
import nl.sleutel.office.form.ConflictForm;
import nl.sleutel.office.form.KindForm;
import nl.sleutel.office.form.SubmittedTexts;
import nl.sleutel.office.form.TextBox;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.office.page.OfficeTime;
import nl.sleutel.office.page.PublishedMessage;
import nl.sleutel.office.publish.EntrySubject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Writing: the form of an entry, and saving it as drafts. */
@Path("/editor/edit")
public class EditResource {

    private static final Logger LOG = Logger.getLogger(EditResource.class);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(RenderContext.CITY);

    private final Drafts drafts;
    private final SubmittedTexts submitted;
    private final PublishChecks publishChecks;
    private final SaveService saveService;
    private final EntryUsage entryUsage;
    private final Autosave autosave;
    private final PublishedMessage published;
    private final Editions editions;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public EditResource(
            Drafts drafts,
            SubmittedTexts submitted,
            PublishChecks publishChecks,
            SaveService saveService,
            EntryUsage entryUsage,
            Autosave autosave,
            PublishedMessage published,
            Editions editions,
            OfficeRequest request,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.submitted = submitted;
        this.publishChecks = publishChecks;
        this.saveService = saveService;
        this.entryUsage = entryUsage;
        this.autosave = autosave;
        this.published = published;
        this.editions = editions;
        this.request = request;
        this.responses = responses;
    }

    /**
     * What stands around a form.
     *
     * @param others who else has it open
     * @param kept when unsaved text of mine was kept; empty for none
     * @param shown whether the form shows that text
     * @param chosen the class of change that is chosen
     */
    public record Around(
            List<CheckResult> findings,
            List<EntryUsage.User> users,
            List<String> others,
            String kept,
            boolean shown,
            ChangeClass chosen) {

        /** Whether a class of change is chosen, by its name in the form. */
        public boolean chose(String name) {
            return chosen.name().toLowerCase(Locale.ROOT).equals(name);
        }
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance text(OfficePage page, EntrySubject subject, List<TextBox> boxes, Around around);

        static native TemplateInstance conflict(
                OfficePage page, EntrySubject subject, ConflictForm form, Handed handed);

        static native TemplateInstance kind(OfficePage page, EntrySubject subject, KindForm form, Around around);

        static native TemplateInstance article(OfficePage page, EntrySubject subject, ArticleForm form, Around around);
    }

    @GET
    @Path("/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response form(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("as") @Nullable String as,
            @QueryParam("kept") @Nullable String kept,
            @QueryParam("waiting") @Nullable String waiting,
            @QueryParam("done") @Nullable String done) {
        Optional<EntryDraft> stored = EntryAddress.ref(folder, key).flatMap(drafts::entry);
        if (stored.isEmpty()) {
            return responses.missing();
        }
        Optional<Autosave.Left> waited = Optional.ofNullable(waiting)
                .flatMap(name -> autosave.leftWithoutSession(stored.get().ref(), name));
        Optional<Autosave.Left> left =
                waited.or(() -> autosave.left(stored.get().ref(), request.person()));
        boolean shown = (kept != null || waited.isPresent()) && left.isPresent();
        Optional<EntryDraft> entry =
                shown ? Optional.of(submitted.with(stored.get(), left.get().sent())) : stored;
        Words words = responses.words();
        OfficePage officePage = "published".equals(done)
                ? responses.saying(
                        entry.get().name(request.language()),
                        published.about(entry.get().ref(), request.language()))
                : responses.sheet(entry.get().name(request.language()), done);
        EntrySubject subject = EntrySubject.of(entry.get(), request.language(), editions.current());
        Around around = new Around(
                publishChecks.drafts(entry.get(), words),
                entryUsage.of(entry.get().ref(), request.language()),
                autosave.others(entry.get().ref(), request.person()),
                left.map(found -> MOMENT.format(found.at())).orElse(""),
                shown,
                ChangeClass.MEANING);
        Optional<TemplateInstance> fields =
                "text".equals(as) ? Optional.empty() : fields(entry.get(), officePage, subject, around);
        return responses.page(
                fields.orElseGet(() -> Templates.text(officePage, subject, TextBox.all(entry.get(), words), around)));
    }

    /**
     * The form of a kind; empty for a text that it can't take apart, which is then shown as text: what once came in can
     * be mended.
     */
    private Optional<TemplateInstance> fields(
            EntryDraft entry, OfficePage officePage, EntrySubject subject, Around around) {
        if (entry.parts().values().stream()
                .anyMatch(part -> TextLimits.of(part.text()).isPresent())) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    entry.ref().kind() == Kind.ARTICLE
                            ? Templates.article(officePage, subject, ArticleForm.of(entry, responses.words()), around)
                            : Templates.kind(
                                    officePage,
                                    subject,
                                    KindForm.of(entry, responses.words())
                                            .saying(
                                                    responses.words().of("office.field.wrong"),
                                                    CheckResult.atFields(around.findings())),
                                    around));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "No form could be made of %s", entry.ref());
            return Optional.empty();
        }
    }

    @POST
    @Path("/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response save(
            @PathParam("folder") String folder, @PathParam("key") String key, MultivaluedMap<String, String> form) {
        Optional<EntryRef> ref = EntryAddress.ref(folder, key);
        Optional<EntryDraft> entry = ref.flatMap(drafts::entry);
        if (entry.isEmpty()) {
            return responses.missing();
        }
        SubmittedForm sent = new SubmittedForm(form);
        Map<PartName, SaveService.Piece> pieces = submitted.pieces(ref.get(), sent);
        if (sent.changeClass().isEmpty()
                || pieces.isEmpty()
                || pieces.values().stream().anyMatch(piece -> !SubmittedForm.isSound(piece.text()))) {
            return responses.bad();
        }
        List<CheckResult> tooLong = submitted.tooLong(ref.get(), pieces, responses.words());
        if (!tooLong.isEmpty()) {
            return refused(entry.get(), pieces, around(tooLong, sent));
        }
        Map<String, String> wrong = submitted.wrongNumbers(ref.get(), sent, responses.words());
        if (!wrong.isEmpty()) {
            return refusedAtFields(submitted.with(entry.get(), sent), wrong, around(List.of(), sent));
        }
        SaveService.FormOutcome outcome = saveService.save(
                new SaveService.Work(ref.get(), pieces, sent.changeClass().get()), request.person());
        if (!outcome.isSaved()) {
            // Whoever leaves the page of the conflict finds all of it again.
            form.remove(OfficePage.FORM_TOKEN);
            autosave.keep(ref.get(), sent, request.person());
            return conflict(ref.get(), pieces, outcome.conflicts(), sent);
        }
        autosave.forget(ref.get(), request.person());
        String onward =
                sent.is("then", "publish") ? OfficeAddresses.publish(ref.get()) : OfficeAddresses.edit(ref.get());
        return responses.onward(onward + "?done="
                + (outcome.saved().isEmpty() ? "unchanged" : outcome.merged().isEmpty() ? "saved" : "merged")
                + (sent.is("as", "text") ? "&as=text" : ""));
    }

    /** The texts as they were written, to go on with, and what is wrong with them. */
    private Response refused(EntryDraft entry, Map<PartName, SaveService.Piece> pieces, Around around) {
        List<TextBox> boxes = pieces.entrySet().stream()
                .map(piece -> TextBox.of(piece.getKey(), piece.getValue(), responses.words()))
                .toList();
        return responses.page(
                400,
                Templates.text(
                        responses.sheet(entry.name(request.language())),
                        EntrySubject.of(entry, request.language(), editions.current()),
                        boxes,
                        around));
    }

    private static Around around(List<CheckResult> findings, SubmittedForm sent) {
        return new Around(
                findings, List.of(), List.of(), "", false, sent.changeClass().orElse(ChangeClass.MEANING));
    }

    /** The form as it was filled in, to go on with, and what is wrong in its fields. */
    private Response refusedAtFields(EntryDraft entry, Map<String, String> wrong, Around around) {
        KindForm form =
                KindForm.of(entry, responses.words()).saying(responses.words().of("office.number.wrong"), wrong);
        return responses.page(
                400,
                Templates.kind(
                        responses.sheet(entry.name(request.language())),
                        EntrySubject.of(entry, request.language(), editions.current()),
                        form,
                        around));
    }

    /** Every place that both changed, with both texts and a choice; all else goes together by itself. */
    private Response conflict(
            EntryRef ref,
            Map<PartName, SaveService.Piece> mine,
            Map<PartName, SaveService.Conflicted> conflicts,
            SubmittedForm sent) {
        EntryDraft entry = drafts.entry(ref).orElseThrow();
        Words words = responses.words();
        String others = conflicts.keySet().stream()
                .sorted()
                .flatMap(part -> entry.part(part).stream())
                .map(part ->
                        words.of("office.history.by", part.author(), OfficeTime.recent(part.at(), request.language())))
                .distinct()
                .collect(Collectors.joining("; "));
        Handed handed = new Handed(others, sent.line("class"), sent.line("as"), sent.line("then"));
        return responses.page(
                409,
                Templates.conflict(
                        responses.sheet(words.of("office.conflict", entry.name(request.language()))),
                        EntrySubject.of(entry, request.language(), editions.current()),
                        ConflictForm.of(mine, conflicts, sent, words),
                        handed));
    }
}

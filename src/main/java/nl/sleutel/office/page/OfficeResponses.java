package nl.sleutel.office.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.sleutel.account.LoginStage;
import nl.sleutel.account.login.TryLaterException;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.language.Words;
import nl.sleutel.office.autosave.Autosave;
import nl.sleutel.office.autosave.SubmittedForm;
import nl.sleutel.web.cache.Assets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answers of the office: pages that nobody keeps, ways onward, and what is said when something can't be done.
 */
@Singleton
public class OfficeResponses {

    private static final Logger LOG = Logger.getLogger(OfficeResponses.class);
    /** From here on seconds are hard to read. */
    private static final Duration LONG = Duration.ofSeconds(90);

    private final OfficeRequest request;
    private final Assets assets;
    private final Autosave autosave;

    public OfficeResponses(OfficeRequest request, Assets assets, Autosave autosave) {
        this.request = request;
        this.assets = assets;
        this.autosave = autosave;
    }

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        public static native TemplateInstance ended(OfficePage page, String onward);

        static native TemplateInstance trouble(OfficePage page, String told, List<RescuedInput> kept, String onward);
    }

    public Words words() {
        return Words.in(request.language());
    }

    public OfficePage sheet(String title) {
        return sheet(title, null);
    }

    /** @param done the key of what was just done; null or an unknown one for nothing */
    public OfficePage sheet(String title, @Nullable String done) {
        Words words = words();
        return saying(title, done != null && words.has("office.done." + done) ? words.of("office.done." + done) : "");
    }

    /** @param said what was just done, in words; empty for nothing */
    public OfficePage saying(String title, String said) {
        return new OfficePage(words(), title, request.path(), request.session(), request.formToken(), said, assets);
    }

    public Response page(TemplateInstance template) {
        return page(200, template);
    }

    public Response page(int status, TemplateInstance template) {
        return Response.status(status)
                .entity(template.render())
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** After a form: on to the page that shows what it did. */
    public Response onward(String address) {
        // Not as a URI: that would be completed with scheme and host as this process sees them, which is not how
        // readers do behind a proxy.
        return Response.status(303)
                .header("Location", address)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** To what stands between somebody and the office; from there it goes on to what was wanted. */
    public Response onward(LoginStage loginStage, String wanted) {
        return onward(
                switch (loginStage) {
                    case CODE -> OfficeAddresses.with("/editor/code", wanted);
                    case PASSWORD -> OfficeAddresses.with("/editor/password", wanted);
                    case ENROL -> OfficeAddresses.with("/editor/second-factor", wanted);
                    case IN -> OfficeAddresses.HOME;
                });
    }

    public Response login(String wanted) {
        return onward(OfficeAddresses.with(OfficeAddresses.LOGIN, wanted));
    }

    public Response refused() {
        return trouble(403, "refused", List.of());
    }

    public Response missing() {
        return trouble(404, "missing", List.of());
    }

    /** A link to set a password that was used or is too old. */
    public Response deadLink() {
        return trouble(410, "link", List.of());
    }

    /** A preview of what no page can be made of yet. */
    public Response notYet() {
        return trouble(409, "preview", List.of());
    }

    public Response bad() {
        return bad(List.of());
    }

    public Response bad(List<RescuedInput> kept) {
        return trouble(400, "bad", kept);
    }

    /** Characters that no text holds and no database keeps: what was sent stays on the page, without them. */
    public Response unreadable(List<RescuedInput> kept) {
        return trouble(400, "unreadable", kept);
    }

    /**
     * The session ended while somebody wrote: what was sent to be saved waits until they have logged in again, anything
     * else stays on the page.
     */
    public Response ended(List<RescuedInput> kept) {
        Optional<String> onward = EntryAddress.edited(request.path()).flatMap(ref -> waiting(ref, RescuedInput.all()));
        if (onward.isEmpty()) {
            return trouble(401, "ended", kept);
        }
        Words words = words();
        return page(401, Templates.ended(sheet(words.of("office.trouble.ended")), onward.get()));
    }

    /** Where a text waits for whoever logs in; empty where it could not be kept. */
    private Optional<String> waiting(EntryRef ref, SubmittedForm form) {
        try {
            boolean sound =
                    form.fields().values().stream().flatMap(List::stream).allMatch(SubmittedForm::isSound);
            return sound
                    ? Optional.of(OfficeAddresses.LOGIN + "?next="
                            + OfficeAddresses.encoded(
                                    OfficeAddresses.edit(ref) + "?waiting=" + autosave.keepWithoutSession(ref, form)))
                    : Optional.empty();
        } catch (RuntimeException e) {
            // The database is away too: the text stays on the page.
            LOG.warnf("A text that came after its session could not be kept: %s", e.getMessage());
            return Optional.empty();
        }
    }

    /** A wrong password or code was given too often, and the session ended with it. */
    public Response endedByTries() {
        request.leave();
        return Response.fromResponse(trouble(401, "tries", List.of()))
                .cookie(Cookies.noSession(request.tls()))
                .build();
    }

    /** Not now: in words how long to wait, and in the header for programs. */
    public Response later(TryLaterException later, List<RescuedInput> kept) {
        Response said = later.isBusy()
                ? trouble(429, "busy", kept)
                : trouble(429, words().of("office.trouble.later"), wait(later.time()), kept);
        return retryAfter(said, later.time());
    }

    public static Response retryAfter(Response answer, Duration time) {
        return Response.fromResponse(answer)
                .header("Retry-After", time.toSeconds() + 1)
                .build();
    }

    /** How long to wait after too many tries, in words. */
    public String wait(Duration time) {
        return time.compareTo(LONG) > 0
                ? words().of("office.login.wait.minutes", time.toMinutes() + 1)
                : words().of("office.login.wait", time.toSeconds() + 1);
    }

    /** This node has not the key that the database is used with. */
    public Response shut() {
        return trouble(503, "shut", List.of());
    }

    public Response gone(List<RescuedInput> kept) {
        return trouble(503, "database", kept);
    }

    public Response failed(List<RescuedInput> kept) {
        return trouble(500, "failed", kept);
    }

    private Response trouble(int status, String what, List<RescuedInput> kept) {
        return trouble(
                status, words().of("office.trouble." + what), words().of("office.trouble." + what + ".about"), kept);
    }

    private Response trouble(int status, String title, String about, List<RescuedInput> kept) {
        String onward = request.isInside() ? OfficeAddresses.HOME : OfficeAddresses.LOGIN;
        return page(status, Templates.trouble(sheet(title), about, kept, onward));
    }
}

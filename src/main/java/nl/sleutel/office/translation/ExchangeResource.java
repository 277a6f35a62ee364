package nl.sleutel.office.translation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Roles;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.exchange.ReturnReport;
import nl.sleutel.exchange.ReturnedPieces;
import nl.sleutel.exchange.TranslationService;
import nl.sleutel.files.ContentExport;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.FlashReports;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Pages out to translators and back, and everything out as content files. */
@Path("/editor")
public class ExchangeResource {

    private final TranslationService translationService;
    private final ContentExport contentExport;
    private final Drafts desk;
    private final Editions editions;
    private final AuditLog auditLog;
    private final FlashReports told;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ExchangeResource(
            TranslationService translationService,
            ContentExport contentExport,
            Drafts desk,
            Editions editions,
            AuditLog auditLog,
            FlashReports told,
            OfficeRequest request,
            OfficeResponses responses) {
        this.translationService = translationService;
        this.contentExport = contentExport;
        this.desk = desk;
        this.editions = editions;
        this.auditLog = auditLog;
        this.told = told;
        this.request = request;
        this.responses = responses;
    }

    /** The pages of a topic. */
    public record TopicGroup(String name, List<Choice> choices) {}

    /** @param lags the languages that lag, in words; empty for none */
    public record Choice(String key, String name, String lags) {}

    /** What became of one page, in words. */
    public record ExchangeLine(
            String key,
            String address,
            String fate,
            boolean saved,
            List<String> told,
            List<Listed> lists,
            String text) {}

    /** Pieces of a page under a heading. */
    public record Listed(String heading, boolean open, List<String> pieces) {}

    private record ExchangeOutcome(List<ExchangeLine> lines, List<String> unknown) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance exchange(OfficePage page, List<TopicGroup> groups, String wrong);

        static native TemplateInstance exchangeReport(OfficePage page, List<ExchangeLine> lines, List<String> unknown);
    }

    @GET
    @Path("/exchange")
    @RolesAllowed(Roles.AUTHOR)
    public Response exchange() {
        return page(200, "");
    }

    private Response page(int status, String wrong) {
        Words words = responses.words();
        List<EntryDraft> drafts = desk.all(Kind.ARTICLE);
        List<TopicGroup> groups = new ArrayList<>(Arrays.stream(Topic.values())
                .map(topic -> new TopicGroup(
                        words.of("topic." + topic.key()),
                        drafts.stream()
                                .filter(draft -> draft.ref().key().startsWith(topic.key() + "/"))
                                .map(draft -> choice(draft, words))
                                .toList()))
                .toList());
        Kind.all().stream()
                .filter(kind -> !kind.isByTopic() && !kind.isOneFile())
                .forEach(kind -> groups.add(new TopicGroup(
                        words.of("office.kinds." + kind.folder()),
                        desk.all(kind).stream()
                                .map(draft -> choice(draft, words))
                                .toList())));
        return responses.page(status, Templates.exchange(responses.sheet(words.of("office.exchange")), groups, wrong));
    }

    private Choice choice(EntryDraft draft, Words words) {
        String lags = Arrays.stream(Language.values())
                .filter(language -> editions.current()
                        .live(draft.ref())
                        .flatMap(live -> live.lag(language))
                        .isPresent())
                .map(language -> words.of("office.exchange.lags." + language.tag()))
                .findFirst()
                .orElse("");
        return new Choice(draft.ref().toString(), draft.name(request.language()), lags);
    }

    @GET
    @Path("/exchange/file")
    @RolesAllowed(Roles.AUTHOR)
    public Response file(@QueryParam("from") @DefaultValue("") String from, @QueryParam("page") List<String> keys) {
        List<EntryRef> refs = keys.stream()
                .flatMap(key -> EntryAddress.ref(key).stream())
                .filter(ref -> ref.kind().parts().size() > 1)
                .distinct()
                .sorted()
                .toList();
        Optional<Language> language = Language.of(from);
        if (language.isEmpty() || refs.isEmpty()) {
            return page(400, responses.words().of("office.exchange.nothing"));
        }
        String name =
                "sleutel-" + language.get().tag() + "-" + language.get().other().tag() + ".xlf";
        return attachment(translationService.send(refs, language.get()), "application/xliff+xml", name);
    }

    private static Response attachment(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/exchange")
    @RolesAllowed(Roles.AUTHOR)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response take(@RestForm("file") FileUpload file) throws IOException {
        Words words = responses.words();
        ReturnReport returnReport = translationService.take(
                file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile()),
                request.person().name());
        if (returnReport.refusal().isPresent()) {
            return page(
                    400,
                    words.of("office.exchange.refused."
                            + name(returnReport.refusal().get())));
        }
        List<ExchangeLine> lines =
                returnReport.lines().stream().map(line -> line(line, words)).toList();
        lines.stream()
                .filter(ExchangeLine::saved)
                .forEach(line ->
                        auditLog.note(new AuditLog.Deed(request.person().name(), "translation-taken", line.key())));
        return responses.onward("/editor/exchange/report?of="
                + told.keep(request.person(), new ExchangeOutcome(lines, returnReport.unknown())));
    }

    @GET
    @Path("/exchange/report")
    @RolesAllowed(Roles.AUTHOR)
    public Response report(@QueryParam("of") @Nullable String of) {
        return told.of(of, request.person(), ExchangeOutcome.class)
                .map(outcome -> responses.page(Templates.exchangeReport(
                        responses.sheet(responses.words().of("office.exchange.report")),
                        outcome.lines(),
                        outcome.unknown())))
                .orElseGet(() -> responses.onward("/editor/exchange"));
    }

    private static ExchangeLine line(ReturnReport.PageLine line, Words words) {
        List<String> about = new ArrayList<>();
        if (line.sourceChanged()) {
            about.add(words.of("office.exchange.source-changed"));
        }
        ReturnedPieces pieces = line.pieces();
        if (line.fate() == ReturnReport.Fate.SAVED && !pieces.missing().isEmpty()) {
            about.add(words.of("office.exchange.incomplete"));
        }
        List<Listed> lists = Stream.of(
                        listed("missing", pieces.missing(), words),
                        listed("left", pieces.left(), words),
                        listed("facts", pieces.facts(), words),
                        listed("kept", pieces.kept(), words),
                        listed("notes", pieces.notes(), words))
                .filter(list -> !list.pieces().isEmpty())
                .toList();
        String key = line.ref().kind() == Kind.ARTICLE
                ? line.ref().key()
                : line.ref().toString();
        String fate = words.of("office.exchange.fate." + name(line.fate()), pieces.used());
        return new ExchangeLine(
                key,
                OfficeAddresses.edit(line.ref()),
                fate,
                line.fate() == ReturnReport.Fate.SAVED,
                about,
                lists,
                line.text());
    }

    /** What is not translated needs no look now; all else does. */
    private static Listed listed(String name, List<String> pieces, Words words) {
        return new Listed(words.of("office.exchange." + name, pieces.size()), !name.equals("missing"), pieces);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All content, as the files that an import takes. */
    @GET
    @Path("/export")
    @RolesAllowed(Roles.EDITOR)
    public Response export() throws IOException {
        byte[] zip = contentExport.zip();
        auditLog.note(new AuditLog.Deed(request.person().name(), "exported", "sleutel-content.zip"));
        return attachment(zip, "application/zip", "sleutel-content.zip");
    }
}

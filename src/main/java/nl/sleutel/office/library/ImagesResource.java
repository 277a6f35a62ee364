package nl.sleutel.office.library;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Roles;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageStore;
import nl.sleutel.image.ImageUpload;
import nl.sleutel.image.format.ImageProblem;
import nl.sleutel.image.format.Picture;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.language.Words;
import nl.sleutel.office.checks.EntryUsage;
import nl.sleutel.office.editor.EditorDataResource;
import nl.sleutel.office.page.OfficePage;
import nl.sleutel.office.page.OfficeRequest;
import nl.sleutel.office.page.OfficeResponses;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The library of images: what there is, how a text names it, and more of it. */
@Path("/editor/images")
public class ImagesResource {

    private static final String HOME = "/editor/images";
    private static final Pattern ADDRESS =
            Pattern.compile("([a-z0-9-]{1,120})-([0-9a-f]{12})-([0-9]{1,5}\\.(?:webp|jpg))");

    private final ImageUpload imageUpload;
    private final ImageStore imageStore;
    private final AuditLog auditLog;
    private final OfficeRequest request;
    private final OfficeResponses responses;

    public ImagesResource(
            ImageUpload imageUpload,
            ImageStore imageStore,
            AuditLog auditLog,
            OfficeRequest request,
            OfficeResponses responses) {
        this.imageUpload = imageUpload;
        this.imageStore = imageStore;
        this.auditLog = auditLog;
        this.request = request;
        this.responses = responses;
    }

    /**
     * @param snippetNl as a Dutch text names it
     * @param snippetEn as an English text names it
     */
    public record Card(
            String key,
            int width,
            int height,
            String nl,
            String en,
            String credit,
            String snippetNl,
            String snippetEn,
            List<EntryUsage.User> users) {}

    /** What was filled in for a new image, where it comes back. */
    public record Filled(String key, String nl, String en, String credit, List<Wrong> wrong) {

        /** What is wrong at a field; empty for nothing. */
        public String at(String field) {
            return wrong.stream()
                    .filter(one -> one.field().equals(field))
                    .map(Wrong::message)
                    .collect(Collectors.joining(" "));
        }
    }

    /** What is wrong, and the field that can mend it. */
    public record Wrong(String field, String message) {}

    @CheckedTemplate(basePath = "office", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance images(OfficePage page, List<Card> cards, Filled filled);
    }

    @GET
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response images(@QueryParam("done") @Nullable String done) {
        return page(200, done, new Filled("", "", "", "", List.of()));
    }

    private Response page(int status, @Nullable String done, Filled filled) {
        List<Card> cards = Image.newestFirst().stream()
                .map(image -> new Card(
                        image.key,
                        image.width,
                        image.height,
                        image.alt(Language.NL),
                        image.alt(Language.EN),
                        image.credit == null ? "" : image.credit,
                        image.snippet(Language.NL),
                        image.snippet(Language.EN),
                        Image.users(image.key).stream()
                                .map(ref -> new EntryUsage.User(ref, ref.key()))
                                .toList()))
                .toList();
        return responses.page(
                status, Templates.images(responses.sheet(responses.words().of("office.images"), done), cards, filled));
    }

    /** The smallest file of an image, from the database: it need not be in anything that readers see. */
    @GET
    @Path("/file")
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response file(@QueryParam("key") @DefaultValue("") String key) {
        return Image.small(key)
                .map(bytes -> Response.ok(bytes, "image/webp")
                        .header("Cache-Control", "private, max-age=300")
                        .build())
                .orElseGet(responses::missing);
    }

    /** A file of an image as a preview names it: {@code /editor} and then what will be its public address. */
    @GET
    @Path("/{address: [a-z0-9-]+[.][a-z]+}")
    @RolesAllowed(Roles.AUTHOR)
    @Transactional
    public Response unpublished(@PathParam("address") String address) {
        Matcher parts = ADDRESS.matcher(address);
        Optional<byte[]> file =
                parts.matches() ? Image.file(parts.group(1), parts.group(2), parts.group(3)) : Optional.empty();
        return file.map(bytes -> Response.ok(bytes, address.endsWith(".webp") ? "image/webp" : "image/jpeg")
                        .header("Cache-Control", "private, max-age=300")
                        .build())
                .orElseGet(responses::missing);
    }

    /** All images with their words in a language, to choose one to show. */
    @GET
    @Path("/names")
    @RolesAllowed(Roles.AUTHOR)
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public List<EditorDataResource.Name> names(@QueryParam("in") @DefaultValue("") String in) {
        Language language = Language.of(in).orElse(request.language());
        return Image.newestFirst().stream()
                .map(image -> new EditorDataResource.Name(image.key, image.alt(language)))
                .toList();
    }

    @POST
    @RolesAllowed(Roles.AUTHOR)
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
    public Response upload(
            @RestForm("file") FileUpload file,
            @RestForm @DefaultValue("") String key,
            @RestForm @DefaultValue("") String nl,
            @RestForm @DefaultValue("") String en,
            @RestForm @DefaultValue("") String credit) {
        Localized<String> alt = new Localized<>(nl.strip(), en.strip());
        List<ImageProblem> troubles = imageUpload.upload(
                new ImageUpload.Upload(key.strip(), () -> bytes(file), alt, credit.strip()),
                request.person().name());
        if (!troubles.isEmpty()) {
            Words words = responses.words();
            return page(
                    troubles.contains(ImageProblem.BUSY) ? 503 : 400,
                    null,
                    new Filled(
                            key,
                            nl,
                            en,
                            credit,
                            troubles.stream()
                                    .map(imageProblem -> new Wrong(
                                            field(imageProblem, alt),
                                            words.of("office.images.trouble." + name(imageProblem))))
                                    .toList()));
        }
        auditLog.note(new AuditLog.Deed(request.person().name(), "image-added", key.strip()));
        return responses.onward(HOME + "?done=image");
    }

    private static byte[] bytes(FileUpload file) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file.uploadedFile())) {
            return in.readNBytes(Picture.MOST_BYTES + 1);
        }
    }

    private static String field(ImageProblem imageProblem, Localized<String> alt) {
        return switch (imageProblem) {
            case BAD_KEY, KEY_TAKEN -> "key";
            case NO_WORDS ->
                alt.in(Language.NL).isBlank() || alt.in(Language.NL).length() > ImageUpload.LONGEST_WORDS ? "nl" : "en";
            default -> "file";
        };
    }

    private static String name(ImageProblem imageProblem) {
        return imageProblem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @POST
    @Path("/words")
    @RolesAllowed(Roles.AUTHOR)
    public Response describe(
            @FormParam("key") @DefaultValue("") String key,
            @FormParam("nl") @DefaultValue("") String nl,
            @FormParam("en") @DefaultValue("") String en,
            @FormParam("credit") @DefaultValue("") String credit) {
        if (nl.isBlank()
                || en.isBlank()
                || nl.length() > ImageUpload.LONGEST_WORDS
                || en.length() > ImageUpload.LONGEST_WORDS
                || credit.length() > 200) {
            return responses.bad();
        }
        if (imageStore.describe(key, new Localized<>(nl.strip(), en.strip()), credit.strip())) {
            auditLog.note(new AuditLog.Deed(request.person().name(), "image-described", key));
        }
        return responses.onward(HOME + "?done=image");
    }

    /** Only what nothing names: a page would lose its picture without anybody having looked. */
    @POST
    @Path("/delete")
    @RolesAllowed(Roles.EDITOR)
    @Transactional
    public Response delete(@FormParam("key") @DefaultValue("") String key) {
        if (Image.named(key).isEmpty()) {
            return responses.missing();
        }
        if (!Image.users(key).isEmpty()) {
            return responses.bad();
        }
        imageStore.delete(key);
        auditLog.note(new AuditLog.Deed(request.person().name(), "image-deleted", key));
        return responses.onward(HOME + "?done=image-deleted");
    }
}

package nl.sleutel.office.editor;

import io.quarkus.arc.All;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.account.Roles;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.image.ImageStore;
import nl.sleutel.language.Language;
import nl.sleutel.office.checks.EntryUsage;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;
import nl.sleutel.office.page.EntryAddress;
import nl.sleutel.office.page.OfficeAddresses;
import nl.sleutel.office.page.OfficeResponses;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageHandler;
import nl.sleutel.web.cache.PageRequest;
import org.jspecify.annotations.Nullable;

/** Drafts as readers will see them: the site's own page, made from an Edition in which the draft is live. */
@Path("/editor/preview")
public class PreviewResource {

    private final Drafts drafts;
    private final Editions editions;
    private final EntryUsage entryUsage;
    private final List<PageHandler> doors;
    private final ImageStore images;
    private final Clock clock;
    private final OfficeResponses responses;

    public PreviewResource(
            Drafts drafts,
            Editions editions,
            EntryUsage entryUsage,
            @All List<PageHandler> doors,
            ImageStore images,
            Clock clock,
            OfficeResponses responses) {
        this.drafts = drafts;
        this.editions = editions;
        this.entryUsage = entryUsage;
        this.doors = doors;
        this.images = images;
        this.clock = clock;
        this.responses = responses;
    }

    /**
     * @param with another entry whose draft counts as live too, to see what a change does to this one:
     *     {@code folder/key}
     */
    @GET
    @Path("/{folder}/{key: .+}")
    @RolesAllowed(Roles.AUTHOR)
    public Response preview(
            @PathParam("folder") String folder,
            @PathParam("key") String key,
            @QueryParam("in") @DefaultValue("nl") String in,
            @QueryParam("with") @Nullable String with) {
        Optional<EntryDraft> entry = EntryAddress.ref(folder, key).flatMap(drafts::entry);
        Optional<Language> language = Language.of(in);
        if (entry.isEmpty() || language.isEmpty()) {
            return responses.missing();
        }
        Optional<EntryDraft> changed = with == null || !with.contains("/")
                ? Optional.empty()
                : EntryAddress.ref(with.substring(0, with.indexOf('/')), with.substring(with.indexOf('/') + 1))
                        .flatMap(drafts::entry);
        RenderContext context = new RenderContext(
                editions.current().showing(changed.orElse(entry.get()).texts(), clock.instant(), images::unpublished),
                clock.instant());
        Optional<String> path = path(shownOn(entry.get().ref(), language.get()), language.get(), context);
        return path.flatMap(found -> page(found, context))
                .map(html -> shown(html, changed.orElse(entry.get()).ref()))
                .orElseGet(responses::notYet);
    }

    /** What is looked at: the entry, or for a fact, which has no page of its own, the first page that names it. */
    private EntryRef shownOn(EntryRef ref, Language language) {
        return ref.kind() != Kind.FACT
                ? ref
                : entryUsage.of(ref, language).stream()
                        .map(EntryUsage.User::ref)
                        .filter(user -> user.kind() == Kind.ARTICLE || user.kind() == Kind.ORGANISATION)
                        .findFirst()
                        .orElse(ref);
    }

    private Optional<String> page(String path, RenderContext context) {
        PageRequest request = new PageRequest(path, Map.of());
        return doors.stream()
                .filter(door -> door.owns(path))
                .findFirst()
                .map(door -> door.answer(door.cacheKey(request), context))
                .filter(answer -> answer.status() == 200)
                .map(Answer::body)
                .map(body -> body.toString(StandardCharsets.UTF_8));
    }

    private Response shown(String html, EntryRef ref) {
        String bar = "<p class=\"concept\"><strong>" + responses.words().of("office.preview") + "</strong> <a href=\""
                + OfficeAddresses.edit(ref) + "\">" + responses.words().of("office.preview.back") + "</a></p>";
        return Response.ok(html.replaceFirst("<header>", "<header>" + bar))
                .type("text/html; charset=utf-8")
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Where readers find an entry; for what has no page of its own, a page on which it stands. */
    private static Optional<String> path(EntryRef ref, Language language, RenderContext context) {
        return KindModules.installed().of(ref).address(ref, context, new ArticleResolver(context, language), language);
    }
}

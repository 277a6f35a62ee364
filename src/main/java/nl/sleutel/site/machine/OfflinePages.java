package nl.sleutel.site.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.route.CareRoute;
import nl.sleutel.site.card.HelpLine;
import nl.sleutel.site.careroute.CareRoutePages;
import nl.sleutel.site.careroute.HelpNowPage;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.PrintStyle;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * What a browser keeps for readers without a connection: the emergency card in both languages, the whole care route,
 * and a page that says that another page is not kept. All of it in one answer, the same for everyone, so that asking
 * for it tells nothing; it falls when one of its pages does.
 */
@Singleton
public class OfflinePages implements SitePage {

    private static final List<String> ASSETS = List.of(
            "site.css",
            "leave.js",
            "keep.js",
            "page.js",
            "offline.js",
            "ticks.js",
            "letter.js",
            "icon.svg",
            "skyline.svg",
            "bricolage-grotesque.woff2",
            "atkinson-hyperlegible-next.woff2");

    private final Layouts layouts;
    private final CareRoutePages route;
    private final HelpNowPage helpNow;
    private final ObjectMapper json;

    public OfflinePages(Layouts layouts, CareRoutePages route, HelpNowPage helpNow, ObjectMapper json) {
        this.layouts = layouts;
        this.route = route;
        this.helpNow = helpNow;
        this.json = json;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance offline(PageLayout page, HelpLine danger);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (request.path().equals(Addresses.offline(language))) {
            return Optional.of(notKept(language, context));
        }
        return request.path().equals(Addresses.offlineBundle(language))
                ? Optional.of(bundle(language, context))
                : Optional.empty();
    }

    /** The page in place of one that was not kept. */
    private Answer notKept(Language language, RenderContext context) {
        PageMeta meta = PageMeta.of(language, Words.in(language).of("offline.title"), Addresses.offline(language))
                .alsoAt(Addresses.offline(language.other()))
                .notIndexed();
        return Answer.html(
                200,
                Templates.offline(layouts.of(meta, context), HelpLine.danger(language, context))
                        .render());
    }

    private Answer bundle(Language language, RenderContext context) {
        context.usesAll(Kind.STEP);
        List<String> steps = context.view(CareRoute.class).inOrder().stream()
                .map(step -> CareRoute.address(step, language))
                .toList();
        Map<String, String> pages = new LinkedHashMap<>();
        for (Language one : List.of(language, language.other())) {
            keep(
                    pages,
                    Addresses.helpNow(one),
                    helpNow.answer(new PageRequest(Addresses.helpNow(one), Map.of()), one, context));
        }
        steps.forEach(path -> keep(pages, path, route.kept(new PageRequest(path, Map.of()), language, context)));
        keep(pages, Addresses.offline(language), Optional.of(notKept(language, context)));
        List<String> assets = Stream.concat(
                        ASSETS.stream().map(layouts.surround().assets()::address),
                        Stream.of(PrintStyle.address(layouts.surround().base())))
                .toList();
        try {
            Map<String, Object> bundle = new LinkedHashMap<>();
            bundle.put("assets", assets);
            bundle.put("pages", pages);
            return Answer.text(200, "application/json", json.writeValueAsString(bundle));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain maps are always written", e);
        }
    }

    private static void keep(Map<String, String> pages, String path, Optional<Answer> answer) {
        answer.filter(found -> found.status() == 200)
                .ifPresent(found -> pages.put(path, found.body().toString()));
    }
}

package nl.sleutel.site;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.site.feedback.FeedbackPages;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Pictures;
import nl.sleutel.site.layout.PrintStyle;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.site.machine.MachineReadablePages;
import nl.sleutel.site.machine.ShareImages;
import nl.sleutel.site.tool.BudgetForm;
import nl.sleutel.web.ControlCharacters;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.Assets;
import nl.sleutel.web.cache.PageHandler;
import nl.sleutel.web.cache.PageRequest;

/** The public site: which page answers an address. */
@ApplicationScoped
public class Site implements PageHandler {

    private static final Set<String> OTHERS = Set.of("/api", "/q", "/editor", "/openapi.json");
    private final Assets assets;
    private final MachineReadablePages machine;
    private final ShareImages images;
    private final PrintStyle print;
    private final NotFoundPage notFound;
    private final BadParameters bad;
    private final List<SitePage> pages;
    private final Set<String> parameters;

    public Site(
            Assets assets,
            MachineReadablePages machine,
            ShareImages images,
            PrintStyle print,
            NotFoundPage notFound,
            BadParameters bad,
            @All List<SitePage> pages) {
        this.assets = assets;
        this.machine = machine;
        this.images = images;
        this.print = print;
        this.notFound = notFound;
        this.bad = bad;
        this.pages = pages;
        this.parameters = parameters(pages);
    }

    /** Every parameter that an answer may depend on; others are not looked at, and keep nothing in the cache. */
    private static Set<String> parameters(List<SitePage> pages) {
        Set<String> names = new HashSet<>(List.of(
                "q",
                "topic",
                "audience",
                "phase",
                "page",
                "from",
                "who",
                "language",
                "institution",
                "open",
                "cost",
                FeedbackPages.ABOUT,
                FeedbackPages.HELPED,
                PageRequest.WAIT,
                PageRequest.BUSY));
        names.addAll(BudgetForm.parameters());
        pages.forEach(page -> names.addAll(page.parameters()));
        return Set.copyOf(names);
    }

    @Override
    public boolean owns(String path) {
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    @Override
    public PageRequest cacheKey(PageRequest request) {
        return request.keeping(parameters);
    }

    @Override
    public Answer answer(PageRequest request, RenderContext context) {
        if (request.path().equals("/")) {
            Language language =
                    request.parameter("language").flatMap(Language::of).orElse(Language.EN);
            return Answer.redirect(302, Addresses.home(language)).with("Vary", "Accept-Language");
        }
        Optional<String> unreadable = unreadable(request);
        if (unreadable.isPresent()) {
            return bad.answer(language(request), unreadable.get(), request);
        }
        return assets.at(request.path())
                .or(() -> machine.answer(request, context))
                .or(() -> print.at(request.path()))
                .or(() -> images.answer(request.path(), context))
                .or(() -> Pictures.at(request.path(), context))
                .or(() -> inLanguage(request, context))
                .or(() -> meant(request, context))
                .orElseGet(() -> notFound.answer(request, context));
    }

    /** The way to the page that was meant by an address with a slip; parameters go along. */
    private Optional<Answer> meant(PageRequest request, RenderContext context) {
        return AddressCorrection.of(request.path()).stream()
                .filter(path -> stands(new PageRequest(path, Map.of()), context))
                .findFirst()
                .map(path -> Answer.redirect(308, Addresses.with(path, new TreeMap<>(request.query()))));
    }

    private boolean stands(PageRequest request, RenderContext context) {
        return request.path().equals("/")
                || machine.answer(request, context)
                        .or(() -> inLanguage(request, context))
                        .filter(answer ->
                                answer.status() == 200 || (answer.status() == 308 && !leadsOn(request, answer)))
                        .isPresent();
    }

    /** Whether an answer only adds the slash that another candidate has: one way is shorter than two. */
    private static boolean leadsOn(PageRequest request, Answer answer) {
        return (request.path() + "/").equals(answer.headers().get("Location"));
    }

    /** The first parameter with characters that no text holds. */
    private static Optional<String> unreadable(PageRequest request) {
        return request.query().entrySet().stream()
                .filter(one -> ControlCharacters.in(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The language that an address names; English where it names none. */
    private static Language language(PageRequest request) {
        String[] parts = request.path().split("/", 3);
        return parts.length > 1 ? Language.of(parts[1]).orElse(Language.EN) : Language.EN;
    }

    private Optional<Answer> inLanguage(PageRequest request, RenderContext context) {
        String[] parts = request.path().split("/", 3);
        Optional<Language> language = Language.of(parts[1]);
        if (language.isPresent() && parts.length == 2) {
            return Optional.of(Answer.redirect(308, request.path() + "/"));
        }
        return language.flatMap(in -> pages.stream()
                .flatMap(page -> page.answer(request, in, context).stream())
                .findFirst());
    }

    @Override
    public boolean searches(PageRequest request) {
        return request.parameter("q").isPresent()
                && Arrays.stream(Language.values()).map(Addresses::search).anyMatch(request.path()::equals);
    }
}

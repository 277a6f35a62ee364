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
import nl.sleutel.content.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;
import nl.sleutel.web.Assets;
import nl.sleutel.web.ControlCharacters;
import nl.sleutel.web.Door;

/** The public site: which page answers an address. */
@ApplicationScoped
public class Site implements Door {

    private static final Set<String> OTHERS = Set.of("/api", "/q", "/editor", "/openapi.json");
    private final Assets assets;
    private final MachinePages machine;
    private final ShareImages images;
    private final PrintStyle print;
    private final NotFoundPage notFound;
    private final BadParameters bad;
    private final List<SitePage> pages;
    private final Set<String> parameters;

    public Site(
            Assets assets,
            MachinePages machine,
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
                Address.WAIT,
                Address.BUSY));
        names.addAll(BudgetForm.parameters());
        pages.forEach(page -> names.addAll(page.parameters()));
        return Set.copyOf(names);
    }

    @Override
    public boolean owns(String path) {
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    @Override
    public Address essence(Address address) {
        return address.keeping(parameters);
    }

    @Override
    public Answer answer(Address address, RenderContext context) {
        if (address.path().equals("/")) {
            Language language =
                    address.parameter("language").flatMap(Language::of).orElse(Language.EN);
            return Answer.redirect(302, Addresses.home(language)).with("Vary", "Accept-Language");
        }
        Optional<String> unreadable = unreadable(address);
        if (unreadable.isPresent()) {
            return bad.answer(language(address), unreadable.get(), address);
        }
        return assets.at(address.path())
                .or(() -> machine.answer(address, context))
                .or(() -> print.at(address.path()))
                .or(() -> images.answer(address.path(), context))
                .or(() -> Pictures.at(address.path(), context))
                .or(() -> inLanguage(address, context))
                .or(() -> meant(address, context))
                .orElseGet(() -> notFound.answer(address, context));
    }

    /** The way to the page that was meant by an address with a slip; parameters go along. */
    private Optional<Answer> meant(Address address, RenderContext context) {
        return TidiedAddress.of(address.path()).stream()
                .filter(path -> stands(new Address(path, Map.of()), context))
                .findFirst()
                .map(path -> Answer.redirect(308, Addresses.with(path, new TreeMap<>(address.query()))));
    }

    private boolean stands(Address address, RenderContext context) {
        return address.path().equals("/")
                || machine.answer(address, context)
                        .or(() -> inLanguage(address, context))
                        .filter(answer ->
                                answer.status() == 200 || (answer.status() == 308 && !leadsOn(address, answer)))
                        .isPresent();
    }

    /** Whether an answer only adds the slash that another candidate has: one way is shorter than two. */
    private static boolean leadsOn(Address address, Answer answer) {
        return (address.path() + "/").equals(answer.headers().get("Location"));
    }

    /** The first parameter with characters that no text holds. */
    private static Optional<String> unreadable(Address address) {
        return address.query().entrySet().stream()
                .filter(one -> ControlCharacters.in(one.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The language that an address names; English where it names none. */
    private static Language language(Address address) {
        String[] parts = address.path().split("/", 3);
        return parts.length > 1 ? Language.of(parts[1]).orElse(Language.EN) : Language.EN;
    }

    private Optional<Answer> inLanguage(Address address, RenderContext context) {
        String[] parts = address.path().split("/", 3);
        Optional<Language> language = Language.of(parts[1]);
        if (language.isPresent() && parts.length == 2) {
            return Optional.of(Answer.redirect(308, address.path() + "/"));
        }
        return language.flatMap(in -> pages.stream()
                .flatMap(page -> page.answer(address, in, context).stream())
                .findFirst());
    }

    @Override
    public boolean searches(Address address) {
        return address.parameter("q").isPresent()
                && Arrays.stream(Language.values()).map(Addresses::search).anyMatch(address.path()::equals);
    }
}

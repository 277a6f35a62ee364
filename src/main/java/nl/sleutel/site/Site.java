package nl.sleutel.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.Reading;
import nl.sleutel.content.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;
import nl.sleutel.web.Door;

/** The public site: which page answers an address. */
@ApplicationScoped
public class Site implements Door {

    private static final Set<String> OTHERS = Set.of("/api", "/q", "/editor", "/openapi.json");
    private static final Set<String> PARAMETERS = Set.of("q", "topic", "audience", "phase", "page", "from", "language");

    private final Assets assets;
    private final HomePage home;
    private final TopicPage topics;
    private final ArticlePage articles;
    private final PlainPages plain;
    private final HelpNowPage helpNow;
    private final NotFoundPage notFound;
    private final MachinePages machine;
    private final ShareImages images;

    public Site(Assets assets, HomePage home, TopicPage topics, ArticlePage articles, PlainPages plain, HelpNowPage helpNow, NotFoundPage notFound,
            MachinePages machine, ShareImages images) {
        this.assets = assets;
        this.home = home;
        this.topics = topics;
        this.articles = articles;
        this.plain = plain;
        this.helpNow = helpNow;
        this.notFound = notFound;
        this.machine = machine;
        this.images = images;
    }

    @Override
    public boolean owns(String path) {
        return OTHERS.stream().noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    @Override
    public Address essence(Address address) {
        return address.keeping(PARAMETERS);
    }

    @Override
    public Answer answer(Address address, Reading reading) {
        String path = address.path();
        if (path.equals("/")) {
            Language language = address.parameter("language").flatMap(Language::of).orElse(Language.EN);
            return Answer.redirect(302, Addresses.home(language)).with("Vary", "Accept-Language");
        }
        return assets.at(path)
                .or(() -> machine.answer(address, reading))
                .or(() -> images.answer(path, reading))
                .or(() -> inLanguage(address, reading))
                .orElseGet(() -> notFound.answer(address, reading));
    }

    private Optional<Answer> inLanguage(Address address, Reading reading) {
        String[] parts = address.path().split("/", -1);
        Optional<Language> language = parts.length > 1 ? Language.of(parts[1]) : Optional.empty();
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 2) {
            return Optional.of(Answer.redirect(308, address.path() + "/"));
        }
        if (parts.length == 3 && parts[2].isEmpty()) {
            return Optional.of(home.answer(language.get(), reading));
        }
        if (address.path().equals(Addresses.helpNow(language.get()))) {
            return Optional.of(helpNow.answer(language.get(), reading));
        }
        return plain.answer(address.path(), language.get(), reading).or(() -> inTopic(address, language.get(), reading));
    }

    private Optional<Answer> inTopic(Address address, Language language, Reading reading) {
        String[] parts = address.path().split("/", -1);
        Optional<Topic> topic = Topic.ofSlug(language, parts[2]);
        if (topic.isEmpty() || parts.length > 4) {
            return Optional.empty();
        }
        if (parts.length == 3) {
            return Optional.of(Answer.redirect(308, address.path() + "/"));
        }
        return parts[3].isEmpty()
                ? Optional.of(topics.answer(address, topic.get(), language, reading))
                : articles.answer(new ArticlePage.Place(language, topic.get(), parts[3]), reading);
    }
}

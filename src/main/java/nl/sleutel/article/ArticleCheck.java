package nl.sleutel.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.sleutel.article.outline.TopicOutlineReader;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Looks at articles among all that stands beside them: links that lead nowhere, facts that do not exist, two pages with
 * one slug, languages that disagree. Made for one set of articles; not for several threads.
 */
public final class ArticleCheck {

    private final Map<String, Article.Outline> outlines;
    private final Function<String, Optional<EntryTexts>> texts;
    private final Map<String, Optional<Article>> read = new HashMap<>();
    private final Map<Map.Entry<String, Language>, Set<String>> headings = new HashMap<>();
    private final Predicate<EntryRef> exists;
    private final Predicate<String> imageExists;

    private ArticleCheck(
            Map<String, Article.Outline> outlines,
            Function<String, Optional<EntryTexts>> texts,
            Predicate<EntryRef> exists,
            Predicate<String> imageExists) {
        this.outlines = outlines;
        this.texts = texts;
        this.exists = exists;
        this.imageExists = imageExists;
    }

    /**
     * Articles that stand beside each other.
     *
     * @param exists whether an entry of another kind is there
     * @param imageExists whether an image is there
     */
    public static ArticleCheck among(
            List<EntryTexts> articles, Predicate<EntryRef> exists, Predicate<String> imageExists) {
        Map<String, EntryTexts> texts = new HashMap<>();
        Map<String, Article.Outline> outlines = new HashMap<>();
        ArticleCheck check =
                new ArticleCheck(outlines, key -> Optional.ofNullable(texts.get(key)), exists, imageExists);
        articles.forEach(entry -> texts.put(entry.ref().key(), entry));
        texts.keySet().forEach(key -> check.article(key).ifPresent(article -> outlines.put(key, article.outline())));
        return check;
    }

    /**
     * The articles of an Edition. Of their texts only those are read that something links to.
     *
     * @param imageExists whether an image is there
     */
    public static ArticleCheck in(Edition edition, Predicate<String> imageExists) {
        Map<String, Article.Outline> outlines = new HashMap<>();
        edition.view(Articles.class).all().forEach(outline -> outlines.put(outline.key(), outline));
        return new ArticleCheck(
                outlines,
                key -> edition.texts(new EntryRef(Kind.ARTICLE, key)),
                ref -> edition.live(ref).isPresent(),
                imageExists);
    }

    private Optional<Article> article(String key) {
        return read.computeIfAbsent(
                key,
                name -> texts.apply(name)
                        .flatMap(entry -> ArticleReader.read(entry).value()));
    }

    /** Everything found in all articles; what the reader of the kind tells is not repeated. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(slugs());
        outlines.keySet().forEach(key -> article(key).ifPresent(article -> problems.addAll(of(article))));
        return problems;
    }

    /** What is found in one article, and between its slugs and those of others. */
    public List<Problem> of(String key) {
        List<Problem> problems = new ArrayList<>();
        EntryRef ref = new EntryRef(Kind.ARTICLE, key);
        slugs().stream()
                .filter(problem -> Arrays.stream(PartName.values())
                                .anyMatch(part -> problem.file().equals(ref.path(part)))
                        || concernsPage(problem, key))
                .forEach(problems::add);
        article(key).ifPresent(article -> problems.addAll(of(article)));
        return problems;
    }

    /** Whether a problem between two addresses names a page as the other of the two. */
    private static boolean concernsPage(Problem problem, String key) {
        return switch (problem.code()) {
            case SLUG_TAKEN, ADDRESS_TAKEN_OVER -> problem.arguments().get(1).equals(key);
            default -> false;
        };
    }

    private List<Problem> of(Article article) {
        Article.Outline outline = article.outline();
        List<Problem> problems = new ArrayList<>();
        outline.related().stream()
                .filter(key -> !outlines.containsKey(key))
                .forEach(key -> problems.add(gone(outline, "related", ProblemCode.RELATED_GONE, key)));
        outline.organisations().stream()
                .filter(key -> !exists.test(new EntryRef(Kind.ORGANISATION, key)))
                .forEach(key -> problems.add(gone(outline, "organisations", ProblemCode.ORGANISATION_GONE, key)));
        outline.journey().after().stream()
                .filter(key -> !isLineBefore(key, outline))
                .forEach(key -> problems.add(Problem.warning(
                        outline.ref().path(PartName.SHARED),
                        line(outline, PartName.SHARED, "journey"),
                        ProblemCode.JOURNEY_AFTER,
                        key)));
        problems.addAll(of(article.bodies().keySet().stream()
                .map(language -> passage(article, language))
                .toList()));
        return problems;
    }

    /** What is wrong with the pages that the groups of a topic name. */
    public List<Problem> groups(EntryTexts topic) {
        return TopicOutlineReader.read(topic)
                .value()
                .map(outline -> TopicOutlineReader.pages(outline, key -> Optional.ofNullable(outlines.get(key))))
                .orElse(List.of());
    }

    private boolean isLineBefore(String key, Article.Outline outline) {
        return outlines.containsKey(key)
                && outline.journey().follows(outlines.get(key).journey());
    }

    private Passage passage(Article article, Language language) {
        Article.Front front = article.outline().front(language).orElseThrow();
        Article.Body body = article.body(language).orElseThrow();
        Map<String, String> lines = new HashMap<>(Map.of("title", front.title(), "summary", front.summary()));
        front.todo().ifPresent(todo -> lines.put("todo", todo));
        return new Passage(
                texts.apply(article.outline().key()).orElseThrow(), language, lines, body.markdown(), body.line());
    }

    /** Everything found in the words of an entry of any kind, in the languages that it has. */
    public List<Problem> of(List<Passage> passages) {
        List<Problem> problems = new ArrayList<>();
        Map<Language, Passage> byLanguage = new EnumMap<>(Language.class);
        for (Passage passage : passages) {
            problems.addAll(new BodyCheck(passage, this::exists, imageExists, this::hasHeading).problems());
            byLanguage.put(passage.language(), passage);
        }
        if (byLanguage.size() == Language.values().length) {
            problems.addAll(LanguageAgreementCheck.problems(Localized.each(byLanguage::get)));
        }
        return problems;
    }

    /** A page without one of those that it names is whole for readers. */
    private Problem gone(Article.Outline outline, String field, ProblemCode code, String key) {
        return Problem.deadLink(outline.ref().path(PartName.SHARED), line(outline, PartName.SHARED, field), code, key)
                .at(field);
    }

    private Problem at(Article.Outline outline, PartName part, String field, ProblemCode code, String... arguments) {
        return Problem.error(outline.ref().path(part), line(outline, part, field), code, (Object[]) arguments)
                .at(field);
    }

    private int line(Article.Outline outline, PartName part, String field) {
        return texts.apply(outline.key()).map(entry -> entry.line(part, field)).orElse(0);
    }

    private boolean exists(EntryRef ref) {
        return ref.kind() == Kind.ARTICLE ? outlines.containsKey(ref.key()) : exists.test(ref);
    }

    private boolean hasHeading(String key, Language language, String heading) {
        return headings.computeIfAbsent(Map.entry(key, language), place -> {
                    Optional<Article.Body> body =
                            article(key).map(article -> article.bodies().get(language));
                    Set<String> ids = new TreeSet<>();
                    body.ifPresent(found -> MarkdownText.parse(found.markdown()).headings().stream()
                            .map(Heading::id)
                            .forEach(ids::add));
                    return ids;
                })
                .contains(heading);
    }

    /**
     * Two pages of a topic with one slug, or one former slug; an address that leads to another page so far may be taken
     * from it.
     */
    private List<Problem> slugs() {
        List<Problem> problems = new ArrayList<>();
        Map<List<Object>, String> taken = new HashMap<>();
        Map<List<Object>, String> formerly = new HashMap<>();
        fronts((outline, language, front) -> {
            String other = taken.putIfAbsent(List.of(language, outline.topic(), front.slug()), outline.key());
            if (other != null) {
                problems.add(at(outline, PartName.of(language), "slug", ProblemCode.SLUG_TAKEN, front.slug(), other));
            }
        });
        fronts((outline, language, front) -> front.former().forEach(slug -> {
            Article.FormerPlace place = Article.FormerPlace.of(slug, outline.topic());
            List<Object> address = List.of(language, place.topic(), place.slug());
            String other = formerly.putIfAbsent(address, outline.key());
            if (other != null) {
                problems.add(at(outline, PartName.of(language), "former", ProblemCode.SLUG_TAKEN, slug, other));
            }
            String now = taken.get(address);
            if (now != null && !now.equals(outline.key())) {
                EntryRef ref = new EntryRef(Kind.ARTICLE, now);
                String file = ref.path(PartName.of(language));
                int line = texts.apply(now)
                        .map(entry -> entry.line(PartName.of(language), "slug"))
                        .orElse(0);
                problems.add(Problem.warning(file, line, ProblemCode.ADDRESS_TAKEN_OVER, place.slug(), outline.key()));
            }
        }));
        return problems;
    }

    private interface FrontVisitor {
        void visit(Article.Outline outline, Language language, Article.Front front);
    }

    private void fronts(FrontVisitor visitor) {
        outlines.keySet().stream()
                .sorted()
                .map(outlines::get)
                .forEach(outline -> Arrays.stream(Language.values())
                        .forEach(language ->
                                outline.front(language).ifPresent(front -> visitor.visit(outline, language, front))));
    }
}

package nl.sleutel.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleReader;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.CommonFields;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Passage;
import nl.sleutel.content.kind.ReviewCycle;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.fact.Fact;
import nl.sleutel.fact.FactReader;
import nl.sleutel.fact.Facts;
import nl.sleutel.language.Language;

/** Pages, as a kind of entries. They are written in an editor of their own, and so have no fields here. */
public final class ArticleKind implements KindModule {

    @Override
    public Kind kind() {
        return Kind.ARTICLE;
    }

    @Override
    public ParseResult<Article> read(EntryTexts texts) {
        return ArticleReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return Articles.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of();
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of();
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "topic: " + ref.key().split("/")[0]
                + "\naudience: [all]\nphase: [living]\norder: 100\nrelated: []\norganisations: []\n"
                + CommonFields.NO_SOURCES + "review: " + now.toLocalDate().plusYears(1) + "\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        String slug = ref.key().substring(ref.key().indexOf('/') + 1);
        return "---\ntitle: \"\"\nsummary: \"\"\nslug: " + slug + "\n---\n## "
                + (language == Language.NL ? "In het kort" : "In short") + "\n\n- \n";
    }

    @Override
    public Optional<String> linkName() {
        return Optional.of("page");
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE, Kind.ORGANISATION);
    }

    @Override
    public Translatable translatable() {
        return Translatable.lines("title", "summary", "todo");
    }

    @Override
    public ReviewCycle reviewCycle() {
        return ReviewCycle.REVIEWED;
    }

    /** Its page; in the other language where it has none in this one. */
    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return context.view(Articles.class)
                .find(ref.key())
                .flatMap(outline -> outline.address(language).or(() -> outline.address(language.other())));
    }

    @Override
    public Optional<Object> shape(EntryTexts texts) {
        return read(texts).value().map(article -> {
            Map<Language, List<String>> headings = new HashMap<>();
            article.bodies()
                    .forEach((language, body) -> headings.put(
                            language,
                            MarkdownText.parse(body.markdown()).headings().stream()
                                    .map(Heading::id)
                                    .toList()));
            return headings;
        });
    }

    @Override
    public KindCheck check(CheckContext around) {
        ArticleCheck articles = articles(around);
        FactTimeCheck times = new FactTimeCheck(facts(around));
        return new KindCheck() {
            @Override
            public List<Problem> problems() {
                return articles.problems();
            }

            @Override
            public List<Problem> of(EntryRef ref) {
                return articles.of(ref.key());
            }

            @Override
            public List<Problem> ofAny(EntryTexts texts, List<Passage> passages, Optional<LocalDate> day) {
                List<Problem> problems = new ArrayList<>(articles.of(passages));
                problems.addAll(times.years(texts));
                day.ifPresent(today -> problems.addAll(times.ended(texts, today)));
                return problems;
            }
        };
    }

    /** Looks at pages among all that stands around them. */
    static ArticleCheck articles(CheckContext around) {
        return around.edition()
                .map(edition -> ArticleCheck.in(edition, around::hasImage))
                .orElseGet(() -> ArticleCheck.among(around.all(Kind.ARTICLE), around::exists, around::hasImage));
    }

    private static Function<String, Optional<Fact>> facts(CheckContext around) {
        if (around.edition().isPresent()) {
            return around.edition().get().view(Facts.class)::find;
        }
        Map<String, Optional<Fact>> facts = new HashMap<>();
        around.all(Kind.FACT)
                .forEach(entry ->
                        facts.put(entry.ref().key(), FactReader.read(entry).value()));
        return key -> facts.getOrDefault(key, Optional.empty());
    }
}

package nl.sleutel.article.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.Facets;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.format.YamlText;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.content.problem.Expected;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** Makes an article from its parts. */
public final class ArticleReader {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ArticleReader() {}

    public static ParseResult<Article> read(EntryTexts texts) {
        List<Problem> problems = new ArrayList<>();
        String file = texts.ref().path(PartName.SHARED);
        Optional<Shared> shared = texts.text(PartName.SHARED).flatMap(text -> {
            ParseResult<Shared> result =
                    YamlText.read(file, text, fields -> shared(texts.ref().key(), fields));
            problems.addAll(result.problems());
            return result.value();
        });
        if (texts.text(PartName.SHARED).isEmpty()) {
            problems.add(Problem.error(file, 0, ProblemCode.MISSING_FILE));
        }
        Map<Language, Article.Front> fronts = new EnumMap<>(Language.class);
        Map<Language, Article.Body> bodies = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.text(language).ifPresent(text -> {
                ParseResult<FrontMatter<Article.Front>> result =
                        FrontMatter.read(texts.ref().path(PartName.of(language)), text, ArticleReader::front);
                problems.addAll(result.problems());
                result.value().ifPresent(part -> {
                    fronts.put(language, part.fields());
                    bodies.put(language, new Article.Body(part.body(), part.bodyLine()));
                });
            });
        }
        shared.ifPresent(found -> problems.addAll(languages(texts, found.only())));
        shared.filter(found -> found.outline(fronts).journey().isLine())
                .ifPresent(found -> problems.addAll(todos(texts, fronts)));
        return new ParseResult<>(
                shared.filter(found -> !fronts.isEmpty()).map(found -> new Article(found.outline(fronts), bodies)),
                problems);
    }

    /** What {@code shared.yaml} holds, before the words are known. */
    private record Shared(Function<Map<Language, Article.Front>, Article.Outline> maker, Optional<Language> only) {
        Article.Outline outline(Map<Language, Article.Front> fronts) {
            return maker.apply(fronts);
        }
    }

    private static Optional<Shared> shared(String key, YamlFields fields) {
        EntryDates.read(fields);
        Optional<Topic> topic = fields.requiredValue("topic", Expected.TOPIC, Topic::ofKey);
        Set<Audience> audience = Facets.audience(fields);
        Set<Phase> phases = Facets.phase(fields);
        int order = fields.number("order").orElse(1000);
        List<String> related = fields.texts("related");
        List<String> organisations = fields.texts("organisations");
        ChecklistEntry journey = fields.mapping("journey", ChecklistEntry::read).orElse(ChecklistEntry.NONE);
        boolean sensitive = fields.flag("sensitive");
        Optional<Language> only = fields.value("only", "nl or en", Language::of);
        List<Source> sources = fields.mappings("sources", Source::read).stream()
                .flatMap(Optional::stream)
                .toList();
        if (sources.isEmpty()) {
            fields.error("sources", ProblemCode.SOURCES_PAGE);
        }
        Optional<PartialDate> checked = fields.day("checked");
        Optional<PartialDate> review = fields.day("review");
        return topic.map(found -> new Shared(
                fronts -> new Article.Outline(
                        key,
                        found,
                        audience,
                        phases,
                        order,
                        related,
                        organisations,
                        journey,
                        sensitive,
                        sources,
                        checked,
                        review,
                        fronts),
                only));
    }

    private static Optional<Article.Front> front(YamlFields fields) {
        Optional<String> title = fields.required("title");
        Optional<String> summary = fields.required("summary");
        Optional<String> slug = fields.requiredValue("slug", Expected.SLUG, ArticleReader::slug);
        List<String> former = fields.values("former", Expected.FORMER, ArticleReader::former);
        List<String> search = fields.texts("search");
        Optional<String> todo = fields.text("todo");
        if (title.isEmpty() || summary.isEmpty() || slug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Article.Front(title.get(), summary.get(), slug.get(), former, search, todo));
    }

    private static Optional<String> slug(String text) {
        return SLUG.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** A slug, or {@code topic/slug} for a page that stood in another topic. */
    private static Optional<String> former(String text) {
        int slash = text.indexOf('/');
        boolean known = slash < 0 || Topic.ofKey(text.substring(0, slash)).isPresent();
        return known ? slug(text.substring(slash + 1)).map(slug -> text) : Optional.empty();
    }

    /** A line in a checklist says what to do; a title does not. */
    private static List<Problem> todos(EntryTexts texts, Map<Language, Article.Front> fronts) {
        return fronts.entrySet().stream()
                .filter(front -> front.getValue().todo().isEmpty())
                .map(front -> Problem.error(texts.ref().path(PartName.of(front.getKey())), 0, ProblemCode.TODO))
                .toList();
    }

    private static List<Problem> languages(EntryTexts texts, Optional<Language> only) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            boolean there = texts.text(language).isPresent();
            String file = texts.ref().path(PartName.of(language));
            if (!there && only.filter(one -> one != language).isEmpty()) {
                problems.add(Problem.languagesDiffer(
                        file, 0, ProblemCode.ONLY_MISSING, language.other().tag()));
            }
            if (there && only.filter(one -> one != language).isPresent()) {
                problems.add(Problem.languagesDiffer(
                        file, 0, ProblemCode.ONLY_HERE, only.get().tag()));
            }
        }
        return problems;
    }
}

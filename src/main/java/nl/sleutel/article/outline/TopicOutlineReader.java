package nl.sleutel.article.outline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.sleutel.article.page.Article;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.FrontMatter;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.format.YamlFields;
import nl.sleutel.content.kind.EntryReader;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.problem.ProblemCode;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** Makes the groups of a topic from their parts; the entry's key is the topic's. */
public final class TopicOutlineReader {

    private TopicOutlineReader() {}

    public static ParseResult<TopicOutline> read(EntryTexts texts) {
        Optional<Topic> topic = Topic.ofKey(texts.ref().key());
        ParseResult<TopicOutline> result = EntryReader.read(
                texts, fields -> shared(topic, fields), fields -> Optional.of(fields.texts("headings")));
        List<Problem> problems = new ArrayList<>(result.problems());
        if (topic.isEmpty()) {
            problems.add(Problem.error(
                    texts.ref().path(PartName.SHARED),
                    0,
                    ProblemCode.TOPIC_UNKNOWN,
                    texts.ref().key()));
        }
        result.value().ifPresent(outline -> problems.addAll(headings(outline, texts)));
        return new ParseResult<>(result.value(), problems);
    }

    private static Optional<Function<Map<Language, FrontMatter<List<String>>>, TopicOutline>> shared(
            Optional<Topic> topic, YamlFields fields) {
        Set<String> seen = new HashSet<>();
        List<TopicOutline.PageGroupOutline> groups = fields.mappings("groups", group -> {
            List<String> pages = group.texts("pages");
            pages.stream()
                    .filter(page -> !seen.add(page))
                    .forEach(page -> group.error("pages", ProblemCode.GROUP_TWICE, page));
            return new TopicOutline.PageGroupOutline(pages, group.line("pages"));
        });
        return topic.map(
                found -> parts -> new TopicOutline(found, groups, EntryReader.each(parts, FrontMatter::fields)));
    }

    /** A group without a heading would stand there without a word. */
    private static List<Problem> headings(TopicOutline outline, EntryTexts texts) {
        List<Problem> problems = new ArrayList<>();
        outline.headings().forEach((language, headings) -> {
            if (headings.size() != outline.groups().size() || headings.contains("")) {
                PartName part = PartName.of(language);
                problems.add(Problem.error(
                                texts.ref().path(part),
                                texts.line(part, "headings"),
                                ProblemCode.GROUP_HEADINGS,
                                headings.stream()
                                        .filter(heading -> !heading.isEmpty())
                                        .count(),
                                outline.groups().size())
                        .at("headings"));
            }
        });
        return problems;
    }

    /** What is wrong with the pages that groups name, among all pages. */
    public static List<Problem> pages(TopicOutline outline, Function<String, Optional<Article.Outline>> pages) {
        String file = TopicOutline.ref(outline.topic()).path(PartName.SHARED);
        List<Problem> problems = new ArrayList<>();
        outline.groups()
                .forEach(group -> group.pages().forEach(key -> {
                    Optional<Article.Outline> page = pages.apply(key);
                    if (page.isEmpty()) {
                        problems.add(Problem.deadLink(file, group.line(), ProblemCode.PAGE_GONE, key)
                                .at("groups"));
                    } else if (page.get().topic() != outline.topic()) {
                        problems.add(Problem.warning(
                                        file,
                                        group.line(),
                                        ProblemCode.GROUP_ELSEWHERE,
                                        key,
                                        page.get().topic().key())
                                .at("groups"));
                    }
                }));
        return problems;
    }
}

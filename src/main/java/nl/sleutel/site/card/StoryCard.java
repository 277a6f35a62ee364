package nl.sleutel.site.card;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.article.story.Stories;
import nl.sleutel.article.story.Story;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.site.layout.Link;

/**
 * A story as readers see it. Immutable.
 *
 * @param page the page it belongs to, unless it stands there
 */
public record StoryCard(String title, RawString text, String name, Optional<Link> page) {

    private static final int MOST_BESIDE = 2;
    private static final int MOST_HOME = 3;

    /** Those that stand beside a page, the newest first; none where nobody told any. */
    public static List<StoryCard> beside(Article.Outline page, Language language, RenderContext context) {
        context.usesAll(Kind.STORY);
        return context.view(Stories.class).beside(page, language).stream()
                .limit(MOST_BESIDE)
                .flatMap(story -> of(story, language, context, Optional.empty()))
                .toList();
    }

    /** The newest of all, each with the page it belongs to. */
    public static List<StoryCard> newest(Language language, RenderContext context) {
        context.usesAll(Kind.STORY);
        return context.view(Stories.class).in(language).stream()
                .limit(MOST_HOME)
                .flatMap(story -> of(story, language, context, page(story, language, context)))
                .toList();
    }

    private static Stream<StoryCard> of(Story story, Language language, RenderContext context, Optional<Link> page) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return story
                .in(language)
                .map(words -> new StoryCard(
                        resolver.plain(words.title()),
                        new RawString(Prose.html(MarkdownText.parse(words.markdown()), language, resolver)),
                        story.name().in(language),
                        page))
                .stream();
    }

    private static Optional<Link> page(Story story, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return story.page()
                .flatMap(context.view(Articles.class)::find)
                .flatMap(page -> page.front(language)
                        .map(front -> new Link(page.address(language).orElseThrow(), resolver.plain(front.title()))));
    }
}

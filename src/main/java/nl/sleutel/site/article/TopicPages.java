package nl.sleutel.site.article;

import jakarta.inject.Singleton;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** The topics and the pages in them: {@code /en/housing/} and {@code /en/housing/find-a-room}. */
@Singleton
public class TopicPages implements SitePage {

    private final TopicPage topics;
    private final ArticlePage articles;

    public TopicPages(TopicPage topics, ArticlePage articles) {
        this.topics = topics;
        this.articles = articles;
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String[] parts = request.path().split("/", -1);
        Optional<Topic> topic =
                parts.length > 2 && parts.length <= 4 ? Topic.ofSlug(language, parts[2]) : Optional.empty();
        if (topic.isEmpty()) {
            return Optional.empty();
        }
        if (parts.length == 3) {
            return Optional.of(Answer.redirect(308, request.path() + "/"));
        }
        return parts[3].isEmpty()
                ? Optional.of(topics.answer(request, topic.get(), language, context))
                : articles.answer(new ArticlePage.RequestedArticle(language, topic.get(), parts[3]), context);
    }
}

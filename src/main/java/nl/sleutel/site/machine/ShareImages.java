package nl.sleutel.site.machine;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.cache.Answer;

/** The pictures shown where a page is shared: drawn for each page and topic, and a plain one for all else. */
@Singleton
public class ShareImages {

    private static final Pattern PATH = Pattern.compile("/share/(nl|en)(?:/([a-z-]+)(?:/([a-z0-9-]+))?)?\\.png");

    private final SharePainter painter = new SharePainter();

    public Optional<Answer> answer(String path, RenderContext context) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Language language = Language.of(matcher.group(1)).orElseThrow();
        Words words = Words.in(language);
        if (matcher.group(2) == null) {
            return Optional.of(
                    png(new SharePainter.Card(words.of("share.title"), words.of("share.about"), Optional.empty())));
        }
        Optional<Topic> topic = Topic.ofKey(matcher.group(2));
        if (matcher.group(3) == null) {
            return topic.map(found -> png(new SharePainter.Card(
                    words.of("topic." + found.key()), words.of("topic." + found.key() + ".about"), topic)));
        }
        String key = matcher.group(2) + "/" + matcher.group(3);
        context.uses(new EntryRef(Kind.ARTICLE, key));
        ArticleResolver resolver = new ArticleResolver(context, language);
        return context.view(Articles.class)
                .find(key)
                .filter(outline -> !outline.sensitive())
                .flatMap(outline -> outline.front(language)
                        .map(Article.Front::title)
                        .map(title -> png(new SharePainter.Card(
                                resolver.plain(title),
                                words.of("topic." + outline.topic().key()),
                                topic))));
    }

    private Answer png(SharePainter.Card card) {
        return Answer.file("image/png", painter.paint(card));
    }
}

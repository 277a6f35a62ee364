package nl.sleutel.site.layout;

import io.quarkus.qute.RawString;
import java.util.List;
import nl.sleutel.article.notice.Notice;
import nl.sleutel.article.notice.Notices;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;

/** A notice on top of every page. Immutable. */
public record NoticeLine(String title, RawString text, boolean urgent) {

    /** What is to be told now. */
    static List<NoticeLine> now(Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language);
        return Notices.during(context).stream()
                .flatMap(notice -> notice
                        .in(language)
                        .map(words -> new NoticeLine(
                                resolver.plain(words.title()),
                                new RawString(
                                        MarkdownText.parse(words.markdown()).html(language, resolver)),
                                notice.level() != Notice.Level.INFO))
                        .stream())
                .toList();
    }
}

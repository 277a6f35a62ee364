package nl.sleutel.site.feedback;

import java.util.Optional;
import nl.sleutel.article.page.Article;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.feedback.FeedbackService;
import nl.sleutel.feedback.Remark;
import nl.sleutel.language.Language;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Link;

/**
 * The form in which readers say what is wrong. Immutable.
 *
 * @param action where it is sent
 * @param about the key of the page that it is about; empty for the whole site
 * @param page the page itself
 * @param filled what was in it already, where it comes back
 */
public record FeedbackView(String action, String about, Optional<Link> page, Filled filled) {

    /**
     * @param helped the answer 'yes' or 'no'; empty when none was given
     * @param error why the form comes back
     */
    public record Filled(String text, String helped, Optional<String> error) {

        static final Filled NOTHING = new Filled("", "", Optional.empty());
    }

    /** The form about a page, or about the whole site when there is no such page in the language. */
    static FeedbackView of(Optional<String> key, Language language, RenderContext context, Filled filled) {
        Optional<Article.Outline> outline = key.flatMap(name -> outline(name, language, context));
        ArticleResolver resolver = new ArticleResolver(context, language);
        Optional<Link> page = outline.map(found -> new Link(
                found.address(language).orElseThrow(),
                resolver.plain(found.front(language).orElseThrow().title())));
        return new FeedbackView(
                Addresses.feedback(language), outline.map(Article.Outline::key).orElse(""), page, filled);
    }

    /** The form as it stands at the end of a page, the same for everybody. */
    public static FeedbackView atTheEndOf(Article.Outline outline, Language language) {
        return new FeedbackView(Addresses.feedback(language), outline.key(), Optional.empty(), Filled.NOTHING);
    }

    private static Optional<Article.Outline> outline(String key, Language language, RenderContext context) {
        if (!EntryRef.isKey(Kind.ARTICLE, key)) {
            return Optional.empty();
        }
        context.uses(new EntryRef(Kind.ARTICLE, key));
        return context.view(Articles.class)
                .find(key)
                .filter(found -> found.front(language).isPresent());
    }

    public int longest() {
        return Remark.LONGEST;
    }

    public int days() {
        return FeedbackService.DAYS_KEPT;
    }
}

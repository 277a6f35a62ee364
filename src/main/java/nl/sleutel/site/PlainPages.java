package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** The pages about the site itself. Their words stand in {@code i18n/pages/}. */
@Singleton
public class PlainPages implements SitePage {

    private static final Map<String, Function<Language, String>> PAGES =
            Map.of("about", Addresses::about, "privacy", Addresses::privacy, "accessibility", Addresses::accessibility);

    private final Layouts layouts;

    public PlainPages(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record PlainView(String title, RawString text) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance plain(PageLayout page, PlainView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        return PAGES.entrySet().stream()
                .filter(page -> page.getValue().apply(language).equals(address.path()))
                .findFirst()
                .map(page -> answer(page.getKey(), page.getValue(), language, context));
    }

    private Answer answer(String name, Function<Language, String> address, Language language, RenderContext context) {
        String title = Words.in(language).of(name + ".title");
        ArticleResolver resolver = new ArticleResolver(context, language);
        String text = Prose.html(MarkdownText.parse(words(name, language)), language, resolver);
        PageMeta meta = PageMeta.of(language, title, address.apply(language))
                .describedAs(Words.in(language).of(name + ".description"))
                .alsoAt(address.apply(language.other()))
                .telling(JsonLd.breadcrumbs(
                        layouts.surround(),
                        List.of(
                                new Link(
                                        Addresses.home(language),
                                        Words.in(language).of("home")),
                                new Link(address.apply(language), title))));
        return Answer.html(
                200,
                Templates.plain(layouts.of(meta, context), new PlainView(title, new RawString(text)))
                        .render());
    }

    private static String words(String name, Language language) {
        String file = "/i18n/pages/" + name + "." + language.tag() + ".md";
        try (InputStream in = PlainPages.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}

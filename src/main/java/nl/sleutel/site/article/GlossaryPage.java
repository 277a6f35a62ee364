package nl.sleutel.site.article;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.glossary.Term;
import nl.sleutel.glossary.Terms;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** All terms of a language, letter by letter. */
@Singleton
public class GlossaryPage implements SitePage {

    private final Layouts layouts;

    public GlossaryPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record GlossaryView(List<Letter> letters) {}

    /** The terms that begin with a letter. */
    public record Letter(String name, List<TermLine> terms) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance glossary(PageLayout page, GlossaryView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest address, Language language, RenderContext context) {
        return address.path().equals(Addresses.glossary(language))
                ? Optional.of(glossary(language, context))
                : Optional.empty();
    }

    private Answer glossary(Language language, RenderContext context) {
        context.usesAll(Kind.TERM);
        Map<String, List<TermLine>> letters = new LinkedHashMap<>();
        for (Term term : context.view(Terms.class).in(language)) {
            TermLine.of(term, language, context)
                    .ifPresent(line -> letters.computeIfAbsent(letter(line.title()), name -> new ArrayList<>())
                            .add(line));
        }
        GlossaryView view = new GlossaryView(letters.entrySet().stream()
                .map(letter -> new Letter(letter.getKey(), letter.getValue()))
                .toList());
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("glossary.title"), Addresses.glossary(language))
                .describedAs(words.of("glossary.description"))
                .alsoAt(Addresses.glossary(language.other()));
        return Answer.html(
                200, Templates.glossary(layouts.of(meta, context), view).render());
    }

    private static String letter(String title) {
        String first = Normalizer.normalize(title.substring(0, 1), Normalizer.Form.NFD)
                .substring(0, 1)
                .toUpperCase(Locale.ROOT);
        return Character.isLetter(first.charAt(0)) ? first : "#";
    }

    /**
     * A term as readers see it.
     *
     * @param other the word in the other language
     * @param page the page that tells more
     */
    public record TermLine(
            String key,
            String anchor,
            String title,
            String other,
            Language otherLanguage,
            List<String> also,
            RawString text,
            Optional<Link> page) {

        /**
         * Whether the title is the Dutch word itself, or a name that is the same in both languages: nobody translates
         * it.
         */
        public boolean isKept() {
            return otherLanguage == Language.EN || other.isEmpty();
        }

        /** The same as it stands on a page, which it doesn't lead to. */
        TermLine seenFrom(String address) {
            return new TermLine(
                    key,
                    anchor,
                    title,
                    other,
                    otherLanguage,
                    also,
                    text,
                    page.filter(link -> !link.address().equals(address)));
        }

        static Optional<TermLine> of(Term term, Language language, RenderContext context) {
            ArticleResolver resolver = new ArticleResolver(context, language);
            return term.wording(language)
                    .map(wording -> new TermLine(
                            term.key(),
                            term.anchor(),
                            wording.title(),
                            term.wording(language.other())
                                    .map(Term.Wording::title)
                                    .filter(other -> !other.equalsIgnoreCase(wording.title()))
                                    .orElse(""),
                            language.other(),
                            wording.also(),
                            new RawString(MarkdownText.parse(wording.markdown()).html(language, resolver)),
                            page(term, language, context)));
        }

        private static Optional<Link> page(Term term, Language language, RenderContext context) {
            ArticleResolver resolver = new ArticleResolver(context, language);
            return term.page()
                    .flatMap(key -> {
                        context.uses(new EntryRef(Kind.ARTICLE, key));
                        return context.view(Articles.class).find(key);
                    })
                    .flatMap(outline -> outline.front(language)
                            .map(front ->
                                    new Link(outline.address(language).orElseThrow(), resolver.plain(front.title()))));
        }
    }
}

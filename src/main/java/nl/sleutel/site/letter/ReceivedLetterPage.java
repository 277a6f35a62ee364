package nl.sleutel.site.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.Explainer;
import nl.sleutel.content.markdown.Heading;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;
import nl.sleutel.letter.ReceivedLetter;
import nl.sleutel.letter.ReceivedLetters;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** A letter that students get: whether it is real, what it asks, by when, what to answer, who helps. */
@Singleton
public class ReceivedLetterPage implements SitePage {

    private final Layouts layouts;

    public ReceivedLetterPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record View(
            String title,
            String summary,
            RawString text,
            List<Heading> contents,
            List<LetterCard> letters,
            List<OrganisationCard> helpers,
            List<PageCard> pages,
            List<SourceLine> sources,
            Optional<String> checked,
            FactList facts) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance receivedLetter(PageLayout page, View view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String folder = ReceivedLetter.list(language) + "/";
        if (!request.path().startsWith(folder)) {
            return Optional.empty();
        }
        return ReceivedLetters.during(context)
                .find(request.path().substring(folder.length()))
                .flatMap(letter -> letter.text(language).map(text -> page(letter, text, language, context)));
    }

    private Answer page(ReceivedLetter letter, Description words, Language language, RenderContext context) {
        ArticleResolver resolver = new ArticleResolver(context, language, letter.address(language));
        MarkdownText text = MarkdownText.parse(words.markdown());
        MarkdownText twin = letter.text(language.other())
                .map(other -> MarkdownText.parse(other.markdown()))
                .orElse(text);
        String html = Prose.html(text, language, resolver, Explainer.NONE, twin);
        View view = new View(
                resolver.plain(words.title()),
                resolver.plain(words.summary()),
                new RawString(html),
                text.contents(),
                LetterCard.named(letter.letters(), language, context),
                OrganisationCard.named(letter.organisations().stream().toList(), language, context),
                PageCard.named(letter.pages(), language, context),
                letter.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                letter.checked().map(day -> day.in(language)),
                FactList.of(resolver.facts(), html, context, language));
        PageMeta meta =
                PageMeta.of(language, view.title(), letter.address(language)).describedAs(view.summary());
        PageMeta both = letter.text(language.other()).isPresent()
                ? meta.alsoAt(letter.address(language.other()))
                : meta.switchingTo(ReceivedLetter.list(language.other()));
        return Answer.html(
                200, Templates.receivedLetter(layouts.of(both, context), view).render());
    }
}

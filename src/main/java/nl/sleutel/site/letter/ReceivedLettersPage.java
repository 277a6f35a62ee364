package nl.sleutel.site.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.ReceivedLetter;
import nl.sleutel.letter.ReceivedLetters;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** 'I got a letter from …': who sends letters to students. */
@Singleton
public class ReceivedLettersPage implements SitePage {

    private final Layouts layouts;

    public ReceivedLettersPage(Layouts layouts) {
        this.layouts = layouts;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance receivedLetters(PageLayout page, List<PageCard> letters);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(ReceivedLetter.list(language))) {
            return Optional.empty();
        }
        ArticleResolver resolver = new ArticleResolver(context, language);
        List<PageCard> letters = ReceivedLetters.during(context).in(language).stream()
                .flatMap(letter -> letter
                        .text(language)
                        .map(text -> new PageCard(
                                letter.address(language),
                                resolver.plain(text.title()),
                                resolver.plain(text.summary()),
                                List.of()))
                        .stream())
                .toList();
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("received.title"), request.path())
                .describedAs(words.of("received.description"))
                .alsoAt(ReceivedLetter.list(language.other()));
        return Optional.of(Answer.html(
                200,
                Templates.receivedLetters(layouts.of(meta, context), letters).render()));
    }
}

package nl.sleutel.site.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.LetterField;
import nl.sleutel.letter.Letters;
import nl.sleutel.letter.ReceivedLetters;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * A letter to copy: when and how to send it, the Dutch text with the English beside it, and what its sender fills in.
 * What is typed stays on the page: there is no form to send, and nothing has a name to be sent under.
 */
@Singleton
public class LetterPage implements SitePage {

    /** What browsers can fill in by themselves, by the key of the field (WCAG 2.2, 1.3.5). */
    private static final Map<String, String> FILLED_IN =
            Map.of("name", "name", "address", "street-address", "email", "email", "telephone", "tel");

    private final Layouts layouts;

    public LetterPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record View(
            LetterCard card,
            Advice advice,
            List<Blank> blanks,
            List<LetterPair> pairs,
            String mail,
            Around around,
            FactList facts) {

        /** Whether the sender takes some paragraphs and leaves others. */
        public boolean isChosenFrom() {
            return pairs.stream().anyMatch(LetterPair::isChoice);
        }
    }

    /** What to know before it is sent, with its facts filled in; each empty where there is nothing to say. */
    public record Advice(
            String when, String how, Optional<String> unanswered, Optional<String> basis, List<String> enclose) {}

    /**
     * Something to fill in.
     *
     * @param form line, lines or date
     * @param autocomplete what browsers may fill in, as HTML names it
     */
    public record Blank(String key, String form, String label, String autocomplete) {}

    /** What stands beside the letter. */
    public record Around(
            List<OrganisationCard> helpers,
            List<PageCard> pages,
            List<Link> received,
            List<SourceLine> sources,
            Optional<String> checked) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance letter(PageLayout page, View view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String folder = Letter.folder(language);
        if (!request.path().startsWith(folder) || request.path().length() == folder.length()) {
            return Optional.empty();
        }
        return Letters.during(context)
                .find(request.path().substring(folder.length()))
                .filter(letter -> letter.isIn(language))
                .map(letter -> page(letter, language, context));
    }

    private Answer page(Letter letter, Language language, RenderContext context) {
        Localized<ArticleResolver> resolvers =
                Localized.each(each -> new ArticleResolver(context, each, letter.address(each)));
        ArticleResolver resolver = resolvers.in(language);
        LetterCard card = LetterCard.of(letter, language, context).orElseThrow();
        List<LetterPair> pairs = LetterPair.of(letter, resolvers::in);
        View view = new View(
                card,
                advice(letter.text(language).orElseThrow().advice(), resolver),
                letter.fields().stream().map(field -> blank(field, language)).toList(),
                pairs,
                mail(pairs),
                around(letter, language, context),
                FactList.of(resolver.facts(), "", context, language));
        PageMeta meta = PageMeta.of(language, card.title(), card.address()).describedAs(card.summary());
        PageMeta both = letter.isIn(language.other())
                ? meta.alsoAt(letter.address(language.other()))
                : meta.switchingTo(Letter.folder(language.other()));
        return Answer.html(
                200, Templates.letter(layouts.of(both, context), view).render());
    }

    private static Advice advice(Letter.Advice advice, ArticleResolver resolver) {
        return new Advice(
                resolver.plain(advice.when()),
                resolver.plain(advice.how()),
                advice.unanswered().map(resolver::plain),
                advice.basis().map(resolver::plain),
                advice.enclose().stream().map(resolver::plain).toList());
    }

    private static Blank blank(LetterField field, Language language) {
        return new Blank(
                field.key(),
                field.form().key(),
                field.label().in(language),
                FILLED_IN.getOrDefault(field.key(), "off"));
    }

    private static Around around(Letter letter, Language language, RenderContext context) {
        return new Around(
                OrganisationCard.named(letter.organisations().stream().toList(), language, context),
                PageCard.named(letter.pages(), language, context),
                ReceivedLetters.during(context).answeredBy(letter.key(), language).stream()
                        .map(received -> new Link(
                                received.address(language),
                                received.text(language).orElseThrow().title()))
                        .toList(),
                letter.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                letter.checked().map(day -> day.in(language)));
    }

    /** The letter as an e-mail to nobody yet (RFC 6068), with what is to be filled in between brackets. */
    private static String mail(List<LetterPair> pairs) {
        String subject = pairs.stream()
                .filter(LetterPair::isSubject)
                .map(LetterPair::plain)
                .findFirst()
                .orElse("");
        String body = pairs.stream()
                .filter(pair -> !pair.isSubject())
                .map(pair -> (pair.isChoice() ? "[ ] " : "") + pair.plain())
                .collect(Collectors.joining("\r\n\r\n"));
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.offer.Offer;
import nl.sleutel.offer.Offers;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OfferCard;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.card.PageCard;
import nl.sleutel.site.card.Prose;
import nl.sleutel.site.card.SourceLine;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.JsonLd;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** Something to join: what it is, for whom, and how to join. */
@Singleton
public class OfferPage implements SitePage {

    private final Layouts layouts;

    public OfferPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * What the template shows.
     *
     * @param host the name of the site where one joins; empty where there is none
     */
    public record OfferView(
            OfferCard card,
            RawString text,
            Optional<String> join,
            Optional<String> website,
            String host,
            List<OrganisationCard> givers,
            List<PageCard> pages,
            FactList facts,
            List<SourceLine> sources,
            Optional<String> checked) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance offer(PageLayout page, OfferView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String folder = Offer.folder(language);
        if (!request.path().startsWith(folder) || request.path().length() == folder.length()) {
            return Optional.empty();
        }
        return context.view(Offers.class)
                .find(request.path().substring(folder.length()))
                .flatMap(offer -> offer.text(language).map(text -> page(offer, text, language, context)));
    }

    private Answer page(Offer offer, Offer.OfferText words, Language language, RenderContext context) {
        Offers.during(context);
        ArticleResolver resolver = new ArticleResolver(context, language, offer.address(language));
        String text = Prose.html(MarkdownText.parse(words.about().markdown()), language, resolver);
        OfferCard card = OfferCard.of(offer, language, context).orElseThrow();
        OfferView view = new OfferView(
                card,
                new RawString(text),
                words.join().map(resolver::plain),
                offer.website(),
                offer.website().map(OrganisationCard::host).orElse(""),
                OrganisationCard.named(offer.organisation().stream().toList(), language, context),
                PageCard.named(offer.pages(), language, context),
                FactList.of(resolver.facts(), text, context, language),
                offer.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                offer.checked().map(day -> day.in(language)));
        PageMeta meta = PageMeta.of(language, card.title(), card.address())
                .describedAs(card.summary())
                .alsoAt(offer.address(language.other()))
                .telling(data(offer, view, language));
        return Answer.html(200, Templates.offer(layouts.of(meta, context), view).render());
    }

    private Object[] data(Offer offer, OfferView view, Language language) {
        Words words = Words.in(language);
        Map<String, Object> service = JsonLd.named(
                "Service",
                view.card().title(),
                layouts.surround().base() + view.card().address());
        service.put("description", view.card().summary());
        service.put("serviceType", words.of("form." + offer.form().key()));
        offer.cost().filter(cost -> cost == Cost.FREE).ifPresent(free -> service.put("isAccessibleForFree", true));
        view.givers().stream()
                .findFirst()
                .ifPresent(giver -> service.put(
                        "provider",
                        Map.of(
                                "@type",
                                "Organization",
                                "name",
                                giver.name(),
                                "url",
                                layouts.surround().base() + giver.address())));
        List<Object> data = new ArrayList<>();
        data.add(service);
        data.add(JsonLd.breadcrumbs(
                layouts.surround(),
                List.of(
                        new Link(Addresses.home(language), words.of("home")),
                        new Link(Offer.folder(language), words.of("offers.title")),
                        new Link(view.card().address(), view.card().title()))));
        return data.toArray();
    }
}

package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Institutions;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.offer.Need;
import nl.sleutel.offer.Offer;
import nl.sleutel.offer.OfferFilter;
import nl.sleutel.offer.OfferForm;
import nl.sleutel.offer.Offers;
import nl.sleutel.site.card.OfferCard;
import nl.sleutel.site.facet.FacetGroup;
import nl.sleutel.site.facet.FacetSelection;
import nl.sleutel.site.layout.BadParameters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.Link;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** All that students can join, narrowed by what they come for. */
@Singleton
public class OffersPage implements SitePage {

    private static final List<String> NAMES = List.of("need", "institution", "language", "cost", "form");

    private final Layouts layouts;
    private final BadParameters bad;

    public OffersPage(Layouts layouts, BadParameters bad) {
        this.layouts = layouts;
        this.bad = bad;
    }

    /** What the template shows. */
    public record OffersView(List<OfferCard> offers, List<FacetGroup> groups, List<Link> chosen) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance offers(PageLayout page, OffersView view);
    }

    @Override
    public Collection<String> parameters() {
        return NAMES;
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Offer.folder(language))) {
            return Optional.empty();
        }
        FacetSelection wish = FacetSelection.of(request, NAMES);
        return Optional.of(wish.unsound(OffersPage::isKnown)
                .map(name -> bad.answer(language, name, request))
                .orElseGet(() -> list(wish, language, context)));
    }

    private static boolean isKnown(String parameter, String value) {
        return switch (parameter) {
            case "need" -> Need.ofKey(value).isPresent();
            case "institution" -> Institutions.KEYS.contains(value);
            case "language" -> SpokenLanguage.of(value).isPresent();
            case "cost" -> Cost.ofKey(value).isPresent();
            default -> OfferForm.ofKey(value).isPresent();
        };
    }

    private Answer list(FacetSelection wish, Language language, RenderContext context) {
        List<Offer> all = Offers.during(context).in(language);
        Words words = Words.in(language);
        String path = Offer.folder(language);
        List<Link> chosen = wish.chosen(path, (name, value) -> name(name, value, words));
        OffersView view = new OffersView(
                all.stream()
                        .filter(filter(wish)::test)
                        .flatMap(offer -> OfferCard.of(offer, language, context).stream())
                        .toList(),
                groups(wish, all, words),
                chosen);
        PageMeta meta = PageMeta.of(language, words.of("offers.title"), wish.on(path))
                .describedAs(words.of("offers.description"))
                .alsoAt(wish.on(Offer.folder(language.other())));
        return Answer.html(
                200,
                Templates.offers(layouts.of(chosen.isEmpty() ? meta : meta.notIndexed(), context), view)
                        .render());
    }

    private static OfferFilter filter(FacetSelection wish) {
        return new OfferFilter(
                wish.value("need").flatMap(Need::ofKey),
                wish.value("form").flatMap(OfferForm::ofKey),
                wish.value("institution"),
                wish.value("language").flatMap(SpokenLanguage::of),
                wish.value("cost").flatMap(Cost::ofKey));
    }

    private static List<FacetGroup> groups(FacetSelection wish, List<Offer> all, Words words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("need", keys(Need.values(), Need::key));
        values.put("institution", Institutions.KEYS);
        values.put(
                "language",
                all.stream()
                        .flatMap(offer -> offer.languages().stream())
                        .map(SpokenLanguage::tag)
                        .distinct()
                        .sorted()
                        .toList());
        values.put("cost", keys(Cost.values(), Cost::key));
        values.put("form", keys(OfferForm.values(), OfferForm::key));
        return FacetGroup.all(
                wish,
                values,
                parameter -> words.of("offers.by." + parameter),
                new FacetGroup.Choosing(
                        Offer.folder(words.language()),
                        (name, value) -> name(name, value, words),
                        narrowing ->
                                all.stream().filter(filter(narrowing)::test).count()));
    }

    private static <E> List<String> keys(E[] values, Function<E, String> key) {
        return Arrays.stream(values).map(key).toList();
    }

    private static String name(String parameter, String value, Words words) {
        return parameter.equals("language")
                ? SpokenLanguage.of(value)
                        .map(spoken -> spoken.in(words.language()))
                        .orElse(value)
                : words.of(parameter + "." + value);
    }
}

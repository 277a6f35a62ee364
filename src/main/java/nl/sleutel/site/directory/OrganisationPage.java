package nl.sleutel.site.directory;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.article.page.Articles;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.Directory;
import nl.sleutel.directory.organisation.Organisation;
import nl.sleutel.fact.FactRenderer;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OpenLine;
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

/** One organisation: what it does, for whom, and how to reach it. */
@Singleton
public class OrganisationPage implements SitePage {

    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    private final Layouts layouts;

    public OrganisationPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record OrganisationView(
            OrganisationCard helper,
            RawString text,
            List<OrganisationCard.Reach> reach,
            List<String> hours,
            List<PageCard> pages,
            FactList facts,
            List<SourceLine> sources,
            Optional<String> checked) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance organisation(PageLayout page, OrganisationView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String folder = Addresses.organisations(language);
        if (!request.path().startsWith(folder) || request.path().length() == folder.length()) {
            return Optional.empty();
        }
        String key = request.path().substring(folder.length());
        return context.view(Directory.class)
                .find(key)
                .flatMap(organisation -> organisation
                        .description(language)
                        .map(description -> page(organisation, description, language, context)));
    }

    private Answer page(Organisation organisation, Description description, Language language, RenderContext context) {
        context.uses(organisation.ref());
        ArticleResolver resolver = new ArticleResolver(context, language, organisation.address(language));
        String text = Prose.html(MarkdownText.parse(description.markdown()), language, resolver);
        OrganisationCard helper =
                OrganisationCard.of(organisation, language, context).orElseThrow();
        List<OrganisationCard.Reach> reach = reach(organisation, language, resolver.facts(), text);
        OrganisationView view = new OrganisationView(
                helper,
                new RawString(text),
                reach,
                hours(organisation, language),
                pages(organisation, language, context),
                FactList.of(resolver.facts(), context, language),
                organisation.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList(),
                organisation.checked().map(day -> day.in(language)));
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, helper.name(), helper.address())
                .describedAs(helper.what())
                .alsoAt(organisation.address(language.other()))
                .telling(
                        data(organisation, helper, reach),
                        JsonLd.breadcrumbs(
                                layouts.surround(),
                                List.of(
                                        new Link(Addresses.home(language), words.of("home")),
                                        new Link(Addresses.organisations(language), words.of("organisations.title")),
                                        new Link(helper.address(), helper.name()))));
        return Answer.html(
                200, Templates.organisation(layouts.of(meta, context), view).render());
    }

    private Map<String, Object> data(
            Organisation organisation, OrganisationCard helper, List<OrganisationCard.Reach> reach) {
        Map<String, Object> data = JsonLd.named(
                "Organization",
                helper.name(),
                organisation.contact().website().orElse(layouts.surround().base() + helper.address()));
        data.put("description", helper.what());
        reach.stream()
                .filter(way -> way.icon().equals("phone"))
                .findFirst()
                .ifPresent(way -> data.put("telephone", way.text()));
        reach.stream()
                .filter(way -> way.icon().equals("mail"))
                .findFirst()
                .ifPresent(way -> data.put("email", way.text()));
        reach.stream()
                .filter(way -> way.icon().equals("pin"))
                .findFirst()
                .ifPresent(way -> data.put("address", way.text()));
        return data;
    }

    private static List<OrganisationCard.Reach> reach(
            Organisation organisation, Language language, FactRenderer facts, String text) {
        List<OrganisationCard.Reach> ways = new ArrayList<>();
        organisation
                .contact()
                .telephone()
                .flatMap(key -> facts.show(key, true))
                .ifPresent(shown -> ways.add(new OrganisationCard.Reach("phone", shown.href(), shown.text())
                        .of(organisation.contact().telephone(), text)));
        organisation
                .contact()
                .chat()
                .ifPresent(chat -> ways.add(new OrganisationCard.Reach(
                        "chat", chat, Words.in(language).of("organisation.chat", OrganisationCard.host(chat)))));
        organisation
                .contact()
                .email()
                .flatMap(key -> facts.show(key, true))
                .ifPresent(shown -> ways.add(new OrganisationCard.Reach("mail", shown.href(), shown.text())
                        .of(organisation.contact().email(), text)));
        organisation
                .contact()
                .website()
                .ifPresent(site -> ways.add(new OrganisationCard.Reach("external", site, OrganisationCard.host(site))));
        organisation
                .contact()
                .address()
                .flatMap(key -> facts.show(key, true))
                .ifPresent(shown -> ways.add(new OrganisationCard.Reach(
                                "pin", MAP + URLEncoder.encode(shown.text(), StandardCharsets.UTF_8), shown.text())
                        .of(organisation.contact().address(), text)));
        return ways;
    }

    private static List<String> hours(Organisation organisation, Language language) {
        Words words = Words.in(language);
        return organisation
                .hours()
                .map(hours -> hours.always() ? List.of(words.of("hours.always")) : week(hours, language))
                .orElse(List.of());
    }

    private static List<String> week(OpeningHours hours, Language language) {
        Words words = Words.in(language);
        List<String> lines = new ArrayList<>();
        hours.week()
                .forEach((day, times) -> lines.add(day.getDisplayName(TextStyle.FULL, language.locale()) + " "
                        + (times.isEmpty() ? words.of("hours.closed") : OpenLine.times(times, language))));
        OpenLine.onHolidays(hours, language).ifPresent(times -> lines.add(words.of("hours.holidays") + " " + times));
        return lines;
    }

    /** The pages that name it as who can help. */
    private static List<PageCard> pages(Organisation organisation, Language language, RenderContext context) {
        context.usesAll(Kind.ARTICLE);
        ArticleResolver resolver = new ArticleResolver(context, language);
        return context.view(Articles.class).all().stream()
                .filter(outline -> outline.organisations().contains(organisation.key())
                        && outline.front(language).isPresent())
                .map(outline -> PageCard.of(outline, language, resolver))
                .toList();
    }
}

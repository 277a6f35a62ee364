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
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.initiative.Initiative;
import nl.sleutel.initiative.Initiatives;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.InitiativeCard;
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

/** One initiative, with its record as the Kennisbank Studentenwelzijn keeps it. */
@Singleton
public class InitiativePage implements SitePage {

    private final Layouts layouts;

    public InitiativePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** A field of the record. */
    public record RecordField(String name, String value) {}

    /**
     * What the template shows.
     *
     * @param host the name of its site; empty where there is none
     */
    public record InitiativeView(
            InitiativeCard card,
            RawString text,
            List<RecordField> fields,
            Optional<String> website,
            String host,
            List<OrganisationCard> organisations,
            List<PageCard> pages,
            FactList facts,
            List<SourceLine> sources) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance initiative(PageLayout page, InitiativeView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        String folder = Initiative.folder(language);
        if (!request.path().startsWith(folder) || request.path().length() == folder.length()) {
            return Optional.empty();
        }
        return context.view(Initiatives.class)
                .find(request.path().substring(folder.length()))
                .flatMap(
                        initiative -> initiative.text(language).map(text -> page(initiative, text, language, context)));
    }

    private Answer page(
            Initiative initiative, Initiative.InitiativeText words, Language language, RenderContext context) {
        context.uses(initiative.ref());
        ArticleResolver resolver = new ArticleResolver(context, language, initiative.address(language));
        String text = Prose.html(MarkdownText.parse(words.about().markdown()), language, resolver);
        InitiativeCard card = InitiativeCard.of(initiative, language, context).orElseThrow();
        InitiativeView view = new InitiativeView(
                card,
                new RawString(text),
                fields(initiative, words, resolver, language),
                initiative.website(),
                initiative.website().map(OrganisationCard::host).orElse(""),
                OrganisationCard.named(initiative.organisations(), language, context),
                PageCard.named(initiative.pages(), language, context),
                FactList.of(resolver.facts(), text, context, language),
                initiative.sources().stream()
                        .map(source -> SourceLine.of(source, language))
                        .toList());
        Map<String, Object> project =
                JsonLd.named("Project", card.title(), layouts.surround().base() + card.address());
        project.put("description", card.summary());
        initiative.period().since().ifPresent(day -> project.put("foundingDate", day.toString()));
        initiative.period().ended().ifPresent(day -> project.put("dissolutionDate", day.toString()));
        PageMeta meta = PageMeta.of(language, Words.in(language).of("initiative.page", card.title()), card.address())
                .describedAs(card.summary())
                .alsoAt(initiative.address(language.other()))
                .telling(
                        project,
                        JsonLd.breadcrumbs(
                                layouts.surround(),
                                List.of(
                                        new Link(
                                                Addresses.home(language),
                                                Words.in(language).of("home")),
                                        new Link(
                                                Initiative.folder(language),
                                                Words.in(language).of("initiatives.title")),
                                        new Link(card.address(), card.title()))));
        return Answer.html(
                200, Templates.initiative(layouts.of(meta, context), view).render());
    }

    private static List<RecordField> fields(
            Initiative initiative, Initiative.InitiativeText text, ArticleResolver resolver, Language language) {
        Words words = Words.in(language);
        List<RecordField> fields = new ArrayList<>();
        fields.add(new RecordField(words.of("initiative.initiator"), resolver.plain(text.initiator())));
        fields.add(new RecordField(words.of("initiative.aims"), resolver.plain(text.aims())));
        fields.add(new RecordField(words.of("initiative.target"), resolver.plain(text.target())));
        fields.add(new RecordField(words.of("initiative.status"), InitiativeCard.status(initiative, words)));
        day(fields, words.of("initiative.since"), initiative.period().since(), language);
        day(fields, words.of("initiative.ended"), initiative.period().ended(), language);
        Initiative.Quality quality = initiative.quality();
        fields.add(new RecordField(
                words.of("initiative.evaluated"),
                words.of("evaluated." + quality.evaluated().key())));
        fields.add(new RecordField(
                words.of("initiative.duration"),
                words.of("duration." + quality.duration().key())));
        fields.add(new RecordField(
                words.of("initiative.reach"),
                words.of("reach." + quality.reach().key())));
        fields.add(new RecordField(
                words.of("initiative.accessible"),
                words.of("accessible." + quality.access().key())));
        fields.add(new RecordField(
                words.of("initiative.checked"),
                initiative.checked().map(day -> day.in(language)).orElseGet(() -> words.of("sure.unchecked"))));
        return fields;
    }

    private static void day(List<RecordField> fields, String name, Optional<PartialDate> day, Language language) {
        day.ifPresent(one -> fields.add(new RecordField(name, one.in(language))));
    }
}

package nl.sleutel.site.careroute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.HelpLine;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** The emergency card: few lines, each one tap to somebody. */
@Singleton
public class HelpNowPage implements SitePage {

    private final Layouts layouts;

    public HelpNowPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows; at its end where the numbers come from. */
    public record HelpNowView(List<HelpLine> first, List<HelpLine> more, Optional<String> about) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance helpNow(PageLayout page, HelpNowView view);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        return request.path().equals(Addresses.helpNow(language))
                ? Optional.of(card(language, context))
                : Optional.empty();
    }

    private Answer card(Language language, RenderContext context) {
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("help-now.title"), Addresses.helpNow(language))
                .describedAs(words.of("help-now.description"))
                .alsoAt(Addresses.helpNow(language.other()));
        HelpNowView view = new HelpNowView(
                HelpLine.first(language, context),
                HelpLine.more(language, context),
                FactList.of(HelpLine.facts(language, context), context, language)
                        .about());
        return Answer.html(
                200, Templates.helpNow(layouts.of(meta, context), view).render());
    }
}

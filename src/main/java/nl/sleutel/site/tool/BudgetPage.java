package nl.sleutel.site.tool;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * 'Can I afford it?': a form that asks by GET, and the month's budget made of the answers. Nothing is stored, and the
 * log has no query.
 */
@Singleton
public class BudgetPage implements SitePage {

    private final Layouts layouts;

    public BudgetPage(Layouts layouts) {
        this.layouts = layouts;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance budget(
                PageLayout page, BudgetForm form, Optional<BudgetResult> result, String action);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Addresses.budget(language))) {
            return Optional.empty();
        }
        BudgetForm.Filled filled = BudgetForm.of(request, Words.in(language));
        Optional<BudgetResult> result =
                filled.situation().map(situation -> BudgetResult.of(situation, language, context));
        boolean asked = filled.answers().isAsked();
        PageLayout layout = layouts.of(head(language, asked), context);
        Answer page = Answer.html(
                filled.answers().status(),
                Templates.budget(layout, filled.form(), result, Addresses.budget(language))
                        .render());
        return Optional.of(asked ? page.notKept() : page);
    }

    private static PageMeta head(Language language, boolean asked) {
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("budget.title"), Addresses.budget(language))
                .describedAs(words.of("budget.description"))
                .alsoAt(Addresses.budget(language.other()));
        return asked ? meta.notIndexed() : meta;
    }
}

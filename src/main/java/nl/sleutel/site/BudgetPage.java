package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Optional;
import nl.sleutel.content.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/**
 * 'Can I afford it?': a form that asks by GET, and the month's budget made of the answers. Nothing is stored, and the
 * log has no query.
 */
@Singleton
public class BudgetPage implements SitePage {

    private final Frames frames;

    public BudgetPage(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance budget(
                Frame page, BudgetForm form, Optional<BudgetResult> result, String action);
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, RenderContext context) {
        if (!address.path().equals(Addresses.budget(language))) {
            return Optional.empty();
        }
        BudgetForm.Filled filled = BudgetForm.of(address, Words.in(language));
        Optional<BudgetResult> result =
                filled.situation().map(situation -> BudgetResult.of(situation, language, context));
        boolean asked = filled.answers().isAsked();
        Frame frame = frames.of(head(language, asked), context);
        Answer page = Answer.html(
                filled.answers().status(),
                Templates.budget(frame, filled.form(), result, Addresses.budget(language))
                        .render());
        return Optional.of(asked ? page.notKept() : page);
    }

    private static Head head(Language language, boolean asked) {
        Words words = Words.in(language);
        Head head = Head.of(language, words.of("budget.title"), Addresses.budget(language))
                .describedAs(words.of("budget.description"))
                .alsoAt(Addresses.budget(language.other()));
        return asked ? head.notIndexed() : head;
    }
}

package nl.sleutel.site.tool;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.article.page.ArticleResolver;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.markdown.MarkdownText;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.card.FactList;
import nl.sleutel.site.card.OrganisationCard;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.tool.InsuranceCheck;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/**
 * 'Do I need Dutch health insurance, and is this letter serious?': three questions by GET, and what the sources say.
 * Nothing is stored.
 */
@Singleton
public class InsurancePage implements SitePage {

    private final Layouts layouts;

    public InsurancePage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** What the template shows. */
    public record InsuranceView(
            List<FormQuestion> questions, Optional<FormErrors> errors, String action, Optional<ResultView> result) {}

    /** What the answers mean. */
    public record ResultView(
            String verdict,
            RawString about,
            List<RawString> steps,
            List<String> unknown,
            FactList facts,
            List<OrganisationCard> ask) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance insurance(PageLayout page, InsuranceView view);
    }

    /** The names under which the form asks. */
    @Override
    public List<String> parameters() {
        return List.of("origin", "work", "letter");
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Addresses.insurance(language))) {
            return Optional.empty();
        }
        Words words = Words.in(language);
        FormAnswers answers = new FormAnswers(request, words, parameters());
        Optional<InsuranceCheck.From> from = answers.required("origin", InsuranceCheck.From.values());
        Optional<InsuranceCheck.Work> work = answers.required("work", InsuranceCheck.Work.values());
        InsuranceCheck.Letter letter =
                answers.choice("letter", InsuranceCheck.Letter.values()).orElse(InsuranceCheck.Letter.UNTOLD);
        Optional<ResultView> result = answers.isComplete()
                ? Optional.of(
                        result(InsuranceCheck.of(from.orElseThrow(), work.orElseThrow(), letter), language, context))
                : Optional.empty();
        PageMeta meta = PageMeta.of(language, words.of("insurance.title"), Addresses.insurance(language))
                .describedAs(words.of("insurance.description"))
                .alsoAt(Addresses.insurance(language.other()));
        PageMeta listed = answers.isAsked() ? meta.notIndexed() : meta;
        Answer page = Answer.html(
                answers.status(),
                Templates.insurance(layouts.of(listed, context), view(answers, result, language))
                        .render());
        return Optional.of(answers.isAsked() ? page.notKept() : page);
    }

    private static InsuranceView view(FormAnswers answers, Optional<ResultView> result, Language language) {
        List<FormQuestion> questions = List.of(
                FormQuestion.of("origin", "insurance.origin", answers, InsuranceCheck.From.values()),
                FormQuestion.of("work", "insurance.work", answers, InsuranceCheck.Work.values()),
                FormQuestion.of("letter", "insurance.letter", answers, InsuranceCheck.Letter.values()));
        Map<String, String> labels = new LinkedHashMap<>();
        questions.forEach(question -> labels.put(question.name(), question.legend()));
        return new InsuranceView(questions, answers.errors(labels), Addresses.insurance(language), result);
    }

    private static ResultView result(InsuranceCheck check, Language language, RenderContext context) {
        Words words = Words.in(language);
        ArticleResolver resolver = new ArticleResolver(context, language);
        RawString about = prose(words.of("insurance.verdict." + check.verdict() + ".about"), language, resolver);
        List<RawString> steps = check.steps().stream()
                .map(step -> prose(words.of("insurance.step." + step), language, resolver))
                .toList();
        check.facts().forEach(key -> resolver.facts().show(key, false));
        return new ResultView(
                words.of("insurance.verdict." + check.verdict()),
                about,
                steps,
                check.unknown().stream()
                        .map(name -> words.of("insurance.unknown." + name))
                        .toList(),
                FactList.of(resolver.facts(), context, language),
                OrganisationCard.named(check.ask(), language, context));
    }

    private static RawString prose(String text, Language language, ArticleResolver resolver) {
        return new RawString(MarkdownText.parse(text).html(language, resolver));
    }
}

package nl.sleutel.site.feedback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** Where readers say what is wrong with a page, and are thanked. The same for everybody who comes from one page. */
@Singleton
public class FeedbackPages implements SitePage {

    /** The parameter that names the page it is about. */
    public static final String ABOUT = "about";
    /** The parameter with which the thanks know what was said: 'yes' or 'no'; nothing for a remark in words. */
    public static final String HELPED = "helped";

    private final Layouts layouts;

    public FeedbackPages(Layouts layouts) {
        this.layouts = layouts;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance feedback(PageLayout page, FeedbackView view);

        static native TemplateInstance feedbackThanks(PageLayout page, FeedbackView view, Thanks thanks);
    }

    /** What a reader is told who said something: a click is answered otherwise than a remark, which somebody reads. */
    public record Thanks(String title, String about, String more) {

        static Thanks of(Optional<String> helped, Words words) {
            String said =
                    helped.filter(one -> one.equals("yes") || one.equals("no")).orElse("said");
            return new Thanks(
                    words.of("feedback.thanks." + said),
                    words.of("feedback.thanks." + said + ".about"),
                    words.of("feedback.thanks." + said + ".more"));
        }
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        boolean thanks = request.path().equals(Addresses.feedbackThanks(language));
        if (!thanks && !request.path().equals(Addresses.feedback(language))) {
            return Optional.empty();
        }
        FeedbackView view = FeedbackView.of(request.parameter(ABOUT), language, context, FeedbackView.Filled.NOTHING);
        return Optional.of(
                thanks
                        ? thanked(language, view, Thanks.of(request.parameter(HELPED), Words.in(language)), context)
                        : form(200, language, view, context));
    }

    private Answer thanked(Language language, FeedbackView view, Thanks thanks, RenderContext context) {
        return Answer.html(
                200,
                Templates.feedbackThanks(layouts.of(head(thanks.title(), language, view, true), context), view, thanks)
                        .render());
    }

    /** The form by itself, empty or as it comes back. */
    Answer form(int status, Language language, FeedbackView view, RenderContext context) {
        return Answer.html(
                status,
                Templates.feedback(
                                layouts.of(
                                        head(Words.in(language).of("feedback.title"), language, view, false), context),
                                view)
                        .render());
    }

    private static PageMeta head(String title, Language language, FeedbackView view, boolean thanks) {
        String path = thanks ? Addresses.feedbackThanks(language) : Addresses.feedback(language);
        String other = thanks ? Addresses.feedbackThanks(language.other()) : Addresses.feedback(language.other());
        return PageMeta.of(language, title, path)
                .alsoAt(about(other, view.about()))
                .notIndexed();
    }

    /** An address of these pages, with the page that it is about. */
    static String about(String path, String key) {
        return Addresses.with(path, Map.of(ABOUT, key));
    }

    /** The address of the thanks for what was said of a page. */
    static String thanks(Language language, String key, String helped) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(ABOUT, key);
        said.put(HELPED, helped);
        return Addresses.with(Addresses.feedbackThanks(language), said);
    }
}

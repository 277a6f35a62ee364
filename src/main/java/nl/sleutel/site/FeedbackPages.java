package nl.sleutel.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.Reading;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.web.Address;
import nl.sleutel.web.Answer;

/** Where readers say what is wrong with a page, and are thanked. The same for everybody who comes from one page. */
@Singleton
public class FeedbackPages implements SitePage {

    /** The parameter that names the page it is about. */
    static final String ABOUT = "about";

    private final Frames frames;

    public FeedbackPages(Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance feedback(Frame page, FeedbackView view);

        static native TemplateInstance feedbackThanks(Frame page, FeedbackView view);
    }

    @Override
    public Optional<Answer> answer(Address address, Language language, Reading reading) {
        boolean thanks = address.path().equals(Addresses.feedbackThanks(language));
        if (!thanks && !address.path().equals(Addresses.feedback(language))) {
            return Optional.empty();
        }
        FeedbackView view = FeedbackView.of(address.parameter(ABOUT), language, reading, FeedbackView.Filled.NOTHING);
        return Optional.of(thanks
                ? Answer.html(200, Templates.feedbackThanks(frames.of(head("feedback.thanks", language, view, true), reading), view).render())
                : form(200, language, view, reading));
    }

    /** The form by itself, empty or as it comes back. */
    Answer form(int status, Language language, FeedbackView view, Reading reading) {
        return Answer.html(status, Templates.feedback(frames.of(head("feedback.title", language, view, false), reading), view).render());
    }

    private static Head head(String title, Language language, FeedbackView view, boolean thanks) {
        String path = thanks ? Addresses.feedbackThanks(language) : Addresses.feedback(language);
        String other = thanks ? Addresses.feedbackThanks(language.other()) : Addresses.feedback(language.other());
        return Head.of(language, Words.in(language).of(title), path).alsoAt(about(other, view.about())).notIndexed();
    }

    /** An address of these pages, with the page that it is about. */
    static String about(String path, String key) {
        return Addresses.with(path, Map.of(ABOUT, key));
    }
}

package nl.sleutel.site.feedback;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.feedback.FeedbackService;
import nl.sleutel.feedback.Remark;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.limit.RateLimit;
import nl.sleutel.web.limit.RateLimiter;
import nl.sleutel.web.route.FormBody;
import nl.sleutel.web.route.FormHandler;
import org.jboss.logging.Logger;

/**
 * Takes what readers say of a page. No account, no cookie, and no word of it in the log; whoever is refused gets their
 * words back.
 */
@Singleton
public class FeedbackForm implements FormHandler {

    private static final Logger LOG = Logger.getLogger(FeedbackForm.class);
    /** A whole student house, and a hall of lecture, may share one corner of the net. */
    private static final RateLimit LIMIT = new RateLimit("feedback", 20, 300, Duration.ofHours(1));
    /** A field that people don't see; only programs fill it in. */
    private static final String TRAP = "website";

    private final Editions editions;
    private final Clock clock;
    private final RateLimiter rateLimiter;
    private final FeedbackService feedbackService;
    private final FeedbackPages pages;

    public FeedbackForm(
            Editions editions,
            Clock clock,
            RateLimiter rateLimiter,
            FeedbackService feedbackService,
            FeedbackPages pages) {
        this.editions = editions;
        this.clock = clock;
        this.rateLimiter = rateLimiter;
        this.feedbackService = feedbackService;
        this.pages = pages;
    }

    @Override
    public boolean takes(String path) {
        return language(path).isPresent();
    }

    private static Optional<Language> language(String path) {
        return Arrays.stream(Language.values())
                .filter(one -> Addresses.feedback(one).equals(path))
                .findFirst();
    }

    @Override
    public Answer take(FormBody formBody) {
        SentFeedback sent = SentFeedback.of(
                formBody,
                language(formBody.path()).orElseThrow(),
                new RenderContext(editions.current(), clock.instant()));
        Words words = Words.in(sent.language());
        if (formBody.field(TRAP).isPresent()) {
            return sent.thanked();
        }
        if (sent.remark().saysNothing()) {
            return back(400, sent, words.of("feedback.error.empty"));
        }
        if (sent.remark().isTooLong()) {
            return back(
                    400,
                    sent,
                    words.of("feedback.error.long", sent.remark().text().length(), Remark.LONGEST));
        }
        Optional<Duration> wait = rateLimiter.over(LIMIT, formBody.caller());
        if (wait.isPresent()) {
            return back(429, sent, words.of("feedback.error.many", wait.get().toMinutes() + 1))
                    .with("Retry-After", String.valueOf(wait.get().toSeconds() + 1));
        }
        try {
            feedbackService.record(sent.remark());
            return sent.thanked();
        } catch (RuntimeException e) {
            // Its message may hold what the reader wrote.
            LOG.warnf("What a reader said could not be stored: %s", e.getClass().getName());
            return back(503, sent, words.of("feedback.error.down")).with("Retry-After", "30");
        }
    }

    private Answer back(int status, SentFeedback sent, String error) {
        String helped = sent.remark().helped().map(yes -> yes ? "yes" : "no").orElse("");
        FeedbackView.Filled filled = new FeedbackView.Filled(sent.remark().text(), helped, Optional.of(error));
        return pages.form(
                status,
                sent.language(),
                FeedbackView.of(sent.remark().article(), sent.language(), sent.reading(), filled),
                sent.reading());
    }

    /** A form as it was understood. */
    private record SentFeedback(Remark remark, RenderContext reading) {

        /** A page that is gone meanwhile loses nobody's words: they are about the whole site then. */
        static SentFeedback of(FormBody formBody, Language language, RenderContext reading) {
            String about = FeedbackView.of(
                            formBody.field(FeedbackPages.ABOUT), language, reading, FeedbackView.Filled.NOTHING)
                    .about();
            Optional<Boolean> helped = formBody.field(FeedbackPages.HELPED)
                    .filter(value -> value.equals("yes") || value.equals("no"))
                    .map("yes"::equals);
            return new SentFeedback(
                    new Remark(
                            Optional.of(about).filter(key -> !key.isEmpty()),
                            language,
                            helped,
                            formBody.field("text").orElse("")),
                    reading);
        }

        Language language() {
            return remark.language();
        }

        Answer thanked() {
            String helped = remark.text().isBlank()
                    ? remark.helped().map(yes -> yes ? "yes" : "no").orElse("")
                    : "";
            return Answer.redirect(
                    303, FeedbackPages.thanks(language(), remark.article().orElse(""), helped));
        }
    }
}

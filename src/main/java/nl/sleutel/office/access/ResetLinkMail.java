package nl.sleutel.office.access;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import nl.sleutel.account.administration.Credentials;
import nl.sleutel.language.Words;
import nl.sleutel.web.limit.RateLimit;
import nl.sleutel.web.limit.RateLimiter;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Sending people who forgot their password a link to choose another one. */
@ApplicationScoped
public class ResetLinkMail {

    private static final Logger LOG = Logger.getLogger(ResetLinkMail.class);
    private static final RateLimit ASKED = new RateLimit("forgotten", 5, 300, Duration.ofHours(1));
    /**
     * Each link ends the one before: a stranger may neither fill somebody's letter box nor keep ending the links in it.
     */
    private static final RateLimit SENT = new RateLimit("forgotten-account", 3, 300, Duration.ofHours(1));

    private final Credentials credentials;
    private final MailRoute route;
    private final Mailer mailer;
    private final RateLimiter rateLimiter;
    private final ManagedExecutor executor;

    public ResetLinkMail(
            Credentials credentials,
            MailRoute route,
            Mailer mailer,
            RateLimiter rateLimiter,
            ManagedExecutor executor) {
        this.credentials = credentials;
        this.route = route;
        this.mailer = mailer;
        this.rateLimiter = rateLimiter;
        this.executor = executor;
    }

    /**
     * Sends links to whoever is meant, after the answer was given: that takes as long for nobody as for somebody.
     *
     * @param caller the corner of the net that asks
     * @return whether it may be asked again by now
     */
    boolean ask(String asked, String caller) {
        if (rateLimiter.over(ASKED, caller).isPresent()) {
            return false;
        }
        route.base().ifPresent(base -> executor.execute(() -> send(asked, base)));
        return true;
    }

    private void send(String asked, String base) {
        for (Credentials.Letter letter : credentials.forgotten(
                asked, account -> rateLimiter.over(SENT, account).isEmpty())) {
            Words words = Words.in(letter.to().language());
            String text =
                    words.of("office.mail.reset", letter.to().name(), base + "/editor/reset?link=" + letter.token());
            try {
                mailer.send(Mail.withText(letter.address(), words.of("office.mail.reset.subject"), text));
            } catch (RuntimeException e) {
                // Without the address: the log is read by more people than the accounts are.
                LOG.errorf(
                        "The mail with a link for %s could not be sent: %s",
                        letter.to().name(), e.getMessage());
            }
        }
    }
}

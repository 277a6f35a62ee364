package nl.sleutel.office.access;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import nl.sleutel.account.notice.SecurityNotifier;
import nl.sleutel.language.Words;
import nl.sleutel.office.page.OfficeAddresses;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Tells people by mail, where that is set up, what was done to their account: it may have been somebody else. Holds no
 * link but to the office itself.
 */
@ApplicationScoped
public class SecurityMail {

    private static final Logger LOG = Logger.getLogger(SecurityMail.class);

    private final MailRoute route;
    private final Mailer mailer;
    private final ManagedExecutor executor;

    public SecurityMail(MailRoute route, Mailer mailer, ManagedExecutor executor) {
        this.route = route;
        this.mailer = mailer;
        this.executor = executor;
    }

    /** Once it is done for good, and beside the answer to who did it. */
    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) SecurityNotifier.Message message) {
        route.base().ifPresent(base -> executor.execute(() -> send(message, base)));
    }

    private void send(SecurityNotifier.Message message, String base) {
        Words words = Words.in(message.to().language());
        String key = "office.mail." + message.notice().key();
        try {
            mailer.send(Mail.withText(
                    message.address(),
                    words.of(key + ".subject"),
                    words.of("office.mail.notice", message.to().name(), words.of(key), base + OfficeAddresses.HOME)));
        } catch (RuntimeException e) {
            // Without the address: the log is read by more people than the accounts are.
            LOG.errorf(
                    "The mail to %s about the account could not be sent: %s",
                    message.to().name(), e.getMessage());
        }
    }
}

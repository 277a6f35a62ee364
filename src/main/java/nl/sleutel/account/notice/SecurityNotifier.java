package nl.sleutel.account.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import nl.sleutel.account.Account;
import nl.sleutel.account.Person;
import org.jspecify.annotations.Nullable;

/** Says that somebody is to be told of a change to their account, once it is done for good; who listens sends it. */
@ApplicationScoped
public class SecurityNotifier {

    private final Event<Message> event;

    public SecurityNotifier(Event<Message> event) {
        this.event = event;
    }

    /**
     * Something to tell. Immutable.
     *
     * @param address where it is sent
     */
    public record Message(Person to, String address, SecurityNotice notice) {}

    public void send(Account account, SecurityNotice notice) {
        send(account, account.email, notice);
    }

    /** The address before is told too: who took an account over would else do so unseen. */
    public void tellOfAddress(Account account, @Nullable String before) {
        if (!Objects.equals(before, account.email)) {
            send(account, before, SecurityNotice.EMAIL_CHANGED);
            send(account, SecurityNotice.EMAIL_CHANGED);
        }
    }

    private void send(Account account, @Nullable String address, SecurityNotice notice) {
        if (address != null) {
            event.fire(new Message(account.person(), address, notice));
        }
    }
}

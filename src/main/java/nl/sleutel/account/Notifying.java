package nl.sleutel.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says that somebody is to be told of a change to their account, once it is done for good; who listens sends it. */
@ApplicationScoped
public class Notifying {

    private final Event<Message> event;

    public Notifying(Event<Message> event) {
        this.event = event;
    }

    /**
     * Something to tell. Immutable.
     *
     * @param address where it is sent
     */
    public record Message(Person to, String address, Notice notice) {}

    void tell(Account account, Notice notice) {
        tell(account, account.email, notice);
    }

    /** The address before is told too: who took an account over would else do so unseen. */
    void tellOfAddress(Account account, @Nullable String before) {
        if (!Objects.equals(before, account.email)) {
            tell(account, before, Notice.EMAIL_CHANGED);
            tell(account, Notice.EMAIL_CHANGED);
        }
    }

    private void tell(Account account, @Nullable String address, Notice notice) {
        if (address != null) {
            event.fire(new Message(account.person(), address, notice));
        }
    }
}

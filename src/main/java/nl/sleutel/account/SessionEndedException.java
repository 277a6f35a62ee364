package nl.sleutel.account;

/** Somebody inside gave a wrong password or code so often that the session ended. */
public class SessionEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionEndedException() {
        super("The session ended after too many wrong tries", null, false, false);
    }
}

package nl.sleutel.account.notice;

import java.util.Locale;

/** What somebody is told by mail, because it may have been another person's doing. */
public enum SecurityNotice {
    PASSWORD_CHANGED,
    EMAIL_CHANGED,
    CODES_ON,
    CODES_OFF,
    WRONG_CODES,
    WRONG_PASSWORDS;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package nl.sleutel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the office. The name never changes: history is written under it. */
@Entity
public class Account extends PanacheEntityBase {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([._-][a-z0-9]+)*");
    private static final int LONGEST_NAME = 40;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\"(),:;\\\\\\[\\]]{1,64}@[\\p{L}0-9-]+(\\.[\\p{L}0-9-]+)+");
    private static final int LONGEST_EMAIL = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(updatable = false)
    public String name;

    @Column(name = "password_hash")
    public String passwordHash;

    @Enumerated(EnumType.STRING)
    public Role role;

    /** The language in which this person sees the office. */
    @Enumerated(EnumType.STRING)
    public Language language;

    /** Where a link to choose a password can be sent; null for nowhere. */
    public @Nullable String email;

    /** Whether this person may come in at all. */
    public boolean active;

    /** Whether the password must be changed before anything else. */
    @Column(name = "must_change")
    public boolean mustChange;

    /** Whether an admin wants a second factor. */
    @Column(name = "code_required")
    public boolean codeRequired;

    /** The secret of the one-time codes, encrypted; null without a second factor. */
    @Column(name = "code_secret")
    public @Nullable String codeSecret;

    /** The last time step whose code was taken: none before or at it counts again. */
    @Column(name = "code_step")
    public long codeStep;

    /** Wrong codes that the person was not told of yet, and since when. */
    @Column(name = "wrong_codes")
    public int wrongCodes;

    @Column(name = "wrong_codes_since")
    public @Nullable Instant wrongCodesSince;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Version
    public int version;

    public static Account make(String name, String passwordHash, Role role, Instant now) {
        Account account = new Account();
        account.name = name;
        account.passwordHash = passwordHash;
        account.role = role;
        account.language = Language.NL;
        account.active = true;
        account.createdAt = now;
        account.persist();
        return account;
    }

    public static Optional<Account> named(String name) {
        return find("name", name.strip().toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /** Who may come in and has a mail address: by name, or by that address. */
    public static List<Account> reachable(String asked) {
        return list(
                "active and email is not null and (name = ?1 or lower(email) = ?1)",
                asked.strip().toLowerCase(Locale.ROOT));
    }

    public static List<Account> inOrder() {
        return list("order by name");
    }

    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    /** Whether something is a mail address, or nothing at all. */
    public static boolean isEmail(String email) {
        return email.isEmpty()
                || (email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches());
    }

    /** Sets where links are sent; those that were sent to the place before count no more. */
    public void email(String address) {
        String wanted = address.isEmpty() ? null : address;
        if (!Objects.equals(wanted, email)) {
            email = wanted;
            ResetLink.forget(this);
        }
    }

    /** Sets whether the person may come in; a link made before does not count afterwards. */
    public void active(boolean may) {
        if (active != may) {
            active = may;
            ResetLink.forget(this);
        }
    }

    /** Whether somebody else could still see to accounts if this account could not. */
    public boolean isLastAdmin() {
        return role == Role.ADMIN && active && count("role = ?1 and active and id <> ?2", Role.ADMIN, id) == 0;
    }

    /** Waits until nobody else changes this account. */
    public void lockForUpdate() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_WRITE);
    }

    public void password(String hash, boolean change) {
        passwordHash = hash;
        mustChange = change;
        ResetLink.forget(this);
    }

    public void secondFactor(@Nullable String secret) {
        codeSecret = secret;
        codeStep = 0;
        ResetLink.forget(this);
    }

    /** Notes the time step of a code that was taken: none before or at it counts again. */
    public void tookCode(long step) {
        codeStep = step;
    }

    /** Keeps the same second factor, encrypted by another key; a link for a new password goes on to count. */
    public void encryptedAnew(String secret) {
        codeSecret = secret;
    }

    /** Sets whether the office wants a second factor of this person. */
    public void requireCode(boolean required) {
        codeRequired = required;
    }

    /** Makes the person choose another password before anything else. */
    public void mustChangePassword() {
        mustChange = true;
    }

    public void role(Role given) {
        role = given;
    }

    public void language(Language wanted) {
        language = wanted;
    }

    public void gaveWrongCode(Instant now) {
        wrongCodes++;
        wrongCodesSince = wrongCodesSince == null ? now : wrongCodesSince;
    }

    /** Somebody came in who had given some of the wrong codes in that same session, and need not be told of those. */
    public void forgiveWrongCodes(int own) {
        wrongCodes = Math.max(0, wrongCodes - own);
        wrongCodesSince = wrongCodes == 0 ? null : wrongCodesSince;
    }

    public Person person() {
        return new Person(id, name, role, language);
    }
}

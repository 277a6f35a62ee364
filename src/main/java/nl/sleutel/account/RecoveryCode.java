package nl.sleutel.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.sleutel.account.crypto.OneTimeCode;
import nl.sleutel.account.crypto.Token;

/** A code on paper for who lost the app. It counts once: using it deletes it. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends PanacheEntityBase {

    private static final int COUNT = 10;
    private static final int BYTES = 10;
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{16}");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id", updatable = false)
    public Account account;

    @Column(name = "code_hash", updatable = false)
    public String codeHash;

    /** New codes in place of all before; shown once, kept as hashes. */
    public static List<String> renew(Account account) {
        delete("account", account);
        List<String> codes = Stream.generate(
                        () -> OneTimeCode.base32(Token.bytes(BYTES)).replaceAll("(.{4})(?=.)", "$1-"))
                .limit(COUNT)
                .toList();
        codes.forEach(code -> {
            RecoveryCode one = new RecoveryCode();
            one.account = account;
            one.codeHash = hash(code);
            one.persist();
        });
        return codes;
    }

    /** Whether something has the form of such a code: 80 random bits, which nobody guesses. */
    public static boolean isForm(String code) {
        return FORM.matcher(bare(code)).matches();
    }

    public static boolean use(Account account, String code) {
        return delete("account = ?1 and codeHash = ?2", account, hash(code)) > 0;
    }

    public static void forget(Account account) {
        delete("account", account);
    }

    private static String hash(String code) {
        return Token.hash(bare(code));
    }

    private static String bare(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}

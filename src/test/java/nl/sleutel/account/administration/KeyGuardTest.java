package nl.sleutel.account.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.sleutel.account.Accounts;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.OfficeKey;
import nl.sleutel.account.crypto.AccountConfig;
import nl.sleutel.account.crypto.OfficeCipher;
import nl.sleutel.account.crypto.OfficeVault;
import nl.sleutel.account.crypto.OneTimeCode;
import nl.sleutel.office.OfficeClient;
import org.junit.jupiter.api.Test;

/** Nodes with the key of the database, with another, and with one that takes its place on purpose. */
@QuarkusTest
class KeyGuardTest {

    private static final String NEW = "another secret for all nodes";

    @TestHTTPResource("/")
    URI base;

    @Inject
    KeyGuard here;

    @Inject
    OfficeVault officeVault;

    @Inject
    AccountConfig config;

    @Inject
    AuditLog auditLog;

    private record Settings(Optional<String> secret, Optional<String> formerSecret, Path dataDir)
            implements AccountConfig {

        @Override
        public Optional<String> adminPassword() {
            return Optional.empty();
        }
    }

    private KeyGuard node(String secret, String former) {
        AccountConfig settings = new Settings(Optional.of(secret), Optional.ofNullable(former), config.dataDir());
        return new KeyGuard(settings, new OfficeVault(settings), Clock.systemUTC(), auditLog);
    }

    private String ourKey() throws Exception {
        return Files.readString(config.dataDir().resolve(OfficeVault.FILE));
    }

    @Test
    void look_withTheKeyOfTheFirstNode_isOpen() throws Exception {
        assertTrue(here.look());
        assertTrue(node(ourKey(), null).look(), "a secret of the same letters is the same key");
    }

    @Test
    void look_withAnotherSecret_isShutAndChangesNothing() {
        assertTrue(here.look());
        for (String other : new String[] {NEW, "x", "a secret of some other portal"}) {
            assertFalse(node(other, null).look());
            assertFalse(node(other, "a secret that never was").look());
        }
        assertTrue(here.look());
    }

    @Test
    void look_withTheSecretBefore_takesItsPlaceAndKeepsSecondSteps() throws Exception {
        Accounts.make("keeps-codes", "correct horse battery");
        byte[] secret = OneTimeCode.newSecret();
        Accounts.change("keeps-codes", account -> account.secondFactor(officeVault.encrypt(secret)));
        String former = ourKey();
        try {
            assertTrue(node(NEW, former).look());
            assertTrue(node(NEW, null).look(), "from now on it needs no proof");
            assertFalse(here.look());
            Accounts.change(
                    "keeps-codes",
                    account -> assertEquals(
                            OneTimeCode.base32(secret),
                            OneTimeCode.base32(OfficeCipher.of(NEW)
                                    .decrypt(account.codeSecret)
                                    .orElseThrow())));

            HttpResponse<String> shut = new OfficeClient(base).get("/editor/login");
            assertEquals(503, shut.statusCode());
            assertTrue(shut.body().contains("SLEUTEL_SECRET"), shut::body);
            assertEquals(503, new OfficeClient(base).get("/editor/").statusCode());
            assertEquals(200, new OfficeClient(base).get("/en/").statusCode());
        } finally {
            assertTrue(node(former, NEW).look());
            assertTrue(here.look());
        }
        Accounts.change(
                "keeps-codes",
                account -> assertEquals(
                        OneTimeCode.base32(secret),
                        OneTimeCode.base32(
                                officeVault.decrypt(account.codeSecret).orElseThrow())));
        assertEquals(200, new OfficeClient(base).get("/editor/login").statusCode());
    }

    @Test
    void look_withALostSecret_opensAgain() throws Exception {
        String former = ourKey();
        try {
            assertTrue(node(NEW, "lost").look());
        } finally {
            assertTrue(node(former, NEW).look());
            assertTrue(here.look());
        }
    }

    /**
     * A database from before keys were noted, in which somebody has codes: only a node that can read them may note its
     * own.
     */
    @Test
    void look_whereNoneIsNoted_isNotedByWhoCanReadWhatIsThere() throws Exception {
        Accounts.make("has-codes", "correct horse battery");
        Accounts.change(
                "has-codes",
                account -> account.secondFactor(
                        officeVault.encrypt("20 bytes of a secret".getBytes(StandardCharsets.UTF_8))));
        Accounts.change("has-codes", account -> OfficeKey.deleteAll());
        assertFalse(node(NEW, null).look());
        assertTrue(here.look());
        assertFalse(node(NEW, null).look());
    }
}

package nl.sleutel.account.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "x, , true, false, SLEUTEL_ADMIN_PASSWORD", "password1234, , true, false, SLEUTEL_ADMIN_PASSWORD",
                "change-me-too, , true, false, SLEUTEL_ADMIN_PASSWORD",
        "admin-admin-admin, , true, false, SLEUTEL_ADMIN_PASSWORD", ", x, true, false, SLEUTEL_SECRET",
                ", change-me-as-well, true, false, SLEUTEL_SECRET",
        ", aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, true, true, SLEUTEL_SECRET", ", x, false, true, SLEUTEL_SECRET"
    })
    void refusal_ofWhatAnybodyGuesses_namesTheSetting(
            String password, String secret, boolean first, boolean another, String named) {
        assertTrue(SecretSettings.refusal(password, secret, first, another)
                .orElse("")
                .startsWith(named + " "));
    }

    @ParameterizedTest
    @CsvSource({
        "the admin's password at work, one secret for all nodes, true, false",
        ", , true, false",
        "x, , false, false",
        ", x, false, false"
    })
    void refusal_ofGoodOnesAndOfWhatWasTakenBefore_isNone(
            String password, String secret, boolean first, boolean another) {
        assertEquals(
                "", SecretSettings.refusal(password, secret, first, another).orElse(""));
    }
}

package nl.sleutel.account.crypto;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "Welkom012345",
                "leiden123456",
                "sleutel12345",
                "auth1auth1auth1",
                "           abcde",
                "P@ssw0rd2026!!",
                "Wachtwoord2026",
                "Welkom-Leiden-2026",
                "zomerzomerzomer",
                "zomer2026zomer",
                "aaaaaaaaaaaabcde",
                "q1w2e3r4t5y6",
                "1qaz2wsx3edc",
                "0987654321098",
                "iloveyou2026!",
                "L e i d e n 2 0 2 6",
                "ikhouvanjou123",
                "sleutel in leiden 2026",
                "abcabcabcabcabc",
                "zxcvbnmasdfghjkl",
                "maytheforcebewithyou",
                "lkjhgfdsapoiuytrewq",
                "ｐａｓｓｗｏｒｄ１２３４",
                "pass word pass word",
                "admin-admin-2026",
                "01012000leiden",
                "839201748392"
            })
    void isGood_whatManyTake_isRefused(String password) {
        assertFalse(Passwords.isGood(password, "somebody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anneke de wit",
                "my name is anneke",
                "ANNEKE.de.wit.2026",
                "tiw-ed-anneke",
                "anneke anneke anneke",
                "xx anneke yy 12"
            })
    void isGood_theNameAndLittleBeside_isRefused(String password) {
        assertFalse(Passwords.isGood(password, "anneke"));
    }

    @Test
    void isGood_ofManyParts_countsNoneOfTheName() {
        assertFalse(Passwords.isGood("marieke van dijk!", "marieke.dijk"));
        assertTrue(Passwords.isGood("marieke rides to the beach", "marieke.dijk"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "correct-horse-battery-staple",
                "another long password",
                "a password by link",
                "a long password of mine",
                "the admin's password in tests",
                "vier losse paarden eten",
                "Tr0ub4dor&3xyz!k",
                "3fa98c1d77be0264aa5c10e9",
                "你好我想在莱顿找一个房间吗",
                "zeg maar dat het regent",
                "a password for the benchmark"
            })
    void isGood_longAndOnesOwn_isTaken(String password) {
        assertTrue(Passwords.isGood(password, "admin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "short",
                "secretsecretsecret",
                "change-me-as-well",
                "aaaaaaaaaaaaaaaaaaaaaaaa",
                "0123456789012345",
                "qwertyuiopasdfghjkl"
            })
    void isGoodSecret_weak_isRefused(String secret) {
        assertFalse(Passwords.isGoodSecret(secret));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one secret for all nodes",
                "Zm9vYmFyYmF6cXV4Zm9v",
                "9f86d081884c7d659a2feaa0c55ad015",
                "a secret that all nodes share"
            })
    void isGoodSecret_long_isTaken(String secret) {
        assertTrue(Passwords.isGoodSecret(secret));
    }
}

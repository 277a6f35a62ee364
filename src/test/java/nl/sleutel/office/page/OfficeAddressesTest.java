package nl.sleutel.office.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "/editor, true",
        "/editor/, true",
        "/editor/self, true",
        "//editor/self, true",
        "/editor;a=b/self, true",
        "/editor;, true",
        "/editor%3Ba=b/self, true",
        "/editor%3ba=b/self, true",
        "/editor%2fself, true",
        "/editor%5Cself, true",
        "/editor\\self, true",
        "/editorial, false",
        "/editor-in-chief/, false",
        "/en/editor/, false",
        "/, false"
    })
    void isOffice_knowsTheOfficeHoweverItIsWritten(String path, boolean office) {
        assertEquals(office, OfficeAddresses.isOffice(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/editor/login, true",
        "/editor/login/, true",
        "/editor/forgotten, true",
        "/editor/reset, true",
        "/editor/login/self, false",
        "/editor/login;/self, false",
        "/editor/login%2fself, false",
        "/editor/self, false",
        "/editor/, false"
    })
    void isEntrance_onlyWhereSomebodyComesIn(String path, boolean entrance) {
        assertEquals(entrance, OfficeAddresses.isEntrance(path));
    }
}

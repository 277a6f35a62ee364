package nl.sleutel.directory.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.taxonomy.Audience;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationFilterTest {

    private static Organisation organisation(String audience, String institutions) {
        EntryTexts plain = DirectoryTest.organisation("desk", "Desk", "institutions: [" + institutions + "]\n");
        Map<PartName, String> texts = new EnumMap<>(plain.texts());
        texts.computeIfPresent(
                PartName.SHARED, (part, text) -> text.replace("audience: [all]", "audience: [" + audience + "]"));
        return DirectoryTest.of(new EntryTexts(plain.ref(), texts)).find("desk").orElseThrow();
    }

    /** An organisation that is closed to nobody is not there for just these readers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all||-|mborijnland|false",
                "all|mborijnland|-|mborijnland|true",
                "all|universiteit-leiden|-|mborijnland|false",
                "all||mbo|-|false",
                "mbo||mbo|-|true",
                "international|universiteit-leiden|international|universiteit-leiden|true",
                "mbo||mbo|mborijnland|true",
                "all|mborijnland|mbo|mborijnland|true",
                "mbo|hogeschool-leiden|mbo|mborijnland|false",
                "mbo|mborijnland|-|-|false"
            })
    void meant_isWhoNamesTheReader(
            String audience, String institutions, String wantedAudience, String wantedInstitution, boolean meant) {
        OrganisationFilter filter = new OrganisationFilter(
                Audience.ofKey(wantedAudience),
                Optional.empty(),
                Optional.of(wantedInstitution).filter(key -> !key.equals("-")),
                Optional.empty(),
                false);
        assertEquals(meant, filter.isMeant(organisation(audience, institutions == null ? "" : institutions)));
    }
}

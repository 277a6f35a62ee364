package nl.sleutel.content.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudienceTest {

    /** What is for all students is not written for those who help them. */
    @ParameterizedTest
    @CsvSource({
        "MBO, ALL, true",
        "WO, ALL, true",
        "WO, MBO, false",
        "MBO, MBO, true",
        "PROFESSIONAL, ALL, false",
        "PROFESSIONAL, PROFESSIONAL, true",
        "MBO, PROFESSIONAL, false"
    })
    void isIn_allMeansAllStudents(Audience reader, Audience written, boolean meant) {
        assertEquals(meant, reader.isIn(Set.of(written)));
    }
}

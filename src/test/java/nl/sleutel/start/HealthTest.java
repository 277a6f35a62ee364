package nl.sleutel.start;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "ready", "started"})
    void portal_thatServesReaders_isWell(String kind) {
        get("/q/health/" + kind).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void ready_tellsOfEditionDatabaseAndIndexAsData() {
        get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'edition' }.data.entries", greaterThan(15))
                .body("checks.find { it.name == 'edition' }.data.database", equalTo("up"));
    }

    @Test
    void metrics_areThere() {
        get("/q/metrics").then().statusCode(200).body(containsString("jvm_memory_used_bytes"));
    }
}

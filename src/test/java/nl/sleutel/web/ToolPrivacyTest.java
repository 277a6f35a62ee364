package nl.sleutel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import nl.sleutel.web.cache.AnswerCache;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that is given to a tool is nowhere afterwards: not in a log, a metric, a header, a cache, the database. */
@QuarkusTest
class ToolPrivacyTest {

    private static final Formatter MESSAGE = new PatternFormatter("%s%e");
    private static final String ANSWER = "76543";
    private static final List<String> PAGES = List.of(
            "/en/when-can-i-leave",
            "/nl/wanneer-kan-ik-weg",
            "/en/what-will-i-pay-back",
            "/nl/beurswekker",
            "/en/what-can-i-get",
            "/en/can-i-afford-it");
    /** Answers that are read, and some that can't be. */
    private static final Map<String, String> ANSWERS = Map.of(
            "who",
            "tenant",
            "notice",
            "2026-12-10",
            "deposit",
            ANSWER,
            "rent-day",
            ANSWER,
            "debt",
            ANSWER,
            "rule",
            "sf35",
            "income",
            ANSWER,
            "rent",
            ANSWER,
            "level",
            ANSWER);

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord one) {
            told.add(MESSAGE.format(one) + one.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Inject
    AnswerCache cache;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void stop() {
        Logger.getLogger("").removeHandler(handler);
    }

    private static List<Response> ask(String page) {
        return List.of(
                RestAssured.given()
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .formParams(ANSWERS)
                        .post(page),
                RestAssured.given().queryParams(ANSWERS).get(page),
                RestAssured.given()
                        .contentType("application/json")
                        .body(ANSWERS)
                        .post("/api/v1/tools" + page.substring(3)));
    }

    @Test
    void answer_isNowhereAfterwards() throws SQLException {
        PAGES.forEach(page -> Http.get(page));
        long kept = cache.kept();
        for (String page : PAGES) {
            for (Response got : ask(page)) {
                assertEquals(List.of(), got.headers().getValues("Set-Cookie"), page);
                assertFalse(got.headers().toString().contains(ANSWER), page);
            }
        }
        assertEquals(kept, cache.kept(), "an answer was kept for others");
        Response metrics = RestAssured.get("/q/metrics");
        assertFalse(metrics.asString().contains(ANSWER));
        told.forEach(line -> assertFalse(line.contains(ANSWER), line));
        assertFalse(told.isEmpty(), "the log was heard");
        assertEquals(List.of(), tablesWith(ANSWER));
    }

    /** Names of the tables of which a row, written out, holds a text. */
    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet all = connection
                    .createStatement()
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'public'")) {
                while (all.next()) {
                    tables.add(all.getString(1));
                }
            }
            assertFalse(tables.isEmpty());
            for (String table : tables) {
                String rows = "select count(*) from \"" + table + "\" t where t::text like '%" + text + "%'";
                try (ResultSet count = connection.createStatement().executeQuery(rows)) {
                    count.next();
                    if (count.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}

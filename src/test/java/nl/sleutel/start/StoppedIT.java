package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.start.database.EmbeddedDatabase;
import org.junit.jupiter.api.Test;

/** What is under way when the portal ends, and what was to be done while it was off. */
class StoppedIT {

    private static final String HEAD =
            " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";

    @Test
    void requests_underWayAtTheSignal_areFinished() throws InterruptedException {
        try (Workplace place = Workplace.filled("graceful")) {
            PortalProcess portal = place.portal();
            String login = "name=admin&password=" + Workplace.PASSWORD.replace(' ', '+');
            try (Wire office = Wire.to(portal).send("POST /editor/login" + HEAD + login.length() + "\r\n\r\nname=");
                    Wire reader = Wire.to(portal).send("POST /en/feedback" + HEAD + "10\r\n\r\ntext=");
                    Wire idle = Wire.to(portal).send("GET /en/ HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
                assertEquals(List.of(200), idle.hear(4_000).statuses());
                portal.askToEnd();
                Thread.sleep(1_500);
                office.send(login.substring(5));
                reader.send("hello");
                assertEquals(List.of(303), office.hear(10_000).statuses());
                Wire.Heard heard = reader.hear(10_000);
                assertTrue(heard.statuses().get(0) < 500, heard::bytes);
                PortalProcess.Finished finished = portal.end();
                assertEquals(0, finished.exit());
                assertEquals(List.of(), finished.complaints());
                assertTrue(finished.output().contains(" POST /editor/login 303 "), finished::output);
            }
        }
    }

    @Test
    @SuppressWarnings("try") // The request is under way as long as its block lasts.
    void request_thatNeverEnds_doesNotKeepThePortalFromEnding() {
        try (Workplace place = Workplace.filled("endless")) {
            PortalProcess portal = place.portal();
            try (Wire endless = Wire.to(portal).send("POST /editor/login" + HEAD + "100\r\n\r\nname=")) {
                Instant asked = Instant.now();
                assertEquals(0, portal.stop().exit());
                assertTrue(Duration.between(asked, Instant.now()).toSeconds() < 40);
            }
        }
    }

    /**
     * Two for one page at one moment, and one for another: each once, however often the portal was killed meanwhile.
     */
    @Test
    void appointments_thatCameDueWhileItWasOff_areKeptOnce() throws InterruptedException, SQLException {
        try (Workplace place = Workplace.filled("appointments")) {
            PortalProcess first = place.portal();
            TestPage one = TestPage.on(first, "one").save("the one");
            TestPage two = TestPage.on(first, "two").save("the two");
            LocalDateTime due = LocalDateTime.ofInstant(Instant.now().plusSeconds(20), RenderContext.CITY)
                    .truncatedTo(ChronoUnit.SECONDS);
            one.schedule(due.toString()).schedule(due.toString());
            two.schedule(due.toString());
            first.kill();
            Thread.sleep(Math.max(
                    0,
                    Duration.between(
                                    Instant.now(),
                                    due.atZone(RenderContext.CITY).toInstant())
                            .toMillis()));

            PortalProcess second = place.portal();
            Waiting.until(
                    "readers see both pages",
                    Duration.ofSeconds(30),
                    () -> second.get(one.address()).statusCode() == 200
                            && second.get(two.address()).statusCode() == 200);
            second.kill();
            PortalProcess third = place.portal();
            Thread.sleep(5_000);
            assertEquals(
                    List.of("1", "1", "0"),
                    column(
                            place,
                            "select count(*) from change join entry on entry.id = change.entry_id where key = "
                                    + "'work/one' "
                                    + "union all select count(*) from change join entry on entry.id = "
                                    + "change.entry_id where key = 'work/two' union all select count(*) from "
                                    + "appointment where state = 'WAITING'"));
            assertEquals(0, third.stop().exit());
        }
    }

    private static List<String> column(Workplace place, String query) throws SQLException {
        List<String> column = new java.util.ArrayList<>();
        EmbeddedDatabase database = place.database();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.username(), database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }
}

package nl.sleutel.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.office.OfficeClient;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * The portal is killed while editors save and publish. {@code -Dkill.rounds=200} does it more often than the five times of every build; each round prints
 * what it saw.
 */
class KilledEditorIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    private static final int WRITERS = 3;
    private static final String PASSWORD = "a password for killing";
    private static final Pattern COUNT = Pattern.compile("number ([a-j]+) of");

    private final Random random = new Random(20261122);

    /** One page and who writes it: the numbers of texts that were sent, and that were said to be saved and live. */
    private static final class Writer implements Runnable {

        private final OfficeClient client;
        private final String name;
        private final String edit;
        private final String publish;
        private final AtomicBoolean stop;
        private int sent;
        private int saved;
        private int live;
        private AssertionError trouble;

        Writer(OfficeClient client, String name, int from, AtomicBoolean stop) {
            this.client = client;
            this.name = name;
            this.edit = "/editor/edit/articles/work/" + name;
            this.publish = "/editor/publish/articles/work/" + name;
            this.sent = from;
            this.saved = from;
            this.stop = stop;
        }

        @Override
        public void run() {
            try {
                while (!stop.get()) {
                    write();
                }
            } catch (UncheckedIOException e) {
                // It was killed while this one waited for an answer.
            } catch (AssertionError e) {
                trouble = e;
            }
        }

        private void write() {
            Map<String, String> form = new LinkedHashMap<>(client.fields(client.page(edit), edit));
            sent++;
            form.putAll(Map.of("nl.title", "Pagina number " + letters(sent) + " of " + name, "en.title", "Page number " + letters(sent) + " of " + name,
                    "nl.summary", "Over werk.", "en.summary", "About work.", "nl.section.0", "## In het kort\r\n\r\n- Werk.\r\n", "en.section.0", "## In short\r\n\r\n- Work.\r\n",
                    "source.0.name", "Somebody", "source.0.title", "Work", "source.0.url", "https://example.org/work", "source.0.date", "2026"));
            if (client.post(edit, form).statusCode() != 303) {
                throw new AssertionError("A save was refused that nobody stood in the way of");
            }
            saved = sent;
            Document gate = client.page(publish);
            Map<String, String> order = new LinkedHashMap<>(client.fields(gate, publish));
            order.put("reason", "A test");
            HttpResponse<String> answer = client.post(publish, order);
            if (answer.statusCode() != 303) {
                throw new AssertionError("Not published: " + answer.statusCode() + " " + Jsoup.parse(answer.body()).text());
            }
            live = sent;
        }
    }

    /** No digits: a page with typed numbers is not published. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> letters.append((char) ('a' + digit - '0')));
        return letters.toString();
    }

    private static int number(String text) {
        Matcher matcher = COUNT.matcher(text);
        if (!matcher.find()) {
            return 0;
        }
        StringBuilder digits = new StringBuilder();
        matcher.group(1).chars().forEach(letter -> digits.append(letter - 'a'));
        return Integer.parseInt(digits.toString());
    }

    @Test
    void killWhileSavingAndPublishing_losesNothingAndPartsNoLanguages() throws InterruptedException {
        try (Workplace place = Workplace.fresh("killed-editor").with("SLEUTEL_ADMIN_PASSWORD", PASSWORD)) {
            PortalProcess portal = place.portal();
            OfficeClient first = OfficeClient.in(portal.address(), "admin", PASSWORD);
            for (int i = 0; i < WRITERS; i++) {
                first.post("/editor/new/articles", Map.of("token", first.formToken(), "topic", "work", "key", "kill-" + letters(i)));
            }
            int[] from = new int[WRITERS];
            int[] wasLive = new int[WRITERS];
            for (int round = 1; round <= ROUNDS; round++) {
                List<Writer> writers = writeAndKill(portal, from);
                portal = place.portal();
                OfficeClient after = OfficeClient.in(portal.address(), "admin", PASSWORD);
                StringBuilder seen = new StringBuilder();
                for (int i = 0; i < WRITERS; i++) {
                    Writer writer = writers.get(i);
                    int draft = number(after.page(writer.edit).selectFirst("input[name=en.title]").val());
                    assertEquals(draft, number(after.page(writer.edit).selectFirst("input[name=nl.title]").val()), "both languages were saved at once");
                    assertTrue(draft == writer.saved || draft == writer.sent, "round " + round + ": saved " + writer.saved + ", sent " + writer.sent + ", there is " + draft);
                    int nl = number(title(portal.get("/nl/werk/" + writer.name)));
                    int en = number(title(portal.get("/en/work/" + writer.name)));
                    assertEquals(nl, en, "both languages go live at once");
                    assertTrue(en >= Math.max(writer.live, wasLive[i]) && en <= draft, "round " + round + ": live " + writer.live + ", there is " + en);
                    seen.append(" %d saves, live %d;".formatted(writer.saved - from[i], en));
                    from[i] = draft;
                    wasLive[i] = en;
                }
                System.out.println("kill " + round + ":" + seen);
            }
        }
    }

    private List<Writer> writeAndKill(PortalProcess portal, int[] from) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(OfficeClient.in(portal.address(), "admin", PASSWORD), "kill-" + letters(i), from[i], stop);
            writers.add(writer);
            threads.add(new Thread(writer));
        }
        threads.forEach(Thread::start);
        Thread.sleep(1_500 + random.nextInt(2_500));
        portal.kill();
        stop.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        writers.stream().filter(writer -> writer.trouble != null).findFirst().ifPresent(writer -> {
            throw writer.trouble;
        });
        return writers;
    }

    private static String title(HttpResponse<String> page) {
        return page.statusCode() == 200 ? Jsoup.parse(page.body()).select("h1").text() : "";
    }
}

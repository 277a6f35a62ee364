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
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.sleutel.office.OfficeClient;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The portal is killed while editors save and publish: some a page of their own, two one page together, each in one
 * language. {@code -Dkill.rounds=200} does it more often than the five times of every build; each round prints what it
 * saw.
 */
class KilledEditorIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);
    /** Which languages of which page each of them writes. */
    private static final List<Work> WORK = List.of(
            new Work("kill-a", List.of("nl", "en")),
            new Work("kill-b", List.of("nl", "en")),
            new Work("kill-both", List.of("nl")),
            new Work("kill-both", List.of("en")));

    private static final Map<String, String> DATA = Map.of(
            "source.0.name",
            "Somebody",
            "source.0.title",
            "Work",
            "source.0.url",
            "https://example.org/work",
            "source.0.date",
            "2026");
    private static final Pattern COUNT = Pattern.compile("number ([a-j]+) of");

    private final Random random = new Random(20261122);

    private record Work(String page, List<String> languages) {

        boolean isAlone() {
            return languages.size() == 2;
        }

        String edit() {
            return "/editor/edit/articles/work/" + page;
        }

        String publish() {
            return "/editor/publish/articles/work/" + page;
        }
    }

    /** The fields of one language, with a number in its title. */
    private static Map<String, String> words(String language, String page, int number) {
        return language.equals("nl")
                ? Map.of(
                        "nl.title",
                        "Pagina number " + letters(number) + " of " + page,
                        "nl.summary",
                        "Over werk.",
                        "nl.section.0",
                        "## In het kort\r\n\r\n- Werk.\r\n")
                : Map.of(
                        "en.title",
                        "Page number " + letters(number) + " of " + page,
                        "en.summary",
                        "About work.",
                        "en.section.0",
                        "## In short\r\n\r\n- Work.\r\n");
    }

    /** Who writes: the numbers of texts that were sent, and that were said to be saved and live. */
    private static final class Writer implements Runnable {

        private final OfficeClient client;
        private final Work work;
        private final AtomicBoolean stop;
        private int sent;
        private int saved;
        private int live;
        private AssertionError trouble;

        Writer(OfficeClient client, Work work, int from, AtomicBoolean stop) {
            this.client = client;
            this.work = work;
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
            Map<String, String> form = new LinkedHashMap<>(client.fields(client.page(work.edit()), work.edit()));
            for (String language : work.languages()) {
                int there = number(form.get(language + ".title"));
                if (there != saved) {
                    throw new AssertionError(
                            "Saved was " + saved + " in " + language + ", and " + there + " stands there");
                }
            }
            sent++;
            work.languages().forEach(language -> form.putAll(words(language, work.page(), sent)));
            form.putAll(DATA);
            HttpResponse<String> answer = client.post(work.edit(), form);
            if (answer.statusCode() != 303) {
                throw new AssertionError("A save was refused that nobody stood in the way of: " + answer.statusCode()
                        + " " + Jsoup.parse(answer.body()).text());
            }
            saved = sent;
            publish();
        }

        private void publish() {
            Map<String, String> order = new LinkedHashMap<>(client.fields(client.page(work.publish()), work.publish()));
            order.put("reason", "A test");
            HttpResponse<String> answer = client.post(work.publish(), order);
            // Where two write, the other may have saved since this one looked.
            boolean overtaken = !work.isAlone() && answer.statusCode() == 409;
            if (answer.statusCode() != 303 && !overtaken) {
                throw new AssertionError("Not published: " + answer.statusCode() + " "
                        + Jsoup.parse(answer.body()).text());
            }
            live = overtaken ? live : sent;
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
        try (Workplace place = Workplace.filled("killed-editor")) {
            PortalProcess portal = place.portal();
            OfficeClient first = OfficeClient.in(portal.address(), "admin", Workplace.PASSWORD);
            WORK.stream().map(Work::page).distinct().forEach(page -> begin(first, page));
            int[] from = new int[WORK.size()];
            int[] wasLive = new int[WORK.size()];
            for (int round = 1; round <= ROUNDS; round++) {
                List<Writer> writers = writeAndKill(portal, from);
                portal = place.portal();
                OfficeClient after = OfficeClient.in(portal.address(), "admin", Workplace.PASSWORD);
                StringBuilder seen = new StringBuilder();
                for (int i = 0; i < WORK.size(); i++) {
                    Writer writer = writers.get(i);
                    List<Integer> drafts = writer.work.languages().stream()
                            .map(language -> number(after.page(writer.work.edit())
                                    .selectFirst("input[name=" + language + ".title]")
                                    .val()))
                            .toList();
                    int draft = drafts.get(0);
                    assertEquals(1, Set.copyOf(drafts).size(), "what one saves is saved at once: " + drafts);
                    assertTrue(
                            draft == writer.saved || draft == writer.sent,
                            "round " + round + ": saved " + writer.saved + ", sent " + writer.sent + ", there is "
                                    + draft);
                    PortalProcess now = portal;
                    List<Integer> lives = writer.work.languages().stream()
                            .map(language -> number(title(
                                    now.get((language.equals("nl") ? "/nl/werk/" : "/en/work/") + writer.work.page()))))
                            .toList();
                    int live = lives.get(0);
                    assertEquals(1, Set.copyOf(lives).size(), "both languages go live at once: " + lives);
                    assertTrue(
                            live >= Math.max(writer.live, wasLive[i]) && live <= draft,
                            "round " + round + ": live " + writer.live + ", there is " + live);
                    seen.append(" %d saves, live %d;".formatted(writer.saved - from[i], live));
                    from[i] = draft;
                    wasLive[i] = live;
                }
                System.out.println("kill " + round + ":" + seen);
            }
        }
    }

    private static void begin(OfficeClient client, String page) {
        client.post("/editor/new/articles", Map.of("token", client.formToken(), "topic", "work", "key", page));
        String edit = "/editor/edit/articles/work/" + page;
        Map<String, String> form = new LinkedHashMap<>(client.fields(client.page(edit), edit));
        form.putAll(words("nl", page, 0));
        form.putAll(words("en", page, 0));
        form.putAll(DATA);
        assertEquals(303, client.post(edit, form).statusCode());
    }

    private List<Writer> writeAndKill(PortalProcess portal, int[] from) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WORK.size(); i++) {
            Writer writer = new Writer(
                    OfficeClient.in(portal.address(), "admin", Workplace.PASSWORD), WORK.get(i), from[i], stop);
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

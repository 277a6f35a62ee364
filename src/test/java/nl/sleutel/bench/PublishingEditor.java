package nl.sleutel.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.sleutel.office.OfficeClient;

/**
 * An editor who publishes a page in both languages each second, and looks how long it takes until a reader sees it and
 * search finds it. Used by the benchmarks in {@code deploy/bench}: address, password and seconds are its arguments.
 */
public final class PublishingEditor {

    private static final String PATH = "articles/work/bench-page";
    private static final long LONGEST_NANOS = 30_000_000_000L;

    private final HttpClient reader = HttpClient.newHttpClient();
    private final URI base;
    private final OfficeClient office;

    private PublishingEditor(URI base, String password) {
        this.base = base;
        this.office = OfficeClient.in(base, "admin", own(base, password));
    }

    /**
     * The first time the password of the settings is changed, as the office asks; the data folder may be one of an
     * earlier run.
     */
    private static String own(URI base, String given) {
        String own = given + ", changed";
        if (new OfficeClient(base)
                        .post("/editor/login", Map.of("name", "admin", "password", own))
                        .statusCode()
                != 303) {
            OfficeClient.first(base, given, own);
        }
        return own;
    }

    public static void main(String[] arguments) throws Exception {
        PublishingEditor editor = new PublishingEditor(URI.create(arguments[0]), arguments[1]);
        editor.office.post(
                "/editor/new/articles",
                Map.of("token", editor.office.formToken(), "topic", "work", "key", "bench-page"));
        List<Double> seen = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        long end = System.nanoTime() + Long.parseLong(arguments[2]) * 1_000_000_000L;
        for (int i = 1; System.nanoTime() < end; i++) {
            long second = System.nanoTime();
            String word = word(i);
            long published = editor.publish(word);
            seen.add(editor.until(published, "/en/work/bench-page", word));
            found.add(editor.until(published, "/api/v1/search?lang=en&q=" + word, "/en/work/bench-page"));
            Thread.sleep(Math.max(0, 1000 - (System.nanoTime() - second) / 1_000_000));
        }
        System.out.printf(
                Locale.ROOT,
                "%d publications, each in two languages; from the answer to the editor until a page shows it: "
                        + "median %.0f, slowest %.0f ms; until search finds it: median %.0f, slowest %.0f ms%n",
                seen.size(),
                median(seen),
                Collections.max(seen),
                median(found),
                Collections.max(found));
    }

    /** A word that no other text has, without digits, which pages may not type. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("zqx");
        for (char digit : String.valueOf(number).toCharArray()) {
            word.append("bcdfghjklm".charAt(digit - '0')).append('o');
        }
        return word + "vak";
    }

    /** Answers the moment at which the office said that it was done. */
    private long publish(String word) {
        String edit = "/editor/edit/" + PATH;
        Map<String, String> form = new LinkedHashMap<>(office.fields(office.page(edit), edit));
        form.putAll(Map.of(
                "nl.title",
                "Werk " + word,
                "en.title",
                "Work " + word,
                "nl.summary",
                "Over werk.",
                "en.summary",
                "About work.",
                "nl.section.0",
                "## In het kort\r\n\r\n- Werk.\r\n",
                "en.section.0",
                "## In short\r\n\r\n- Work.\r\n"));
        form.putAll(Map.of(
                "source.0.name",
                "Somebody",
                "source.0.title",
                "Work",
                "source.0.url",
                "https://example.org/work",
                "source.0.date",
                "2026"));
        expectSeeOther(office.post(edit, form));
        String publish = "/editor/publish/" + PATH;
        Map<String, String> order = new LinkedHashMap<>(office.fields(office.page(publish), publish));
        order.put("reason", "A benchmark");
        expectSeeOther(office.post(publish, order));
        return System.nanoTime();
    }

    private static void expectSeeOther(HttpResponse<String> answer) {
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("The office answered " + answer.statusCode());
        }
    }

    private double until(long from, String path, String wanted) throws Exception {
        while (System.nanoTime() - from < LONGEST_NANOS) {
            String page = reader.send(
                            HttpRequest.newBuilder(base.resolve(path)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            if (page.contains(wanted)) {
                return (System.nanoTime() - from) / 1e6;
            }
            Thread.sleep(5);
        }
        throw new IllegalStateException(path + " never showed " + wanted);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(0.0);
    }
}

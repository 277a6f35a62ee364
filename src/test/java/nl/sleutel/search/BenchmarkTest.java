package nl.sleutel.search;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.sleutel.article.ArticleDocuments;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.indexing.Document;
import nl.sleutel.language.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures search on made-up pages, and beside it PostgreSQL's full-text search on the same pages and queries. Every
 * query is asked once; nothing keeps results. The report is left in {@code target/search-benchmark.txt}; times compare
 * within one run only.
 */
@Tag("bench")
class BenchmarkTest {

    private static final Path CONTENT = Path.of("content");
    private static final Path REPORT = Path.of("target/search-benchmark.txt");
    private static final int MANY = 32;
    /**
     * Before any size is measured: Java makes its code faster over some thousands of searches, and the first size would
     * pay for all.
     */
    private static final int WARM = 10_000;
    /** At each size: its pages come from disk once. */
    private static final int WARM_AGAIN = 1_000;

    private static final int ASKED = 2_000;
    private static final String[] HOSTILE = {
        "a".repeat(10_000),
        "*".repeat(10_000),
        "a* ".repeat(3_000),
        "rent OR NOT ((".repeat(700),
        "🦄".repeat(2_500),
        "\u202e\u202dתשלום".repeat(900),
        "null",
        "\0",
        "x\0".repeat(5_000),
        "psycholog ".repeat(1_000),
        "é".repeat(10_000)
    };

    @TempDir
    Path data;

    private final List<String> report = new ArrayList<>();
    private final Map<Integer, Latency> alone = new HashMap<>();
    private double hostile;
    private PostgresSearch.Way best = PostgresSearch.Way.READERS_LANGUAGE;

    /** Milliseconds. CPU is that of the asking thread alone. */
    private record Latency(double p50, double p99, double cpu50, double cpu99) {

        static Latency of(List<long[]> times) {
            return new Latency(
                    percentile(times, 0, 0.5),
                    percentile(times, 0, 0.99),
                    percentile(times, 1, 0.5),
                    percentile(times, 1, 0.99));
        }

        private static double percentile(List<long[]> times, int which, double share) {
            long[] sorted =
                    times.stream().mapToLong(time -> time[which]).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
        }
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        report.add(line);
    }

    @Test
    void search_onMoreAndMorePages_staysFast_andIsBetterThanPostgres() throws Exception {
        double gain = quality();
        say(
                "%n%-10s %8s %8s %8s | %17s | %17s | %17s | %8s | %s",
                "pages",
                "build s",
                "docs/s",
                "MB",
                "search p50/p99 ms",
                "CPU p50/p99 ms",
                "32 clients",
                "32: per s",
                "suggest p50/p99 ms");
        List<Integer> sizes = Arrays.stream(
                        System.getProperty("bench.pages", "100,10000,100000").split(","))
                .map(Integer::valueOf)
                .toList();
        BenchCorpus corpus = new BenchCorpus(CONTENT);
        for (int size : sizes) {
            measure(corpus, size);
        }
        say("%nPostgreSQL on the same pages (its way with the best quality)");
        for (int size : sizes.stream().filter(size -> size <= 10_000).toList()) {
            postgres(corpus, size);
        }
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        assertAll(
                () -> assertTrue(gain >= 0.15, "nDCG@10 above PostgreSQL: " + gain),
                // By the CPU of the searching thread: what else runs on the machine says nothing of search.
                () -> assertTrue(
                        !alone.containsKey(100)
                                || !alone.containsKey(10_000)
                                || alone.get(10_000).cpu99()
                                        <= 2 * alone.get(100).cpu99(),
                        "CPU p99 at 10,000 pages: " + alone.get(10_000) + " against " + alone.get(100)),
                () -> assertTrue(hostile <= 10, "a hostile query costs as much as normal ones: " + hostile));
    }

    /** How much better search is than PostgreSQL on the portal's own pages. */
    private double quality() throws IOException, SQLException {
        List<JudgedQuery> judged = JudgedQuery.all("/search/queries-dev.tsv");
        try (SearchFixture search = SearchFixture.of(CONTENT, data.resolve("content"), true)) {
            ArticleDocuments articles = new ArticleDocuments();
            List<Document> pages = search.edition.edition().refs().stream()
                    .filter(ref -> ref.kind() == Kind.ARTICLE)
                    .sorted()
                    .flatMap(ref ->
                            articles.document(ref, new RenderContext(search.edition.edition(), Instant.now())).stream())
                    .toList();
            Quality ours = Quality.of(search, judged);
            say("Development set on the portal's own %d pages: nDCG@10, success@1, success@3", pages.size());
            say("%-40s %.3f  %.3f  %.3f", "search", ours.ndcg(), ours.success(1), ours.success(3));
            double theirs = 0;
            try (PostgresSearch postgres = PostgresSearch.in(data.resolve("pg-content"), pages);
                    Connection connection = postgres.connect()) {
                for (PostgresSearch.Way way : PostgresSearch.Way.values()) {
                    Quality quality = Quality.of(
                            query -> PostgresSearch.search(connection, query.query(), query.language(), way), judged);
                    say(
                            "%-40s %.3f  %.3f  %.3f",
                            "PostgreSQL " + way.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            quality.ndcg(),
                            quality.success(1),
                            quality.success(3));
                    if (quality.ndcg() > theirs) {
                        theirs = quality.ndcg();
                        best = way;
                    }
                }
                say(
                        "(accents folded by %s)",
                        postgres.unaccent ? "unaccent" : "translate(): this PostgreSQL has no unaccent");
            }
            say("difference to the best of them: %.3f", ours.ndcg() - theirs);
            return ours.ndcg() - theirs;
        }
    }

    private void measure(BenchCorpus corpus, int size) throws Exception {
        Path folder = data.resolve("p" + size);
        try (SearchFixture search = SearchFixture.of(folder, BenchCorpus.entries(size), corpus)) {
            double seconds = search.seconds;
            boolean first = alone.isEmpty();
            int warm = first ? WARM : WARM_AGAIN;
            List<BenchCorpus.Query> queries = corpus.queries(warm + 2 * ASKED, 7 + size);
            Consumer<BenchCorpus.Query> ask = query -> search.search(query.text(), query.language());
            time(queries.subList(0, warm), 1, () -> ask);
            Latency one = time(queries.subList(warm, warm + ASKED), 1, () -> ask);
            long from = System.nanoTime();
            Latency many = time(queries.subList(warm + ASKED, warm + 2 * ASKED), MANY, () -> ask);
            double rate = ASKED / ((System.nanoTime() - from) / 1e9);
            List<BenchCorpus.Query> typed = corpus.beginnings(1_000, 8);
            Consumer<BenchCorpus.Query> suggest =
                    query -> search.suggestService.suggest(query.text(), query.language());
            time(typed.subList(0, 300), 1, () -> suggest);
            Latency suggested = time(typed.subList(300, 1_000), 1, () -> suggest);
            alone.put(size, one);
            say(
                    "%-10d %8.1f %8.0f %8.1f | %7.2f / %7.2f | %7.2f / %7.2f | %7.2f / %7.2f | %8.0f | %.2f / "
                            + "%.2f (CPU %.2f / %.2f)",
                    size,
                    seconds,
                    size / seconds,
                    megabytes(folder.resolve("index")),
                    one.p50(),
                    one.p99(),
                    one.cpu50(),
                    one.cpu99(),
                    many.p50(),
                    many.p99(),
                    rate,
                    suggested.p50(),
                    suggested.p99(),
                    suggested.cpu50(),
                    suggested.cpu99());
            if (size == 10_000 || size == 100) {
                hostile(search, one);
            }
        }
    }

    private void hostile(SearchFixture search, Latency normal) {
        for (String query : HOSTILE) {
            Consumer<BenchCorpus.Query> ask = any -> search.search(query, Language.EN);
            BenchCorpus.Query any = new BenchCorpus.Query(query, Language.EN);
            double cost = IntStream.range(0, 6)
                    .mapToDouble(i -> cost(ask, any)[1] / 1e6)
                    .sorted()
                    .skip(2)
                    .findFirst()
                    .orElseThrow();
            hostile = Math.max(hostile, cost / normal.cpu50());
        }
        say(
                "%-10s the worst of %d hostile queries costs as much CPU as %.1f normal ones (p50)",
                "", HOSTILE.length, hostile);
    }

    private void postgres(BenchCorpus corpus, int size) throws Exception {
        List<Document> pages = BenchCorpus.entries(size).stream()
                .map(entry -> corpus.document(entry.ref()))
                .toList();
        long from = System.nanoTime();
        try (PostgresSearch postgres = PostgresSearch.in(data.resolve("pg" + size), pages)) {
            double seconds = (System.nanoTime() - from) / 1e9;
            List<BenchCorpus.Query> queries = corpus.queries(3_000, 7);
            List<Connection> open = Collections.synchronizedList(new ArrayList<>());
            Callable<Consumer<BenchCorpus.Query>> client = () -> {
                Connection connection = postgres.connect();
                open.add(connection);
                return query -> PostgresSearch.search(connection, query.text(), query.language(), best);
            };
            time(queries.subList(0, 300), 1, client);
            Latency one = time(queries.subList(1_000, 1_800), 1, client);
            Latency many = time(queries.subList(2_000, 2_800), MANY, client);
            for (Connection connection : open) {
                connection.close();
            }
            say(
                    "%-10d %8.1f %8.0f %8s | %7.1f / %7.1f | %17s | %7.1f / %7.1f",
                    size, seconds, size / seconds, "", one.p50(), one.p99(), "", many.p50(), many.p99());
        }
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    /** Asks each query once, by so many clients at a time. */
    private static Latency time(
            List<BenchCorpus.Query> queries, int clients, Callable<Consumer<BenchCorpus.Query>> client)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        AtomicInteger next = new AtomicInteger();
        try {
            List<Future<List<long[]>>> all = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                all.add(threads.submit(() -> {
                    Consumer<BenchCorpus.Query> ask = client.call();
                    List<long[]> times = new ArrayList<>();
                    for (int at = next.getAndIncrement(); at < queries.size(); at = next.getAndIncrement()) {
                        times.add(cost(ask, queries.get(at)));
                    }
                    return times;
                }));
            }
            List<long[]> times = new ArrayList<>();
            for (Future<List<long[]>> one : all) {
                times.addAll(one.get());
            }
            return Latency.of(times);
        } finally {
            threads.shutdown();
        }
    }

    private static long[] cost(Consumer<BenchCorpus.Query> ask, BenchCorpus.Query query) {
        var thread = ManagementFactory.getThreadMXBean();
        long cpu = thread.getCurrentThreadCpuTime();
        long from = System.nanoTime();
        ask.accept(query);
        return new long[] {System.nanoTime() - from, thread.getCurrentThreadCpuTime() - cpu};
    }
}

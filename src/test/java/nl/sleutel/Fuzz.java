package nl.sleutel;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Real inputs, damaged at random but the same in every build. {@code -Dfuzz.runs=100000} tries more than a build does,
 * and {@code -Dfuzz.seed} others. No input may take a second of a processor; one that did is tried again, when all is
 * compiled.
 */
public final class Fuzz {

    private static final int RUNS = Integer.getInteger("fuzz.runs", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20261122L);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int GIVEN_UP_AFTER_SECONDS = 60;
    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();
    private static final int LONGEST_INPUT = 20_000;
    private static final List<String> ODD = List.of(
            "\0",
            "\uD800",
            "\uFEFF",
            "\u202E",
            "\u00A0",
            "\u2028",
            "🚲",
            "\r",
            "\t",
            " ",
            "\n",
            "\\",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "&#106;",
            "&lt;",
            "%00",
            "-1",
            "99999999999999999999",
            "NaN",
            "null",
            "~",
            "true");

    private final List<String> seeds;
    private final List<String> words;
    private final Random random = new Random(SEED);

    /** @param words what means something in these inputs */
    public Fuzz(List<String> seeds, List<String> words) {
        this.seeds = List.copyOf(seeds);
        this.words = List.copyOf(words);
    }

    /** Gives a consumer one damaged input after the other. */
    public void run(Consumer<String> consumer) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "fuzz");
            made.setDaemon(true);
            return made;
        });
        try {
            for (int i = 0; i < RUNS; i++) {
                String input = next();
                // What once took too long is measured again: it may have been something else on this machine.
                boolean slow = took(thread, consumer, input).compareTo(LONGEST) > 0;
                if (slow && took(thread, consumer, input).compareTo(LONGEST) > 0) {
                    fail("More than a second for " + shown(input));
                }
            }
        } finally {
            thread.shutdownNow();
        }
    }

    private static Duration took(ExecutorService thread, Consumer<String> consumer, String input) {
        try {
            return thread.submit(() -> {
                        long start = TIMES.getCurrentThreadCpuTime();
                        consumer.accept(input);
                        return Duration.ofNanos(TIMES.getCurrentThreadCpuTime() - start);
                    })
                    .get(GIVEN_UP_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail("No end of " + shown(input));
        } catch (ExecutionException e) {
            return fail("Failed for " + shown(input), e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String next() {
        StringBuilder text = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
        for (int times = random.nextInt(8); times >= 0; times--) {
            damage(text);
        }
        return text.length() > LONGEST_INPUT ? text.substring(0, LONGEST_INPUT) : text.toString();
    }

    private void damage(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(20));
        switch (random.nextInt(8)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, ODD.get(random.nextInt(ODD.size())));
            case 2 -> text.insert(at, words.get(random.nextInt(words.size())).repeat(1 + random.nextInt(3)));
            case 3 -> text.insert(at, words.get(random.nextInt(words.size())).repeat(random.nextInt(1_000)));
            case 4 -> text.replace(at, end, words.get(random.nextInt(words.size())));
            case 5 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
            case 6 -> text.setLength(at);
            default -> {
                if (at < text.length()) {
                    text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
                }
            }
        }
    }

    /** As it is written in a Java program, to be made a case of its own. */
    private static String shown(String input) {
        StringBuilder shown = new StringBuilder("\"");
        input.chars()
                .forEach(c -> shown.append(
                        c == '"' || c == '\\'
                                ? "\\" + (char) c
                                : c == '\n'
                                        ? "\\n"
                                        : c < 0x20 || c > 0x7e
                                                ? String.format("\\u%04x", c)
                                                : String.valueOf((char) c)));
        return shown.append('"').toString();
    }
}

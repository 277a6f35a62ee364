package nl.sleutel;

import static org.junit.jupiter.api.Assertions.fail;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.function.Executable;

/**
 * Texts of hostile shapes, as long as a text may be, and a bound on what may be made of one: an end, without an
 * overflow of the stack.
 */
public final class Shapes {

    public static final int LONG = 50_000;
    /** Of a processor. What was a fault here took many seconds to minutes; what is none, a fraction of one. */
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

    private Shapes() {}

    /** Texts by what they are made of. */
    public static Map<String, String> all() {
        Map<String, String> shapes = new LinkedHashMap<>();
        for (String piece : List.of(
                "{fact:",
                "{=",
                "{",
                "}",
                "{=a{",
                "](",
                "[",
                "![",
                "[a](",
                "[a](<",
                "<",
                "<!--",
                "<!-- >",
                "<a ",
                "<http://a",
                "`",
                "*",
                "**a ",
                "*a _b ",
                "_",
                "> ",
                "- ",
                "1. ",
                "1.",
                "a.",
                "1,5",
                "1 ",
                "€",
                "€ 1.",
                "a@",
                "a@a.",
                "a",
                "A",
                "A-",
                "é",
                "0",
                "07",
                "0-",
                "jan ",
                "1 jan",
                "112 ",
                " ",
                "\t",
                "\n",
                "\r\n",
                "!",
                ".:",
                "https://",
                "https://a/(",
                "https://a/b(c)",
                "https://a!",
                "page:a/",
                "a/",
                "a.b",
                "'",
                "\"",
                "\\",
                "|",
                "|a",
                "#",
                "## a\n",
                "- a\n\n",
                "1\n",
                "```\n",
                ": ",
                "a: ",
                "a:\n",
                "- - - ",
                "x 1\n\n",
                "\u00A0",
                "\u00AD",
                "🚲",
                "[a]: b\n",
                "&",
                "&#",
                "--",
                "---\n",
                "+ ")) {
            shapes.put(shown(piece), repeated(piece));
        }
        shapes.put(
                "deeper and deeper",
                IntStream.range(0, 400).mapToObj(i -> " ".repeat(i) + "- a\n").collect(Collectors.joining()));
        shapes.put("quotations within each other", ">".repeat(LONG / 2) + "\n" + ">".repeat(9_000) + " a\n");
        shapes.put(
                "a table of a thousand by a thousand",
                "|" + "a|".repeat(1_000) + "\n|" + "-|".repeat(1_000) + "\n" + "|a\n".repeat(1_000));
        shapes.put(
                "many tables",
                ("|" + "a|".repeat(100) + "\n|" + "-|".repeat(100) + "\n" + "|a\n".repeat(40) + "\n").repeat(100));
        shapes.put("brackets that close", "[".repeat(LONG / 2) + "]".repeat(LONG / 2));
        shapes.put("emphasis that closes", "*a ".repeat(LONG / 6) + "a* ".repeat(LONG / 6));
        shapes.put("braces and one end", "{".repeat(LONG) + "}");
        shapes.put("spaces before a word", "a" + " ".repeat(LONG) + "b");
        shapes.put("digits and a sign", "1".repeat(LONG) + "%");
        shapes.put(
                "numbers that differ",
                IntStream.range(0, LONG / 7).mapToObj(i -> i + " ").collect(Collectors.joining()));
        shapes.put(
                "fences of every length",
                IntStream.range(1, 700).mapToObj(i -> "`".repeat(i) + "a").collect(Collectors.joining()));
        return shapes;
    }

    private static String repeated(String piece) {
        return piece.repeat(LONG / piece.length());
    }

    private static String shown(String piece) {
        return piece.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + " again and again";
    }

    /** Gives all shapes to a reader of texts; names all that it does not end with. */
    public static void give(Consumer<String> reader) {
        List<String> bad = new ArrayList<>();
        all().forEach((name, text) ->
                trouble(() -> reader.accept(text)).ifPresent(trouble -> bad.add(name + ": " + trouble)));
        if (!bad.isEmpty()) {
            fail(String.join("\n", bad));
        }
    }

    private static Optional<String> trouble(Executable work) {
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                work.execute();
                return null;
            } catch (Throwable e) {
                return e.toString();
            }
        });
        Thread thread = new Thread(task, "shapes");
        thread.setDaemon(true);
        thread.start();
        try {
            while (Duration.ofNanos(TIMES.getThreadCpuTime(thread.getId())).compareTo(LONGEST) < 0) {
                try {
                    return Optional.ofNullable(task.get(1, TimeUnit.SECONDS));
                } catch (TimeoutException e) {
                    // Looked at again, until it has used up its time.
                }
            }
            return Optional.of("no end");
        } catch (ExecutionException | InterruptedException e) {
            return Optional.of(e.toString());
        }
    }
}

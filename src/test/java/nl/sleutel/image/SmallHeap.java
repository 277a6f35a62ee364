package nl.sleutel.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.sleutel.image.format.UnfitImageException;

/**
 * A program that makes images fit, two at a time, beside as much memory as the portal itself holds. Tells what became
 * of each.
 */
public final class SmallHeap {

    /** Java with the heap of {@code deploy/sleutel}; it ends at the first lack of memory. */
    public static final List<String> OPTIONS =
            List.of("-Xmx256m", "-Xmn24m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private static final int HELD = 110 << 20;

    private SmallHeap() {}

    public static void main(String[] names) throws Exception {
        byte[] held = new byte[HELD];
        Arrays.fill(held, (byte) 1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<String>> told = Arrays.stream(names)
                .map(name -> two.submit(() -> told(Path.of(name))))
                .toList();
        for (Future<String> one : told) {
            System.out.println(one.get());
        }
        two.shutdown();
        System.out.println("held " + held.length);
    }

    private static String told(Path file) throws IOException {
        long start = System.nanoTime();
        String outcome;
        try {
            outcome =
                    String.join(",", ImageUpload.make(Files.readAllBytes(file)).keySet());
        } catch (UnfitImageException e) {
            outcome = e.trouble().name();
        }
        return String.format(
                Locale.ROOT, "%s %s %d ms", file.getFileName(), outcome, (System.nanoTime() - start) / 1_000_000);
    }
}

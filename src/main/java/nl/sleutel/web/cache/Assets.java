package nl.sleutel.web.cache;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The files of pages, readers' and editors'. Their addresses carry a hash of their content, so that browsers may keep
 * them for good. Immutable.
 */
@Singleton
public class Assets {

    private static final String FOLDER = "/web/";
    private static final List<String> FILES = List.of(
            "bricolage-grotesque.woff2",
            "atkinson-hyperlegible-next.woff2",
            "icon.svg",
            "icon-192.png",
            "icon-512.png",
            "apple-touch-icon.png",
            "skyline.svg",
            "leave.js",
            "keep.js",
            "page.js",
            "offline.js",
            "ticks.js",
            "letter.js",
            "tool.js",
            "suggest.js",
            "office.css",
            "office.js",
            "autosave.js",
            "visual.js");
    private static final String STYLE = "site.css";
    /**
     * It stands at the root, so that it may look after all pages, and always at the same address: browsers ask for it
     * again by themselves.
     */
    private static final String WORKER = "sw.js";

    private static final Map<String, String> TYPES = Map.of(
            "woff2",
            "font/woff2",
            "svg",
            "image/svg+xml",
            "png",
            "image/png",
            "css",
            "text/css; charset=utf-8",
            "js",
            "text/javascript; charset=utf-8");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    public Assets() {
        FILES.forEach(name -> add(name, bytes(name)));
        String style = new String(bytes(STYLE), StandardCharsets.UTF_8);
        for (String name : FILES) {
            style = style.replace("url(" + name + ")", "url(" + addresses.get(name) + ")");
        }
        add(STYLE, style.getBytes(StandardCharsets.UTF_8));
        answers.put("/" + WORKER, Answer.file(Objects.requireNonNull(TYPES.get("js")), bytes(WORKER)));
    }

    /** The address of a file; an unknown name is a programming error and fails. */
    public String address(String name) {
        return Optional.ofNullable(addresses.get(name))
                .orElseThrow(() -> new IllegalArgumentException("There is no file " + name));
    }

    /** The file at an address. */
    public Optional<Answer> at(String path) {
        return Optional.ofNullable(answers.get(path));
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String address = "/assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot);
        addresses.put(name, address);
        answers.put(address, Answer.immutableFile(Objects.requireNonNull(TYPES.get(name.substring(dot + 1))), bytes));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package nl.sleutel.search.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import nl.sleutel.search.analysis.WordList;
import org.apache.lucene.util.Version;

/** Tells whether an index was made the way this program makes one. */
public final class Schema {

    /** Raised by hand when fields or analysers change. */
    private static final int NUMBER = 7;

    private Schema() {}

    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String list : List.of("stems-nl.txt", "stems-en.txt", "parts-nl.txt", "stop-nl.txt", "stop-en.txt")) {
                WordList.lines(list).forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            return NUMBER + "-" + Version.LATEST + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

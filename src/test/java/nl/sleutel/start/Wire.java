package nl.sleutel.start;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A bare connection to a portal, on which bytes are sent as they stand and kept waiting as long as one likes. */
final class Wire implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})");

    private final Socket socket;

    private Wire(Socket socket) {
        this.socket = socket;
    }

    static Wire to(PortalProcess portal) {
        try {
            return new Wire(new Socket(
                    InetAddress.getLoopbackAddress(), portal.address().getPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each character is a byte. */
    Wire send(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came back until the other side ended, or nothing more came for a while. */
    record Heard(String bytes, boolean ended) {

        List<Integer> statuses() {
            return STATUS.matcher(bytes)
                    .results()
                    .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                    .toList();
        }
    }

    Heard hear(int patienceMillis) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout(patienceMillis);
            socket.getInputStream().transferTo(heard);
            return new Heard(heard.toString(StandardCharsets.ISO_8859_1), true);
        } catch (SocketTimeoutException e) {
            return new Heard(heard.toString(StandardCharsets.ISO_8859_1), false);
        } catch (SocketException e) {
            return new Heard(heard.toString(StandardCharsets.ISO_8859_1), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads until an answer of these many bytes or more was counted off: the number of answers of a status. */
    int count(String status, int answers) throws IOException {
        byte[] start = ("HTTP/1.1 " + status).getBytes(StandardCharsets.ISO_8859_1);
        byte[] any = "HTTP/1.1 ".getBytes(StandardCharsets.ISO_8859_1);
        Counter all = new Counter(any);
        Counter some = new Counter(start);
        byte[] buffer = new byte[1 << 16];
        while (all.count < answers) {
            int length = socket.getInputStream().read(buffer);
            if (length < 0) {
                break;
            }
            for (int i = 0; i < length; i++) {
                all.take(buffer[i]);
                some.take(buffer[i]);
            }
        }
        return some.count;
    }

    /** Counts how often some bytes went by, none of which begins anew inside them. */
    private static final class Counter {

        private final byte[] wanted;
        private int at;
        private int count;

        Counter(byte[] wanted) {
            this.wanted = wanted;
        }

        void take(byte next) {
            at = next == wanted[at] ? at + 1 : next == wanted[0] ? 1 : 0;
            if (at == wanted.length) {
                count++;
                at = 0;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

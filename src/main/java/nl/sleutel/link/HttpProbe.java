package nl.sleutel.link;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks an address whether there is a page. It connects to the very address that it looked up and found to be allowed: a
 * client of its own would look the name up once more, and might be told another one by then. Follows redirects itself,
 * each with the same look.
 */
final class HttpProbe {

    private static final int TIMEOUT_MILLIS = 10_000;
    private static final int MOST_HEAD_BYTES = 32 << 10;
    private static final int MOST_REDIRECTS = 6;

    private final ReachableAddresses reachableAddresses;
    private final int timeout;

    HttpProbe(ReachableAddresses reachableAddresses) {
        this(reachableAddresses, TIMEOUT_MILLIS);
    }

    HttpProbe(ReachableAddresses reachableAddresses, int timeout) {
        this.reachableAddresses = reachableAddresses;
        this.timeout = timeout;
    }

    /** @param location where it redirects to; empty when it does not */
    private record Answer(int status, String location) {

        boolean redirects() {
            return status >= 300 && status < 400 && !location.isEmpty();
        }
    }

    private static final class NotAllowed extends IOException {
        private static final long serialVersionUID = 1;
    }

    LinkCheckResult ask(String url) {
        try {
            return ask(URI.create(url));
        } catch (NotAllowed | IllegalArgumentException e) {
            return LinkCheckResult.of(LinkCheckResult.LinkOutcome.NOT_ASKED);
        } catch (SSLException e) {
            return LinkCheckResult.of(LinkCheckResult.LinkOutcome.UNSAFE);
        } catch (IOException e) {
            return LinkCheckResult.of(LinkCheckResult.LinkOutcome.SILENT);
        }
    }

    private LinkCheckResult ask(URI first) throws IOException {
        URI at = first;
        boolean forGood = true;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            Answer answer = polite(at);
            if (!answer.redirects()) {
                boolean there = answer.status() >= 200 && answer.status() < 300;
                boolean moved = there && forGood && !at.equals(first);
                return new LinkCheckResult(
                        moved
                                ? LinkCheckResult.LinkOutcome.MOVED
                                : there ? LinkCheckResult.LinkOutcome.FINE : LinkCheckResult.LinkOutcome.REFUSED,
                        Optional.of(answer.status()),
                        moved ? Optional.of(at.toString()) : Optional.empty());
            }
            forGood &= answer.status() == 301 || answer.status() == 308;
            at = at.resolve(answer.location());
        }
        return LinkCheckResult.of(LinkCheckResult.LinkOutcome.CIRCLE);
    }

    /** By the head alone; some sites answer that only to a whole question. */
    private Answer polite(URI at) throws IOException {
        Answer head = once(at, "HEAD");
        return head.status() >= 400 && head.status() != 404 && head.status() != 410 ? once(at, "GET") : head;
    }

    private Answer once(URI at, String method) throws IOException {
        boolean safe = "https".equalsIgnoreCase(at.getScheme());
        if ((!safe && !"http".equalsIgnoreCase(at.getScheme()))
                || at.getHost() == null
                || at.getRawUserInfo() != null) {
            throw new NotAllowed();
        }
        String host = IDN.toASCII(at.getHost());
        int port = at.getPort() < 0 ? safe ? 443 : 80 : at.getPort();
        InetAddress[] all =
                InetAddress.getAllByName(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (Arrays.stream(all).anyMatch(address -> !reachableAddresses.allows(address, port))) {
            throw new NotAllowed();
        }
        try (Socket plain = new Socket()) {
            plain.setSoTimeout(timeout);
            plain.connect(new InetSocketAddress(all[0], port), timeout);
            try (Socket socket = safe ? secured(plain, host, port) : plain) {
                String path = (at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath())
                        + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
                String question =
                        method + " " + path + " HTTP/1.1\r\nHost: " + host + (at.getPort() < 0 ? "" : ":" + port)
                                + "\r\nUser-Agent: Mozilla/5.0 (compatible; Sleutel link check)\r\nAccept: */*\r\n"
                                + "Connection: close\r\n\r\n";
                socket.getOutputStream().write(question.getBytes(StandardCharsets.US_ASCII));
                return answer(new BufferedInputStream(socket.getInputStream()));
            }
        }
    }

    private static SSLSocket secured(Socket plain, String host, int port) throws IOException {
        SSLSocket socket =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** The head of the answer; what follows is never read. */
    private Answer answer(InputStream in) throws IOException {
        long end = System.nanoTime() + timeout * 1_000_000L;
        String[] first = line(in, end).split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.") || !first[1].matches("[1-9][0-9]{2}")) {
            throw new IOException("That is no answer");
        }
        String location = "";
        int bytes = 0;
        for (String line = line(in, end); !line.isEmpty(); line = line(in, end)) {
            bytes += line.length();
            if (bytes > MOST_HEAD_BYTES) {
                throw new IOException("The answer has no end");
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("location:")) {
                location = line.substring("location:".length()).strip();
            }
        }
        return new Answer(Integer.parseInt(first[1]), location);
    }

    private static String line(InputStream in, long end) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MOST_HEAD_BYTES || System.nanoTime() > end) {
                throw new IOException("The answer was cut short, or too slow");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }
}

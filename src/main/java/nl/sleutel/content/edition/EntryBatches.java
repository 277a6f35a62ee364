package nl.sleutel.content.edition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Live entries on their way, handed on some at a time: however many there are, only the texts of one batch are held at
 * once. For one thread.
 */
public final class EntryBatches {

    /** Enough for all of a city's pages to go in one, and some ten megabytes at most. */
    static final int CHARACTERS = 12 << 20;

    private final Taking next;
    private final int most;
    private List<LiveEntry> waiting = new ArrayList<>();
    private int characters;

    /** Takes a batch. */
    public interface Taking {

        void take(List<LiveEntry> batch) throws IOException;
    }

    public EntryBatches(Taking next) {
        this(next, CHARACTERS);
    }

    /** @param most how many characters of text a batch holds before it is handed on; its last entry may go beyond */
    public EntryBatches(Taking next, int most) {
        this.next = next;
        this.most = most;
    }

    public void add(LiveEntry entry) throws IOException {
        waiting.add(entry);
        characters +=
                entry.texts().texts().values().stream().mapToInt(String::length).sum();
        if (characters >= most) {
            finish();
        }
    }

    /** Hands on what is left. */
    public void finish() throws IOException {
        if (!waiting.isEmpty()) {
            next.take(waiting);
            waiting = new ArrayList<>();
            characters = 0;
        }
    }
}

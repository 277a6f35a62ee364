package nl.sleutel.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.PartName;
import nl.sleutel.content.Problem;

/**
 * When readers first saw the texts of a content folder, and since when they see them as they are: {@code dates.tsv}.
 * An import would else say of every page that it was updated on the day of the import. Immutable.
 *
 * <p>A line holds, with tabs between, a file, the two times and the beginning of the SHA-256 of the text that the second
 * time is about. A text that has changed since is one of today. Lines that start with {@code #} tell of the file.
 */
public final class ContentDates {

    /** Its name in the content folder. */
    static final String FILE = "dates.tsv";
    static final ContentDates NONE = new ContentDates(new TreeMap<>());

    private static final String HEAD = "# file\tpublished\tupdated\ttext (written by 'content export' and 'content dates')\n";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{" + Dates.HASH_LENGTH + "}");

    /**
     * Of one text.
     *
     * @param published when readers first saw a text in its place
     * @param updated   since when they see this one; never before {@code published}
     * @param text      the first 16 hex digits of its SHA-256
     */
    record Dates(Instant published, Instant updated, String text) {

        private static final int HASH_LENGTH = 16;

        static Dates of(Instant published, Instant updated, String text) {
            return new Dates(published, updated, hash(text));
        }

        boolean isOf(String other) {
            return text.equals(hash(other));
        }

        private static String hash(String text) {
            return Importing.hash(text).substring(0, HASH_LENGTH);
        }
    }

    private final SortedMap<String, Dates> byFile;

    ContentDates(Map<String, Dates> byFile) {
        this.byFile = new TreeMap<>(byFile);
    }

    /**
     * Reads the dates of a folder; none when it has no such file.
     *
     * @param problems gets what is wrong with a line, which then does not count
     */
    static ContentDates read(Path folder, List<Problem> problems) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<Problem> wrong = ContentText.problem(FILE, bytes);
        if (wrong.isPresent()) {
            problems.add(wrong.get());
            return NONE;
        }
        Map<String, Dates> byFile = new TreeMap<>();
        int number = 0;
        for (String line : ContentText.of(bytes).lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, number, byFile).ifPresent(problems::add);
            }
        }
        return new ContentDates(byFile);
    }

    private static Optional<Problem> read(String line, int number, Map<String, Dates> byFile) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4) {
            return wrong(number, "a line holds a file, two times and the beginning of a hash, with tabs between");
        }
        if (ContentFolder.entry(fields[0]).isEmpty()) {
            return wrong(number, "'" + fields[0] + "' is no file of the content format");
        }
        Optional<Instant> published = time(fields[1]);
        Optional<Instant> updated = time(fields[2]);
        if (published.isEmpty() || updated.isEmpty()) {
            return wrong(number, "'" + (published.isEmpty() ? fields[1] : fields[2])
                    + "' is no time such as 2026-11-30 or 2026-11-30T09:15:00Z");
        }
        if (updated.get().isBefore(published.get())) {
            return wrong(number, "'" + fields[0] + "' was updated before it was published");
        }
        if (!HASH.matcher(fields[3]).matches()) {
            return wrong(number, "'" + fields[3] + "' is not the beginning of a hash");
        }
        return byFile.put(fields[0], new Dates(published.get(), updated.get(), fields[3])) == null ? Optional.empty()
                : wrong(number, "'" + fields[0] + "' stands in two lines");
    }

    private static Optional<Problem> wrong(int line, String message) {
        return Optional.of(Problem.error(FILE, line, message));
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(text.contains("T") ? Instant.parse(text)
                    : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** When readers first saw a text in this place. */
    Optional<Instant> published(EntryRef ref, PartName part) {
        return Optional.ofNullable(byFile.get(ref.path(part))).map(Dates::published);
    }

    /** Since when readers see exactly this text; empty where that was another text, or nobody knows. */
    Optional<Instant> updated(EntryRef ref, PartName part, String text) {
        return Optional.ofNullable(byFile.get(ref.path(part))).filter(dates -> dates.isOf(text)).map(Dates::updated);
    }

    /**
     * These dates brought up to the texts of a folder: a text that is not the one that was dated, or new, is of now.
     *
     * @param now no time of the dates that are kept lies after it
     */
    public static ContentDates upToDate(Path folder, Instant now) throws IOException {
        ContentDates before = read(folder, new ArrayList<>());
        Map<String, Dates> byFile = new TreeMap<>();
        ContentFolder.readTexts(folder, (ref, part, text) -> {
            Instant updated = before.updated(ref, part, text).filter(time -> !time.isAfter(now)).orElse(now);
            Instant published = before.published(ref, part).filter(time -> !time.isAfter(updated)).orElse(updated);
            byFile.put(ref.path(part), Dates.of(published, updated, text));
        });
        return new ContentDates(byFile);
    }

    /** Writes them into a folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), text());
    }

    /** As they stand in the file. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        byFile.forEach((file, dates) -> text.append(String.join("\t", file, dates.published().toString(),
                dates.updated().toString(), dates.text())).append('\n'));
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ContentDates dates && byFile.equals(dates.byFile);
    }

    @Override
    public int hashCode() {
        return byFile.hashCode();
    }
}

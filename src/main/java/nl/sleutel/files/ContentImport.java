package nl.sleutel.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.PartState;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.kind.EntryDates;
import nl.sleutel.content.kind.FormerAddresses;
import nl.sleutel.content.problem.Problem;
import nl.sleutel.content.publishing.DraftService;
import nl.sleutel.content.publishing.LiveTexts;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.image.Image;
import nl.sleutel.image.ImageContent;
import nl.sleutel.image.ImageStore;

/** Bringing a sound content folder into the database: all of it, or nothing. */
@ApplicationScoped
public class ContentImport {

    static final String AUTHOR = "import";

    private static final int LONGEST_SECONDS = 900;
    /**
     * From here on the database must know how many rows there are, or it may read a big table once for each row of
     * another.
     */
    private static final int WORTH_COUNTING = 100;

    private final DraftService draftService;
    private final PublishService publishService;
    private final ImageStore imageStore;

    public ContentImport(DraftService draftService, PublishService publishService, ImageStore imageStore) {
        this.draftService = draftService;
        this.publishService = publishService;
        this.imageStore = imageStore;
    }

    /**
     * What an import did.
     *
     * @param changed entries that readers see differently now
     * @param edited files left alone because somebody edited their part since the last import
     */
    public record ImportOutcome(int entries, int changed, List<String> edited) {}

    /** @return whether nothing was ever brought in or made */
    @Transactional
    public boolean isDatabaseEmpty() {
        return Entry.count() == 0;
    }

    /** How many texts of a folder differ from the drafts in the database. */
    @Transactional
    public int differing(Path folder) throws IOException {
        Map<EntryRef, Map<PartName, PartState>> states = PartState.all();
        AtomicInteger differing = new AtomicInteger();
        ContentFolder.readTexts(folder, (ref, part, text) -> {
            PartState state = states.getOrDefault(ref, Map.of()).get(part);
            if (state == null || !state.draftHash().equals(hash(text))) {
                differing.incrementAndGet();
            }
        });
        return differing.get();
    }

    /** @param overwrite entries that are taken from the files even where they were edited since */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public ImportOutcome run(ContentFolder folder, Set<EntryRef> overwrite) {
        // Two nodes may start on one empty database: the second waits here, and then finds everything in its place.
        publishService.lockPublishing();
        Map<EntryRef, Map<PartName, PartState>> states = PartState.all();
        int changed = 0;
        List<String> edited = new ArrayList<>(folder.images().values().stream()
                .filter(image -> !take(image))
                .map(image -> "images/" + image.key())
                .toList());
        for (EntryTexts entry : folder.entries()) {
            if (isThere(entry, states.getOrDefault(entry.ref(), Map.of()))) {
                continue;
            }
            List<PartName> taken = new ArrayList<>();
            // A file that changes a page's address need not know of the one that readers have: both go on leading to
            // it.
            for (var file : FormerAddresses.kept(entry).texts().entrySet()) {
                if (take(entry.ref(), file.getKey(), file.getValue(), overwrite.contains(entry.ref()))) {
                    taken.add(file.getKey());
                } else {
                    edited.add(entry.ref().path(file.getKey()));
                }
            }
            if (!taken.isEmpty()) {
                changed += publish(entry, taken) ? 1 : 0;
            }
            Entry.forgetLoaded();
        }
        if (changed > 0) {
            refuseWhatBreaks(folder, edited.isEmpty());
        }
        if (changed >= WORTH_COUNTING) {
            Entry.countRows();
        }
        edited.sort(null);
        return new ImportOutcome(folder.entries().size(), changed, edited);
    }

    /** What readers saw of a part before. */
    private record Seen(String text, Instant since) {

        boolean isSame(PartName name, String other) {
            return name == PartName.SHARED ? EntryDates.sameButDates(text, other) : text.equals(other);
        }
    }

    /** Shows texts that were taken in to readers, since when the files say that they are as they are. */
    private boolean publish(EntryTexts texts, List<PartName> taken) {
        Map<PartName, Seen> before = new EnumMap<>(PartName.class);
        Entry.named(texts.ref())
                .ifPresent(entry -> entry.parts.forEach((name, part) ->
                        part.live().ifPresent(live -> before.put(name, new Seen(live.text, part.liveAt)))));
        List<PartName> changed = publishService.publishMatching(texts.ref(), taken, AUTHOR);
        if (!changed.isEmpty()) {
            EntryDates dates = texts.text(PartName.SHARED).map(EntryDates::in).orElse(EntryDates.NONE);
            Entry.named(texts.ref()).orElseThrow().parts.values().stream()
                    .filter(part -> part.live()
                            .filter(live -> live.author.equals(AUTHOR))
                            .isPresent())
                    .forEach(part -> date(part, dates, Optional.ofNullable(before.get(part.name))));
        }
        return !changed.isEmpty();
    }

    /**
     * Dates what an import brought to readers. Where it changed what they saw, an older date in the files is one that
     * was forgotten there; where it did not, the page was not updated.
     */
    private static void date(Part part, EntryDates dates, Optional<Seen> before) {
        Optional<Instant> updated = dates.updated();
        if (before.isPresent()) {
            Instant since = before.get().since();
            updated = before.get().isSame(part.name, Objects.requireNonNull(part.live).text)
                    ? Optional.of(updated.filter(since::isAfter).orElse(since))
                    : updated.filter(since::isBefore);
        }
        part.dateBack(dates.published(), updated);
    }

    /**
     * The files are whole by themselves; together with what was edited in the office, or stands there alone, they need
     * not be. Looked at only where the database then holds anything else than the files.
     *
     * @throws ImportRefusedException when readers would get something broken that they don't get now
     */
    private static void refuseWhatBreaks(ContentFolder folder, boolean allTaken) {
        if (allTaken
                && LiveTexts.count()
                        == folder.entries().stream()
                                .mapToInt(entry -> entry.texts().size())
                                .sum()) {
            return;
        }
        Set<Problem> broken = errors(LiveTexts.all());
        if (!broken.isEmpty()) {
            broken.removeAll(errors(folder.entries()));
            broken.removeAll(QuarkusTransaction.requiringNew().call(() -> errors(LiveTexts.all())));
        }
        if (!broken.isEmpty()) {
            throw new ImportRefusedException(broken.stream().sorted().toList());
        }
    }

    private static Set<Problem> errors(List<EntryTexts> entries) {
        return ContentCheck.problems(ContentFolder.beside(entries, Image.keys())).stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether nothing is to be done: all files of an entry were brought in as they are, and are what readers see. */
    private static boolean isThere(EntryTexts entry, Map<PartName, PartState> states) {
        return entry.texts().entrySet().stream().allMatch(file -> {
            PartState state = states.get(file.getKey());
            return state != null && state.settled() && state.draftHash().equals(hash(file.getValue()));
        });
    }

    /**
     * Keeps an image; refuses, answering false, where another stands there that somebody made or changed in the office.
     */
    private boolean take(ImageContent content) {
        Optional<Image> there = Image.named(content.key());
        String hash = content.wholeHash();
        if (there.isPresent()) {
            String now = there.get().content().wholeHash();
            if (now.equals(hash) || !now.equals(there.get().importedHash)) {
                return now.equals(hash);
            }
        }
        imageStore.keep(content, AUTHOR).imported(hash);
        return true;
    }

    /** Saves one file as a draft; refuses, answering false, where the draft was edited since the last import. */
    private boolean take(EntryRef ref, PartName name, String text, boolean overwrite) {
        Optional<Part> part = Entry.named(ref).flatMap(entry -> entry.part(name));
        Optional<Revision> draft = part.flatMap(Part::draft);
        if (draft.isPresent()
                && !overwrite
                && !draft.get().text.equals(text)
                && !hash(draft.get().text).equals(part.get().importedHash)) {
            // Dates in an export of what was made here are no quarrel.
            return name == PartName.SHARED && EntryDates.sameButDates(draft.get().text, text);
        }
        int base = draft.map(revision -> revision.number).orElse(0);
        draftService.save(new DraftService.Draft(ref, name, base, text, ChangeClass.MEANING, AUTHOR));
        Entry.named(ref).flatMap(entry -> entry.part(name)).ifPresent(saved -> saved.imported(hash(text)));
        return true;
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

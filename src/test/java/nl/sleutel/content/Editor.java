package nl.sleutel.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.sleutel.content.entry.Change;
import nl.sleutel.content.entry.ChangeClass;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.follower.Editions;
import nl.sleutel.content.publishing.DraftService;
import nl.sleutel.content.publishing.DraftService.SaveOutcome;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.content.taxonomy.Topic;

/** Writes and publishes in tests, as somebody in the office would. */
@Singleton
public class Editor {

    public static final String NAME = "test";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final DraftService draftService;
    private final PublishService publishService;
    private final Editions editions;

    public Editor(DraftService draftService, PublishService publishService, Editions editions) {
        this.draftService = draftService;
        this.publishService = publishService;
        this.editions = editions;
    }

    /** A term that no other test knows. */
    public static EntryRef newTerm() {
        return new EntryRef(Kind.TERM, "test-" + COUNT.incrementAndGet());
    }

    /** A page that no other test knows. */
    public static EntryRef newPage(Topic topic) {
        return new EntryRef(Kind.ARTICLE, topic.key() + "/test-" + COUNT.incrementAndGet());
    }

    public SaveOutcome save(EntryRef ref, PartName part, int base, String text, ChangeClass changeClass) {
        return draftService.save(new DraftService.Draft(ref, part, base, text, changeClass, NAME));
    }

    /** Saves over whatever the draft is. */
    public SaveOutcome save(EntryRef ref, PartName part, String text) {
        return save(ref, part, draftNumber(ref, part), text, ChangeClass.MEANING);
    }

    /** Saves in a transaction of its own, whatever transaction the caller is in. */
    public SaveOutcome saveElsewhere(EntryRef ref, PartName part, String text) {
        return QuarkusTransaction.requiringNew().call(() -> save(ref, part, text));
    }

    public List<PartName> publish(EntryRef ref, PartName... parts) {
        return publishService.publish(ref, List.of(parts), NAME);
    }

    public List<PartName> withdraw(EntryRef ref, PartName... parts) {
        return publishService.withdraw(ref, List.of(parts), NAME);
    }

    /**
     * A whole page, written, published in both languages and seen by readers. Its slugs are the last word of its key.
     */
    public void publishPage(EntryRef ref, String body) {
        String name = ref.key().split("/")[1];
        save(
                ref,
                PartName.SHARED,
                "topic: " + ref.key().split("/")[0] + "\naudience: [all]\nphase: [living]\nsources:\n"
                        + "  - {name: Sheet of Tests, title: Made-up pages, url: \"https://example.org/pages\", "
                        + "date: 2025-03}\n");
        save(ref, PartName.NL, words("Pagina " + name, name, body));
        save(ref, PartName.EN, words("Page " + name, name, body));
        publish(ref, PartName.values());
        awaitReaders();
    }

    public static String words(String title, String slug, String body) {
        return "---\ntitle: " + title + "\nsummary: About " + title + ".\nslug: " + slug + "\n---\n" + body + "\n";
    }

    public int draftNumber(EntryRef ref, PartName part) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Entry.named(ref)
                        .flatMap(entry -> entry.part(part))
                        .flatMap(Part::draft)
                        .map(draft -> draft.number)
                        .orElse(0));
    }

    public long revisions(EntryRef ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Revision.count("part.entry.kind = ?1 and part.entry.key = ?2", ref.kind(), ref.key()));
    }

    public long changes(EntryRef ref) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Change.count("entry.kind = ?1 and entry.key = ?2", ref.kind(), ref.key()));
    }

    /** Waits until readers see all that was published. */
    public void awaitReaders() {
        long last = QuarkusTransaction.requiringNew()
                .call(() -> Change.<Change>find("order by id desc").firstResult().id);
        await(() -> editions.current().changeId() >= last);
    }

    public static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("It did not happen within 20 seconds");
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

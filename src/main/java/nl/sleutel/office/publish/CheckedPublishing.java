package nl.sleutel.office.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.sleutel.account.AuditLog;
import nl.sleutel.account.Person;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.publishing.Publication;
import nl.sleutel.content.publishing.PublishService;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.office.checks.Proposal;
import nl.sleutel.office.checks.Proposals;
import nl.sleutel.office.checks.PublishCheckReport;
import nl.sleutel.office.checks.PublishChecks;
import nl.sleutel.office.checks.PublishOrder;
import nl.sleutel.office.draft.Drafts;
import org.jspecify.annotations.Nullable;

/**
 * Publishing and withdrawing behind the gate: what was looked at goes live, all of it in one transaction, or nothing
 * does. It is judged before anybody has to wait for it; in the transaction only numbers are compared.
 */
@ApplicationScoped
public class CheckedPublishing {

    private static final int TRIES = 3;

    private final Proposals proposals;
    private final PublishChecks publishChecks;
    private final Drafts drafts;
    private final PublishService publishService;
    private final PublicationSchedule publicationSchedule;
    private final AuditLog auditLog;

    public CheckedPublishing(
            Proposals proposals,
            PublishChecks publishChecks,
            Drafts drafts,
            PublishService publishService,
            PublicationSchedule publicationSchedule,
            AuditLog auditLog) {
        this.proposals = proposals;
        this.publishChecks = publishChecks;
        this.drafts = drafts;
        this.publishService = publishService;
        this.publicationSchedule = publicationSchedule;
        this.auditLog = auditLog;
    }

    /** Why nothing went live, or that it did. */
    public enum Verdict {
        DONE,
        /** Readers see it so already. */
        NOTHING,
        /** Somebody saved or published since. */
        STALE,
        ERRORS,
        /** There are warnings and no reason. */
        WARNINGS,
        /** Links elsewhere would become plain words, and nobody said that they may. */
        LINKS,
        /** Something else would be withdrawn too, and nobody said that it may. */
        ALONG
    }

    /** Publishes or withdraws now. */
    Verdict release(PublishOrder order, Person by, Words words) {
        for (int i = 0; i < TRIES; i++) {
            Edition edition = publishChecks.upToDate();
            Judged judged = judge(order, edition, words);
            Optional<Verdict> verdict = judged.refused()
                    .or(() -> QuarkusTransaction.requiringNew()
                            .call(() -> apply(Objects.requireNonNull(judged.proposal()), order, edition, by)));
            if (verdict.isPresent()) {
                return verdict.get();
            }
        }
        return inTurn(order, by, words);
    }

    /**
     * Where others publish one after another, somebody waits for the turn first and is judged then: nothing can come in
     * between.
     */
    private Verdict inTurn(PublishOrder order, Person by, Words words) {
        return QuarkusTransaction.requiringNew().call(() -> {
            publishService.lockPublishing();
            Edition edition = publishChecks.upToDate();
            Judged judged = judge(order, edition, words);
            return judged.refused()
                    .or(() -> apply(Objects.requireNonNull(judged.proposal()), order, edition, by))
                    .orElse(Verdict.STALE);
        });
    }

    /** @param refused why it can't be done; empty where nothing stops it */
    private record Judged(@Nullable Proposal proposal, Optional<Verdict> refused) {}

    private Judged judge(PublishOrder order, Edition edition, Words words) {
        Optional<Proposal> proposal = proposals.of(order).filter(found -> Proposals.isAsSeen(found, order));
        return proposal.map(
                        found -> new Judged(found, refused(found, order, publishChecks.judge(found, edition, words))))
                .orElseGet(() -> new Judged(null, Optional.of(Verdict.STALE)));
    }

    /** Sets it for a moment, behind the same gate. */
    Verdict schedule(PublishOrder order, Instant at, Person by, Words words) {
        Optional<Proposal> proposal = proposals
                .of(order)
                .filter(found ->
                        order.seen().values().stream().allMatch(Map::isEmpty) || Proposals.isAsSeen(found, order));
        if (proposal.isEmpty()) {
            return Verdict.STALE;
        }
        Optional<Verdict> refused =
                refused(proposal.get(), order, publishChecks.judge(proposal.get(), publishChecks.upToDate(), words));
        if (refused.isPresent()) {
            return refused.get();
        }
        Publication publication = proposal.get().publication(order.answers().matching());
        if (proposal.get().items().stream()
                .allMatch(item -> item.numbers().isEmpty() && item.away().isEmpty())) {
            return Verdict.NOTHING;
        }
        publicationSchedule.plan(new PublicationSchedule.Plan(order.ref(), publication, at, order.answers()), by);
        return Verdict.DONE;
    }

    private static Optional<Verdict> refused(Proposal proposal, PublishOrder order, PublishCheckReport report) {
        PublishOrder.Answers answers = order.answers();
        if (report.isStopped()) {
            return Optional.of(Verdict.ERRORS);
        }
        if (proposal.companions().stream().anyMatch(Proposal.ProposedEntry::withdraws) && !answers.along()) {
            return Optional.of(Verdict.ALONG);
        }
        if (report.breaksLinks() && !answers.links()) {
            return Optional.of(Verdict.LINKS);
        }
        return report.warns() && answers.reason().isBlank() ? Optional.of(Verdict.WARNINGS) : Optional.empty();
    }

    /** Empty when something went live since it was judged: then it is judged anew. */
    private Optional<Verdict> apply(Proposal proposal, PublishOrder order, Edition judgedIn, Person by) {
        publishService.lockPublishing();
        if (publishService.lastChange() != judgedIn.changeId()) {
            return Optional.empty();
        }
        boolean saved = proposal.items().stream()
                .filter(item -> !item.withdraws())
                .anyMatch(item -> drafts.entry(item.ref())
                        .filter(now -> item.numbers().entrySet().stream()
                                .allMatch(part -> now.number(part.getKey()) == part.getValue()))
                        .isEmpty());
        if (saved) {
            return Optional.of(Verdict.STALE);
        }
        Map<EntryRef, PublishService.PublishOutcome> outcomes =
                publishService.apply(proposal.publication(order.answers().matching()), by.name());
        outcomes.forEach((ref, outcome) -> note(ref, outcome, proposal, order, by));
        return Optional.of(
                outcomes.values().stream().allMatch(PublishService.PublishOutcome::isNothing)
                        ? Verdict.NOTHING
                        : Verdict.DONE);
    }

    private void note(
            EntryRef ref, PublishService.PublishOutcome outcome, Proposal proposal, PublishOrder order, Person by) {
        boolean withdraws =
                proposal.item(ref).filter(Proposal.ProposedEntry::withdraws).isPresent();
        if (!outcome.isNothing()) {
            auditLog.note(new AuditLog.Deed(
                    by.name(),
                    withdraws ? "withdrawn" : "published",
                    ref.toString(),
                    detail(outcome, order.answers().reason())));
        }
    }

    /** What the log keeps: the parts, what was said of the languages or which of them lags now, and the reason. */
    static String detail(PublishService.PublishOutcome outcome, String reason) {
        String lags = outcome.after().ahead().stream()
                .map(Language::other)
                .map(language -> language.name() + " lags")
                .sorted()
                .collect(Collectors.joining(", "));
        String languages = outcome.matches() ? " languages match" : lags.isEmpty() ? "" : " " + lags;
        return outcome.parts() + languages + (reason.isBlank() ? "" : " " + reason);
    }

    /** Says that what readers see in both languages matches; answers whether that is what they still see. */
    boolean match(EntryRef ref, Map<PartName, Integer> seen, Person by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean matched = publishService.match(ref, seen, by.name());
            if (matched) {
                auditLog.note(new AuditLog.Deed(
                        by.name(), "matched", ref.toString(), seen.toString().toLowerCase(Locale.ROOT)));
            }
            return matched;
        });
    }
}

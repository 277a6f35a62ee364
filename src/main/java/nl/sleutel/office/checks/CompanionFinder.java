package nl.sleutel.office.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sleutel.content.edition.Edition;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.files.PublicationCheck;
import nl.sleutel.files.References;
import nl.sleutel.office.draft.Drafts;
import nl.sleutel.office.draft.EntryDraft;

/**
 * Finds what else must go live or be withdrawn together with what somebody asked for, so that no reader meets a path
 * that ends nowhere: a new step and the answer that leads to it, a page and the fact that it names, a fact that goes
 * and the page that can't be without it.
 */
@ApplicationScoped
public class CompanionFinder {

    /** Of more than these nobody keeps the view. */
    private static final int MOST = 30;

    private static final int ROUNDS = 12;

    private final Drafts drafts;
    private final PublishChecks publishChecks;

    public CompanionFinder(Drafts drafts, PublishChecks publishChecks) {
        this.drafts = drafts;
        this.publishChecks = publishChecks;
    }

    /** The proposal with as few companions as it needs; empty when none make it sound. */
    public Optional<Proposal> complete(Proposal asked, Edition edition) {
        Search search = new Search(publishChecks.check(edition), candidates());
        Proposal now = asked;
        for (int round = 0; round < ROUNDS && now.items().size() <= MOST; round++) {
            List<PublicationCheck.Found> stops = search.stops(now);
            if (stops.isEmpty()) {
                return Optional.of(search.fewest(asked, now));
            }
            Proposal next = now.with(search.remedies(now, stops));
            if (next.items().size() == now.items().size()) {
                return Optional.empty();
            }
            now = next;
        }
        return Optional.empty();
    }

    /** All entries with a draft that readers don't see. */
    private Map<EntryRef, EntryDraft> candidates() {
        return drafts.differing().stream()
                .collect(
                        Collectors.toMap(EntryDraft::ref, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private final class Search {

        private final PublicationCheck check;
        private final Map<EntryRef, EntryDraft> candidates;

        Search(PublicationCheck check, Map<EntryRef, EntryDraft> candidates) {
            this.check = check;
            this.candidates = candidates;
        }

        List<PublicationCheck.Found> stops(Proposal proposal) {
            return check.of(proposal.moves()).stream()
                    .filter(found -> found.weight() == PublicationCheck.Weight.STOPS)
                    .toList();
        }

        List<Proposal.ProposedEntry> remedies(Proposal proposal, List<PublicationCheck.Found> stops) {
            List<Proposal.ProposedEntry> remedies = new ArrayList<>();
            stops.stream()
                    .flatMap(found -> found.ref().stream())
                    .distinct()
                    .forEach(ref -> proposal.item(ref)
                            .ifPresentOrElse(
                                    item -> neighbours(item)
                                            .forEach(draft -> remedies.add(publishing(draft, proposal.first()))),
                                    () -> broken(ref, proposal).ifPresent(remedies::add)));
            return remedies;
        }

        /** Drafts that an entry names; and for a step those that lead to it. */
        private List<EntryDraft> neighbours(Proposal.ProposedEntry item) {
            EntryTexts after = item.after();
            return candidates.values().stream()
                    .filter(draft -> References.naming(draft.ref()).test(after)
                            || (isOneWhole(item.ref())
                                    && draft.ref().kind() == item.ref().kind()
                                    && References.naming(item.ref()).test(draft.texts())))
                    .toList();
        }

        /**
         * What would be broken elsewhere goes live in its draft that may be right by now, or is withdrawn along; the
         * first step of the care route never is.
         */
        private Optional<Proposal.ProposedEntry> broken(EntryRef ref, Proposal proposal) {
            EntryDraft draft = candidates.get(ref);
            if (draft != null
                    && proposal.items().stream()
                            .filter(Proposal.ProposedEntry::withdraws)
                            .noneMatch(item -> References.naming(item.ref()).test(draft.texts()))) {
                return Optional.of(publishing(draft, proposal.first()));
            }
            boolean mayGo = proposal.first().withdraws() || isOneWhole(ref);
            return drafts.entry(ref)
                    .filter(entry -> mayGo && !isFirstStep(ref))
                    .map(entry -> Proposal.ProposedEntry.withdrawing(
                            entry, drafts.live(ref), Set.copyOf(ref.kind().parts())));
        }

        private static boolean isOneWhole(EntryRef ref) {
            return KindModules.installed().of(ref).isOneWhole();
        }

        private boolean isFirstStep(EntryRef ref) {
            return ref.kind() == Kind.STEP
                    && new PartText(drafts.live(ref).getOrDefault(PartName.SHARED, "")).has("start");
        }

        /** A step goes in both languages, anything else in the one that was asked for. */
        private Proposal.ProposedEntry publishing(EntryDraft draft, Proposal.ProposedEntry first) {
            Set<PartName> parts = isOneWhole(draft.ref())
                            || first.withdraws()
                            || first.ref().kind().isOneFile()
                    ? Set.copyOf(draft.ref().kind().parts())
                    : Set.copyOf(draft.ref().kind().parts().stream()
                            .filter(part ->
                                    part == PartName.SHARED || first.going().contains(part))
                            .toList());
            return Proposal.ProposedEntry.publishing(draft, drafts.live(draft.ref()), parts);
        }

        /** Leaves out again what turns out not to be needed. */
        Proposal fewest(Proposal asked, Proposal sound) {
            Proposal fewest = sound;
            for (Proposal.ProposedEntry item : sound.items()) {
                Proposal fewer = fewest.without(item);
                if (asked.item(item.ref()).isEmpty() && stops(fewer).isEmpty()) {
                    fewest = fewer;
                }
            }
            return fewest;
        }
    }
}

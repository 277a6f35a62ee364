package nl.sleutel.office.checks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.kind.KindModules;
import nl.sleutel.office.draft.Drafts;

/** Puts together what an order asks for, as it stands on the desk now. */
@ApplicationScoped
public class Proposals {

    private final Drafts drafts;

    public Proposals(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Empty when the entry is not there, or its choice means nothing. Companions that are not there are left out. */
    public Optional<Proposal> of(PublishOrder order) {
        Set<PartName> parts = Proposal.parts(order.ref().kind(), order.which());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return drafts.entry(order.ref()).map(entry -> {
            List<Proposal.ProposedEntry> companions = new ArrayList<>();
            order.with()
                    .forEach(ref -> drafts.entry(ref)
                            .ifPresent(one -> companions.add(Proposal.ProposedEntry.publishing(
                                    one, drafts.live(ref), along(ref.kind(), order)))));
            order.away()
                    .forEach(ref -> drafts.entry(ref)
                            .ifPresent(one -> companions.add(Proposal.ProposedEntry.withdrawing(
                                    one, drafts.live(ref), ref.kind().parts()))));
            Map<PartName, String> live = drafts.live(order.ref());
            return Proposal.of(
                            order.withdraws()
                                    ? Proposal.ProposedEntry.withdrawing(
                                            entry,
                                            live,
                                            Proposal.away(order.ref().kind(), order.which()))
                                    : Proposal.ProposedEntry.publishing(entry, live, parts))
                    .with(companions);
        });
    }

    /**
     * A step goes in both languages, and so does what goes live beside a withdrawal; anything else in the one that was
     * asked for.
     */
    private static Set<PartName> along(Kind kind, PublishOrder order) {
        return Proposal.parts(
                kind,
                KindModules.installed().of(kind).isOneWhole()
                                || order.withdraws()
                                || order.ref().kind().isOneFile()
                        ? PublishOrder.BOTH
                        : order.which());
    }

    /** Whether all drafts that would go live are those that were looked at. */
    public static boolean isAsSeen(Proposal proposal, PublishOrder order) {
        return proposal.items().stream()
                .allMatch(item -> item.going().stream()
                        .allMatch(part -> item.entry().number(part)
                                == order.seen()
                                        .getOrDefault(item.ref(), Map.of())
                                        .getOrDefault(part, 0)));
    }
}

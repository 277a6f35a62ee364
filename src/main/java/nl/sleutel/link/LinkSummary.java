package nl.sleutel.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.EntryRef;

/** What readers are told of the links to other sites, kept in memory: readers never need the database. */
@ApplicationScoped
public class LinkSummary {

    private volatile Counts counts = new Counts(0, 0, Optional.empty(), Map.of());

    /**
     * @param asked how many addresses were asked
     * @param broken how many of them did not answer well
     * @param last when the last of them was asked; empty when none ever was
     * @param inEntry how many of the broken ones stand in an entry
     */
    public record Counts(int asked, int broken, Optional<Instant> last, Map<EntryRef, Long> inEntry) {}

    public Counts counts() {
        return counts;
    }

    void take(List<LinkState> states, LinkPlaces places) {
        List<LinkState> broken = states.stream().filter(LinkState::isBroken).toList();
        Map<EntryRef, Long> inEntry = broken.stream()
                .flatMap(state -> places.byUrl().getOrDefault(state.url, List.of()).stream()
                        .map(LinkPlaces.LinkPlace::ref)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        counts = new Counts(
                states.size(),
                broken.size(),
                states.stream().map(state -> state.checkedAt).max(Comparator.naturalOrder()),
                Map.copyOf(inEntry));
    }
}

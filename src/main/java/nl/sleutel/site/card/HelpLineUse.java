package nl.sleutel.site.card;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.kind.SiteUse;
import nl.sleutel.content.problem.Expected;

/** The numbers of the emergency card. */
@Singleton
public class HelpLineUse implements SiteUse {

    @Override
    public Set<EntryRef> refs() {
        return HelpLine.facts().stream()
                .map(key -> new EntryRef(Kind.FACT, key))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Expected place() {
        return Expected.EMERGENCY_CARD;
    }
}

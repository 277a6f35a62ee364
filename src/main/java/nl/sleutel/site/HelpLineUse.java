package nl.sleutel.site;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import nl.sleutel.content.EntryRef;
import nl.sleutel.content.Expected;
import nl.sleutel.content.Kind;
import nl.sleutel.content.SiteUse;

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

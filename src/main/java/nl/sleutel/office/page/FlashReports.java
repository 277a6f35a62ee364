package nl.sleutel.office.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.sleutel.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * What a form did, kept for the page that tells it: that page can be looked at again without doing it again. In memory
 * and for a while; on another node, or after a restart, the work is done all the same and only the telling is lost.
 */
@ApplicationScoped
public class FlashReports {

    private static final Duration WHILE = Duration.ofMinutes(30);
    private static final int MOST = 200;

    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WHILE).build();

    private record Kept(long person, Object what) {}

    /** Answers the name under which it can be read, by this person alone. */
    public String keep(Person person, Object what) {
        String name = UUID.randomUUID().toString();
        kept.put(name, new Kept(person.id(), what));
        return name;
    }

    public <T> Optional<T> of(@Nullable String name, Person person, Class<T> type) {
        return Optional.ofNullable(name)
                .map(kept::getIfPresent)
                .filter(one -> one.person() == person.id())
                .map(Kept::what)
                .filter(type::isInstance)
                .map(type::cast);
    }
}

package nl.sleutel.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;

/** Taking in what readers say, and keeping it no longer than was promised. */
@ApplicationScoped
public class FeedbackService {

    /** What the form and the privacy page promise. */
    public static final int DAYS_KEPT = 90;

    private final Clock clock;

    public FeedbackService(Clock clock) {
        this.clock = clock;
    }

    @Transactional
    public void record(Remark remark) {
        if (remark.saysNothing() || remark.isTooLong()) {
            throw new IllegalArgumentException("A remark says something, in at most " + Remark.LONGEST + " characters");
        }
        Reaction.of(remark, today()).persist();
    }

    /** An editor is done with it: it is no longer shown as open. Answers whether there is such a one. */
    @Transactional
    public boolean done(long id) {
        Optional<Reaction> found = Reaction.findByIdOptional(id);
        found.ifPresent(Reaction::markDone);
        return found.isPresent();
    }

    /** Deletes a reaction; answers whether there was such a one. */
    @Transactional
    public boolean delete(long id) {
        return Reaction.deleteById(id);
    }

    /**
     * Deletes what is older than promised.
     *
     * @return how many were deleted
     */
    @Transactional
    public long forget() {
        return Reaction.delete("receivedOn <= ?1", today().minusDays(DAYS_KEPT));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RenderContext.CITY);
    }
}

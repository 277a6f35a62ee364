package nl.sleutel.letter;

import java.util.Optional;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.markdown.syntax.FactForm;

/** Knows no link and no fact. */
final class NothingResolver implements Resolver {

    @Override
    public Optional<Target> link(String destination) {
        return Optional.empty();
    }

    @Override
    public Optional<Shown> fact(String key, FactForm form) {
        return Optional.empty();
    }
}

package nl.sleutel.web.route;

import nl.sleutel.web.cache.Answer;

/**
 * A part of the portal that takes forms from readers, who have no account. Called off the event loop, from many
 * threads.
 */
public interface FormHandler {

    /** Whether this door takes forms sent to a path. */
    boolean takes(String path);

    /**
     * What the sender is told: 303 to a page when all went well, else a page that still holds what they wrote. Kept
     * nowhere.
     */
    Answer take(FormBody formBody);
}

package nl.sleutel.browser;

import nl.sleutel.start.PortalProcess;
import nl.sleutel.start.Workplace;

/**
 * One portal with the project's content for all browser tests that only read it: started by the first of them, ended
 * with the tests.
 */
final class SharedPortal {

    private static PortalProcess portal;

    private SharedPortal() {}

    static synchronized PortalProcess get() {
        if (portal == null) {
            portal = Workplace.filled("read-only").portal();
        }
        return portal;
    }
}

package nl.sleutel.directory.organisation;

import java.util.List;

/** The schools whose students the portal is made for, by their keys as organisations. */
public final class Institutions {

    /** In the order in which readers choose among them. */
    public static final List<String> KEYS = List.of("universiteit-leiden", "hogeschool-leiden", "mborijnland");

    private Institutions() {}
}

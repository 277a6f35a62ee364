package nl.sleutel.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of roles, as methods name them in {@code @RolesAllowed}. Whoever is inside has the names of their role and
 * of all before it; whoever is not yet has one that says what stands between, and opens nothing but that.
 */
public final class Roles {

    public static final String AUTHOR = "author";
    public static final String EDITOR = "editor";
    public static final String ADMIN = "admin";
    /** A one-time code is still to be given. */
    public static final String AT_CODE = "at-code";
    /** The password is to be changed first. */
    public static final String AT_PASSWORD = "at-password";
    /** A second factor is to be set up first. */
    public static final String AT_ENROL = "at-enrol";

    private Roles() {}

    /** The names that somebody has, by their role and how far in they are. */
    public static Set<String> of(Role role, LoginStage loginStage) {
        return loginStage == LoginStage.IN
                ? Arrays.stream(Role.values()).filter(role::may).map(Role::key).collect(Collectors.toUnmodifiableSet())
                : Set.of("at-" + loginStage.name().toLowerCase(Locale.ROOT));
    }
}

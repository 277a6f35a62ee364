package nl.sleutel.site.facet;

/**
 * One value that a list can be narrowed to: its name, where choosing it (or letting it go) leads, how many are left,
 * whether it is chosen.
 */
public record Facet(String name, String address, long count, boolean chosen) {

    public boolean useful() {
        return count > 0 || chosen;
    }
}

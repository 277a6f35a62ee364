package nl.sleutel.office.editor;

/**
 * What a form hands on to the next.
 *
 * @param others who saved meanwhile
 * @param as how the page is written; empty for its form
 * @param then where to go when it is saved; empty for nowhere else
 */
public record Handed(String others, String changeClass, String as, String then) {}

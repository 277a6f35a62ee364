package nl.sleutel.site;

/** A link as readers see it. */
public record Link(String address, String title) {}

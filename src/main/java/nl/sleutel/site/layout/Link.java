package nl.sleutel.site.layout;

/** A link as readers see it. */
public record Link(String address, String title) {}

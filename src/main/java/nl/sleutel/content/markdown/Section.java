package nl.sleutel.content.markdown;

/**
 * A stretch of a text under one heading, as plain words. The part before the first heading has an empty id and heading.
 */
public record Section(String id, String heading, String text) {}

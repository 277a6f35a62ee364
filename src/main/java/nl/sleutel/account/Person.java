package nl.sleutel.account;

import nl.sleutel.language.Language;

/** Whoever is at work: an account as the rest of the office sees it. Immutable. */
public record Person(long id, String name, Role role, Language language) {}

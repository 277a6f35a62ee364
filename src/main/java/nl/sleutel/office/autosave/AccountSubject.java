package nl.sleutel.office.autosave;

import java.io.Serializable;

/**
 * Key of what one person has of one entry.
 *
 * @param accountId whose it is
 * @param subject the entry, as {@link nl.sleutel.content.entry.EntryRef#toString()} writes it
 */
public record AccountSubject(Long accountId, String subject) implements Serializable {}

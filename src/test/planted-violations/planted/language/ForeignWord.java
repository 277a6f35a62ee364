package planted.language;

import planted.content.NosyEntry;

/** Imports something of ours. */
public record ForeignWord(NosyEntry entry) {
}

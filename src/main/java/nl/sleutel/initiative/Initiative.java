package nl.sleutel.initiative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Something that was begun for the well-being of students, with the fields of the Kennisbank Studentenwelzijn.
 * Immutable.
 *
 * @param period since when, and until when
 * @param quality what is known of how well it works
 * @param organisations the keys of those who are in it
 * @param pages the keys of the pages that say more
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record Initiative(
        String key,
        Set<Topic> topics,
        Set<Audience> audience,
        Set<Theme> themes,
        InitiativeStatus status,
        Period period,
        Quality quality,
        Set<String> organisations,
        Optional<String> website,
        Set<String> pages,
        List<Source> sources,
        Optional<PartialDate> checked,
        Optional<PartialDate> review,
        Map<Language, InitiativeText> texts) {

    private static final Localized<String> FOLDER = new Localized<>("/nl/initiatieven/", "/en/initiatives/");

    public Initiative {
        texts = Map.copyOf(texts);
    }

    /**
     * When it was there, as exactly as the sources say.
     *
     * @param seen the last time that a source proves it; empty where its sources have no date
     */
    public record Period(Optional<PartialDate> since, Optional<PartialDate> ended, Optional<PartialDate> seen) {}

    /** The labels of the Kennisbank's quality frame. */
    public record Quality(
            InitiativeEvaluation evaluated,
            InitiativeDuration duration,
            InitiativeReach reach,
            InitiativeAccess access) {}

    /**
     * What readers of one language are told of it. Immutable.
     *
     * @param initiator who began it
     * @param aims what it is to bring about
     * @param target who it is for
     */
    public record InitiativeText(Description about, String initiator, String aims, String target) {}

    /** Where the list of all initiatives stands in a language. */
    public static String folder(Language language) {
        return FOLDER.in(language);
    }

    public EntryRef ref() {
        return new EntryRef(InitiativeKind.INITIATIVE, key);
    }

    public Optional<InitiativeText> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return folder(language) + key;
    }
}

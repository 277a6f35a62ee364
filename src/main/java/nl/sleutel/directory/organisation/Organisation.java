package nl.sleutel.directory.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.hours.OpeningHours;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Somebody who can help. Immutable.
 *
 * @param institutions whose students it is for, as keys of organisations; empty for everyone
 * @param languages the languages spoken there, where a source says so
 * @param internationals whether it is known to be friendly to internationals
 * @param mbo whether it is known to be open to mbo students
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record Organisation(
        String key,
        Set<Topic> topics,
        Set<Audience> audience,
        Set<Sector> sectors,
        Set<String> institutions,
        Set<SpokenLanguage> languages,
        Optional<Cost> cost,
        Optional<VisitMode> visit,
        Contact contact,
        Optional<OpeningHours> hours,
        boolean internationals,
        boolean mbo,
        List<Source> sources,
        Optional<PartialDate> checked,
        Optional<PartialDate> review,
        Map<Language, Description> descriptions) {

    private static final Localized<String> FOLDER = new Localized<>("/nl/organisaties/", "/en/organisations/");

    public Organisation {
        descriptions = Map.copyOf(descriptions);
    }

    public EntryRef ref() {
        return new EntryRef(Kind.ORGANISATION, key);
    }

    public Optional<Description> description(Language language) {
        return Optional.ofNullable(descriptions.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return FOLDER.in(language) + key;
    }

    /** Whether it is there for students of an institution. */
    public boolean serves(String institution) {
        return institutions.isEmpty() || institutions.contains(institution);
    }
}

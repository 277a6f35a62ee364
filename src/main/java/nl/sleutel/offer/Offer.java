package nl.sleutel.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.directory.organisation.Cost;
import nl.sleutel.directory.organisation.Description;
import nl.sleutel.directory.organisation.SpokenLanguage;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/**
 * Something that a student can join: a training, a group, a buddy programme, an e-health course, a talk. Immutable.
 *
 * @param institutions the keys of the schools whose students it is for; empty for everybody
 * @param languages in which it is given, where a source says so
 * @param organisation the key of who gives it
 * @param website where one joins or reads on
 * @param next the day on which it takes place next, where it is known
 * @param pages the keys of the pages on which it is shown
 * @param checked the day on which a person compared it with its sources; empty until somebody did
 */
public record Offer(
        String key,
        Set<Topic> topics,
        Set<Audience> audience,
        OfferForm form,
        Set<Need> needs,
        Set<String> institutions,
        Set<SpokenLanguage> languages,
        Optional<Cost> cost,
        Optional<String> organisation,
        Optional<String> website,
        Optional<PartialDate> next,
        Set<String> pages,
        List<Source> sources,
        Optional<PartialDate> checked,
        Optional<PartialDate> review,
        Map<Language, OfferText> texts) {

    private static final Localized<String> FOLDER = new Localized<>("/nl/aanbod/", "/en/offers/");

    public Offer {
        texts = Map.copyOf(texts);
    }

    /**
     * What readers of one language are told of it. Immutable.
     *
     * @param join how to join, in a sentence; empty where the website says it all
     */
    public record OfferText(Description about, Optional<String> join) {}

    /** Where the list of all offers stands in a language. */
    public static String folder(Language language) {
        return FOLDER.in(language);
    }

    public EntryRef ref() {
        return new EntryRef(OfferKind.OFFER, key);
    }

    public Optional<OfferText> text(Language language) {
        return Optional.ofNullable(texts.get(language));
    }

    /** Its page in a language. */
    public String address(Language language) {
        return folder(language) + key;
    }

    /** The next day that is not over. */
    public Optional<PartialDate> coming(LocalDate today) {
        return next.filter(day -> !day.last().isBefore(today));
    }

    /** Whether students of a school may come. */
    public boolean serves(String institution) {
        return institutions.isEmpty() || institutions.contains(institution);
    }
}

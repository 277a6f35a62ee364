package nl.sleutel.directory.organisation;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.sleutel.content.edition.Delta;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.language.Language;
import nl.sleutel.language.Localized;

/** All organisations of an Edition, by key. Immutable. */
public final class Directory implements EditionIndex<Directory> {

    public static final Directory NONE = new Directory(Map.of());

    private static final String LINK = "org:";

    private final Map<String, Organisation> byKey;
    private final Localized<List<Organisation>> byTitle;

    private Directory(Map<String, Organisation> byKey) {
        this.byKey = byKey;
        this.byTitle = Localized.each(language -> sorted(byKey.values(), language));
    }

    @Override
    public Directory with(Delta delta) {
        if (!delta.touches(Kind.ORGANISATION)) {
            return this;
        }
        Map<String, Organisation> organisations = new HashMap<>(byKey);
        delta.gone(Kind.ORGANISATION).map(EntryRef::key).forEach(organisations::remove);
        delta.changed(Kind.ORGANISATION)
                .forEach(texts -> OrganisationReader.read(texts)
                        .value()
                        .ifPresentOrElse(
                                organisation -> organisations.put(organisation.key(), organisation),
                                () -> organisations.remove(texts.ref().key())));
        return new Directory(organisations);
    }

    public Optional<Organisation> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All organisations in the order of their keys. */
    public Collection<Organisation> all() {
        return new TreeMap<>(byKey).values();
    }

    /** The organisations that are told of in a language, in the order of its alphabet. */
    public List<Organisation> in(Language language) {
        return byTitle.in(language);
    }

    /**
     * Where a link such as {@code org:huurteam} leads, noted in the reading; empty when it is no such link or nobody
     * live answers to it.
     */
    public static Optional<Resolver.Target> link(String destination, RenderContext context, Language language) {
        if (!destination.startsWith(LINK)) {
            return Optional.empty();
        }
        EntryRef ref = new EntryRef(Kind.ORGANISATION, destination.substring(LINK.length()));
        context.uses(ref);
        return context.view(Directory.class)
                .find(ref.key())
                .flatMap(organisation -> organisation
                        .description(language)
                        .map(description ->
                                new Resolver.Target(organisation.address(language), description.title(), true)));
    }

    private static List<Organisation> sorted(Collection<Organisation> all, Language language) {
        Collator alphabet = Collator.getInstance(language.locale());
        return all.stream()
                .filter(organisation -> organisation.description(language).isPresent())
                .sorted(Comparator.comparing(
                                (Organisation organisation) -> organisation
                                        .description(language)
                                        .orElseThrow()
                                        .title(),
                                alphabet)
                        .thenComparing(Organisation::key))
                .toList();
    }
}

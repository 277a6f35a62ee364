package nl.sleutel.content.kind;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.Alignment;
import nl.sleutel.content.entry.Change;
import nl.sleutel.content.entry.Entry;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.entry.Part;
import nl.sleutel.content.entry.PartName;
import nl.sleutel.content.entry.Revision;
import nl.sleutel.content.format.PartText;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a page that readers know. When revisions go live that would let one of them disappear, the page's
 * text goes on naming it as a former one, however the address came to change: by the form, as text, by import or by
 * translation, or because the page moved to another topic.
 */
public final class FormerAddresses {

    /** Few texts name former addresses: written as in the index {@code revision_former_ix}, which holds just those. */
    private static final String NAMING = """
            select p.id from revision r join part p on p.live_id = r.id join entry e on e.id = p.entry_id
            where r.text like E'%\\nformer:%' and position(cast(?1 as text) in r.text) > 0
              and p.name = ?2 and e.kind = 'ARTICLE' and e.id <> ?3 order by e.id""";

    private final Entry entry;
    private final String author;
    private final Instant now;

    public FormerAddresses(Entry entry, String author, Instant now) {
        this.entry = entry;
        this.author = author;
        this.now = now;
    }

    /** An address of pages in one language: a topic's key and a slug. */
    private record TopicSlug(String topic, String slug) {

        static TopicSlug of(String written, String topic) {
            int slash = written.indexOf('/');
            return slash < 0
                    ? new TopicSlug(topic, written)
                    : new TopicSlug(written.substring(0, slash), written.substring(slash + 1));
        }

        String written(String here) {
            return topic.equals(here) ? slug : topic + "/" + slug;
        }
    }

    /**
     * The texts that are to be live, with every address kept that leads to the page now.
     *
     * @param live what readers see of a page; empty where they see nothing of it
     * @param next all that is to be live
     */
    public static Map<PartName, String> kept(Map<PartName, String> live, Map<PartName, String> next) {
        Map<PartName, String> kept = new EnumMap<>(PartName.class);
        kept.putAll(next);
        Optional<String> topic = topic(next);
        Optional<String> before = topic(live);
        if (topic.isPresent() && before.isPresent()) {
            for (Language language : Language.values()) {
                Set<TopicSlug> known = known(live, language, before.get());
                kept.computeIfPresent(
                        PartName.of(language),
                        (name, text) -> kept(new PartText(text), topic.get(), known, before.get()));
            }
        }
        return kept;
    }

    /** The same for texts that are to be brought in over what stands in the database. */
    public static EntryTexts kept(EntryTexts next) {
        if (next.ref().kind() != Kind.ARTICLE) {
            return next;
        }
        Map<PartName, String> live =
                Entry.named(next.ref()).map(FormerAddresses::live).orElse(Map.of());
        return new EntryTexts(next.ref(), kept(live, next.texts()));
    }

    private static Map<PartName, String> live(Entry entry) {
        Map<PartName, String> live = new EnumMap<>(PartName.class);
        entry.parts.values().forEach(part -> part.live().ifPresent(revision -> live.put(part.name, revision.text)));
        return live;
    }

    private static Optional<String> topic(Map<PartName, String> texts) {
        return Optional.ofNullable(texts.get(PartName.SHARED))
                .flatMap(text -> new PartText(text).value("topic"))
                .filter(key -> Topic.ofKey(key).isPresent());
    }

    private static Optional<String> slug(Map<PartName, String> texts, Language language) {
        return Optional.ofNullable(texts.get(PartName.of(language))).flatMap(text -> new PartText(text).value("slug"));
    }

    /**
     * Where readers of a language find a page: a page in one language has a notice in the other, under the same slug.
     */
    private static Set<TopicSlug> known(Map<PartName, String> live, Language language, String topic) {
        Set<TopicSlug> known = new LinkedHashSet<>();
        Optional.ofNullable(live.get(PartName.of(language)))
                .ifPresent(text ->
                        new PartText(text).values("former").forEach(one -> known.add(TopicSlug.of(one, topic))));
        slug(live, language)
                .or(() -> slug(live, language.other()))
                .ifPresent(slug -> known.add(new TopicSlug(topic, slug)));
        return known;
    }

    private static String kept(PartText text, String topic, Set<TopicSlug> known, String before) {
        Optional<String> slug = text.value("slug");
        if (slug.isEmpty()) {
            return text.text();
        }
        Set<TopicSlug> former = new LinkedHashSet<>();
        for (String one : text.values("former")) {
            // A former slug without a topic was written for the topic in which the page stood then.
            boolean meantBefore = !one.contains("/") && known.contains(new TopicSlug(before, one));
            former.add(TopicSlug.of(one, meantBefore ? before : topic));
        }
        former.addAll(known);
        former.remove(new TopicSlug(topic, slug.get()));
        return text.with(
                        "former",
                        former.stream().map(place -> place.written(topic)).toList())
                .text();
    }

    /**
     * The revisions that go live instead of those that were to: a text that would lose an address gets a revision more.
     * Other pages give up the addresses that this one takes.
     *
     * @return with parts that go along because an address of theirs changes with the topic
     */
    public Map<PartName, Revision> keep(Map<PartName, Revision> going) {
        if (entry.kind != Kind.ARTICLE) {
            return going;
        }
        Map<PartName, String> live = live(entry);
        Map<PartName, String> next = new EnumMap<>(PartName.class);
        next.putAll(live);
        going.forEach((name, revision) -> next.put(name, revision.text));
        Map<PartName, Revision> kept = new EnumMap<>(PartName.class);
        kept.putAll(going);
        kept(live, next).forEach((name, text) -> {
            if (!text.equals(next.get(name))) {
                kept.put(name, amended(entry.part(name).orElseThrow(), kept.get(name), text));
            }
        });
        for (Language language : Language.values()) {
            Optional<TopicSlug> was = place(live, language);
            place(next, language)
                    .filter(place -> was.filter(place::equals).isEmpty())
                    .ifPresent(place -> takeFromOthers(PartName.of(language), place));
        }
        return kept;
    }

    private static Optional<TopicSlug> place(Map<PartName, String> texts, Language language) {
        return topic(texts).flatMap(topic -> slug(texts, language).map(slug -> new TopicSlug(topic, slug)));
    }

    private Revision amended(Part part, @Nullable Revision going, String text) {
        Revision from = going == null ? Objects.requireNonNull(part.live) : going;
        Revision amended = part.amend(from, text, author, now);
        Alignment.follow(part.entry, from, amended);
        return amended;
    }

    private void takeFromOthers(PartName name, TopicSlug place) {
        EntityManager entities = Part.getEntityManager();
        List<?> ids = entities.createNativeQuery(NAMING, Long.class)
                .setParameter(1, place.slug())
                .setParameter(2, name.name())
                .setParameter(3, entry.id)
                .getResultList();
        for (Object id : ids) {
            Part part = Part.findById(id);
            part.entry.lockForUpdate();
            PartText text = new PartText(Objects.requireNonNull(part.live).text);
            Optional<String> topic = part.entry
                    .part(PartName.SHARED)
                    .flatMap(Part::live)
                    .flatMap(shared -> new PartText(shared.text).value("topic"));
            List<String> left = text.values("former").stream()
                    .filter(one -> !TopicSlug.of(one, topic.orElse("")).equals(place))
                    .toList();
            if (!left.equals(text.values("former"))) {
                Revision amended = new FormerAddresses(part.entry, author, now)
                        .amended(part, null, text.with("former", left).text());
                part.goLive(amended, now);
                Change.append(part.entry, List.of(name), author, now);
            }
        }
    }
}

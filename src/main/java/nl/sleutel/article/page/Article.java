package nl.sleutel.article.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.format.PartialDate;
import nl.sleutel.content.format.Source;
import nl.sleutel.content.taxonomy.Audience;
import nl.sleutel.content.taxonomy.Phase;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** A page that readers see, in one language or two. Immutable. */
public record Article(Outline outline, Map<Language, Body> bodies) {

    public Article {
        bodies = Map.copyOf(bodies);
    }

    /** The text in a language, where it has one. */
    public Optional<Body> body(Language language) {
        return Optional.ofNullable(bodies.get(language));
    }

    /**
     * All of a page but its text: small enough to be kept in memory for every page.
     *
     * @param order its place among the pages of its topic, low first
     * @param journey its place in the checklists of the journey
     * @param fronts the words at the head of each language
     */
    public record Outline(
            String key,
            Topic topic,
            Set<Audience> audience,
            Set<Phase> phases,
            int order,
            List<String> related,
            List<String> organisations,
            ChecklistEntry journey,
            boolean sensitive,
            List<Source> sources,
            Optional<PartialDate> checked,
            Optional<PartialDate> review,
            Map<Language, Front> fronts) {

        public Outline {
            fronts = Map.copyOf(fronts);
        }

        public EntryRef ref() {
            return new EntryRef(Kind.ARTICLE, key);
        }

        public Optional<Front> front(Language language) {
            return Optional.ofNullable(fronts.get(language));
        }

        /** The page's address in a language that it has. */
        public Optional<String> address(Language language) {
            return front(language).map(front -> "/" + language.tag() + "/" + topic.slug(language) + "/" + front.slug());
        }
    }

    /**
     * @param former slugs that it had before and that still lead to it; {@code topic/slug} where it stood in another
     *     topic
     * @param search words that readers type and that do not stand on the page
     * @param todo its line in a checklist, where it is one
     */
    public record Front(
            String title,
            String summary,
            String slug,
            List<String> former,
            List<String> search,
            Optional<String> todo) {}

    /** Where a page stood before. Immutable. */
    public record FormerPlace(Topic topic, String slug) {

        public static FormerPlace of(String former, Topic topic) {
            int slash = former.indexOf('/');
            return slash < 0
                    ? new FormerPlace(topic, former)
                    : new FormerPlace(
                            Topic.ofKey(former.substring(0, slash)).orElseThrow(), former.substring(slash + 1));
        }
    }

    /**
     * @param markdown the text
     * @param line the line in its file on which the text starts, from 1
     */
    public record Body(String markdown, int line) {}
}

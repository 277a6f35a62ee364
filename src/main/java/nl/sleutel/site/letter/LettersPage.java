package nl.sleutel.site.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.letter.Letter;
import nl.sleutel.letter.Letters;
import nl.sleutel.site.layout.Layouts;
import nl.sleutel.site.layout.PageLayout;
import nl.sleutel.site.layout.PageMeta;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.site.layout.TopicLink;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.PageRequest;

/** All letters to copy, by what they are about. */
@Singleton
public class LettersPage implements SitePage {

    private final Layouts layouts;

    public LettersPage(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Letters under one heading. */
    public record Group(String id, String name, List<LetterCard> letters) {}

    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        static native TemplateInstance letters(PageLayout page, List<Group> groups);
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        if (!request.path().equals(Letter.folder(language))) {
            return Optional.empty();
        }
        List<Letter> all = Letters.during(context).in(language);
        List<Group> groups = Arrays.stream(Topic.values())
                .map(topic -> new Group(
                        topic.key(),
                        TopicLink.of(topic, language).name(),
                        all.stream()
                                .filter(letter -> letter.topic() == topic)
                                .flatMap(letter -> LetterCard.of(letter, language, context).stream())
                                .toList()))
                .filter(group -> !group.letters().isEmpty())
                .toList();
        Words words = Words.in(language);
        PageMeta meta = PageMeta.of(language, words.of("letters.title"), request.path())
                .describedAs(words.of("letters.description"))
                .alsoAt(Letter.folder(language.other()));
        return Optional.of(Answer.html(
                200, Templates.letters(layouts.of(meta, context), groups).render()));
    }
}

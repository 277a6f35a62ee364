package nl.sleutel.article;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.sleutel.article.outline.TopicOutline;
import nl.sleutel.article.outline.TopicOutlineReader;
import nl.sleutel.article.outline.TopicOutlines;
import nl.sleutel.content.edition.EditionIndex;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.content.entry.EntryRef;
import nl.sleutel.content.entry.EntryTexts;
import nl.sleutel.content.entry.Kind;
import nl.sleutel.content.form.FieldSpec;
import nl.sleutel.content.form.FieldSpec.Shape;
import nl.sleutel.content.format.ParseResult;
import nl.sleutel.content.kind.CheckContext;
import nl.sleutel.content.kind.KindCheck;
import nl.sleutel.content.kind.KindModule;
import nl.sleutel.content.kind.Translatable;
import nl.sleutel.content.markdown.Resolver;
import nl.sleutel.content.taxonomy.Topic;
import nl.sleutel.language.Language;

/** How the pages of topics are grouped, as a kind of entries: one a topic, under the topic's key. */
public final class TopicOutlineKind implements KindModule {

    @Override
    public Kind kind() {
        return Kind.TOPIC;
    }

    @Override
    public ParseResult<TopicOutline> read(EntryTexts texts) {
        return TopicOutlineReader.read(texts);
    }

    @Override
    public EditionIndex<?> empty() {
        return TopicOutlines.NONE;
    }

    @Override
    public List<FieldSpec> sharedFields() {
        return List.of(FieldSpec.of("groups", Shape.ROWS, "pages*"));
    }

    @Override
    public List<FieldSpec> languageFields() {
        return List.of(FieldSpec.of("headings", Shape.LINES));
    }

    @Override
    public String sharedSkeleton(EntryRef ref, LocalDateTime now) {
        return "groups:\n  - {pages: []}\n";
    }

    @Override
    public String languageSkeleton(EntryRef ref, Language language) {
        return "---\nheadings: []\n---\n";
    }

    @Override
    public Set<Kind> mayName() {
        return Set.of(Kind.ARTICLE);
    }

    @Override
    public Translatable translatable() {
        return new Translatable(List.of(), List.of("headings"));
    }

    @Override
    public Optional<String> address(EntryRef ref, RenderContext context, Resolver links, Language language) {
        return Topic.ofKey(ref.key()).map(topic -> "/" + language.tag() + "/" + topic.slug(language) + "/");
    }

    @Override
    public KindCheck check(CheckContext around) {
        return KindCheck.together(() -> {
            ArticleCheck articles = ArticleKind.articles(around);
            return around.all(kind()).stream()
                    .flatMap(topic -> articles.groups(topic).stream())
                    .toList();
        });
    }
}

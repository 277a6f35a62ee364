package nl.sleutel.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.sleutel.content.PartText;
import nl.sleutel.content.Topic;

/** The addresses that a page had before, kept so that they lead to it for good. */
final class Former {

    private Former() {
    }

    /** The former slugs once a page has another slug or topic; one that it takes again is former no longer. */
    static List<String> after(PartText before, PartText after, String topicBefore, String topic) {
        List<String> former = new ArrayList<>(before.values("former"));
        Optional<String> left = before.value("slug");
        Optional<String> now = after.value("slug");
        boolean moved = !topicBefore.isEmpty() && !topic.isEmpty() && !topicBefore.equals(topic) && Topic.ofKey(topicBefore).isPresent();
        if (moved) {
            former.replaceAll(slug -> slug.contains("/") ? slug : topicBefore + "/" + slug);
            left.ifPresent(slug -> former.add(topicBefore + "/" + slug));
            former.replaceAll(slug -> slug.startsWith(topic + "/") ? slug.substring(topic.length() + 1) : slug);
        } else if (left.isPresent() && now.isPresent() && !left.get().equals(now.get())) {
            former.add(left.get());
        }
        return former.stream().distinct().filter(slug -> now.filter(slug::equals).isEmpty()).toList();
    }
}

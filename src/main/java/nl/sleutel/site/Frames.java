package nl.sleutel.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import nl.sleutel.content.RenderContext;
import nl.sleutel.web.Assets;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.SiteAddress;

/** Makes the frame around each page. */
@Singleton
public class Frames {

    private final ObjectMapper json;
    private final Assets assets;
    private final PublicConfig config;
    private final SiteAddress address;

    public Frames(Assets assets, PublicConfig config, SiteAddress address, ObjectMapper json) {
        this.json = json;
        this.assets = assets;
        this.config = config;
        this.address = address;
    }

    /** The frame of a page that shows what is to be told now. */
    Frame of(Head head, RenderContext context) {
        return of(head, NoticeLine.now(head.language(), context));
    }

    /** The frame of a page that is about an error. */
    Frame of(Head head) {
        return of(head, List.of());
    }

    private Frame of(Head head, List<NoticeLine> notices) {
        List<String> data = head.data().stream().map(this::script).toList();
        return new Frame(
                head.language(),
                head.title(),
                head.description(),
                head.path(),
                head.canonical(),
                head.other(),
                head.translated(),
                head.indexed(),
                head.topic(),
                head.image(),
                data,
                notices,
                surround());
    }

    Frame.Surround surround() {
        return new Frame.Surround(
                assets,
                address.base(),
                config.organisation().isEmpty(),
                config.organisation().orElse("Sleutel"));
    }

    /** JSON that can't end the script element it stands in. */
    private String script(Object value) {
        try {
            return json.writeValueAsString(value).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain maps are always written", e);
        }
    }
}

package nl.sleutel.site.layout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.web.PublicConfig;
import nl.sleutel.web.SiteAddress;
import nl.sleutel.web.cache.Assets;

/** Makes the frame around each page. */
@Singleton
public class Layouts {

    private final ObjectMapper json;
    private final Assets assets;
    private final PublicConfig config;
    private final SiteAddress address;

    public Layouts(Assets assets, PublicConfig config, SiteAddress address, ObjectMapper json) {
        this.json = json;
        this.assets = assets;
        this.config = config;
        this.address = address;
    }

    /** The frame of a page that shows what is to be told now. */
    public PageLayout of(PageMeta meta, RenderContext context) {
        return of(meta, NoticeLine.now(meta.language(), context));
    }

    /** The frame of a page that is about an error. */
    public PageLayout of(PageMeta meta) {
        return of(meta, List.of());
    }

    private PageLayout of(PageMeta meta, List<NoticeLine> notices) {
        List<String> data = meta.data().stream().map(this::script).toList();
        return new PageLayout(
                meta.language(),
                meta.title(),
                meta.description(),
                meta.path(),
                meta.canonical(),
                meta.other(),
                meta.translated(),
                meta.indexed(),
                meta.topic(),
                meta.image(),
                data,
                notices,
                surround());
    }

    public PageLayout.Surround surround() {
        return new PageLayout.Surround(
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

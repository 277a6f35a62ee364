package nl.sleutel.site.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.sleutel.content.edition.RenderContext;
import nl.sleutel.language.Language;
import nl.sleutel.language.Words;
import nl.sleutel.site.layout.Addresses;
import nl.sleutel.site.layout.SitePage;
import nl.sleutel.web.cache.Answer;
import nl.sleutel.web.cache.Assets;
import nl.sleutel.web.cache.PageRequest;

/** What a browser needs to install the site, in the reader's language. */
@Singleton
public class ManifestPage implements SitePage {

    private static final String PAPER = "#fff8ec";
    private static final List<Integer> SIZES = List.of(192, 512);

    private final Assets assets;
    private final ObjectMapper json;

    public ManifestPage(Assets assets, ObjectMapper json) {
        this.assets = assets;
        this.json = json;
    }

    @Override
    public Optional<Answer> answer(PageRequest request, Language language, RenderContext context) {
        return request.path().equals(Addresses.manifest(language)) ? Optional.of(manifest(language)) : Optional.empty();
    }

    private Answer manifest(Language language) {
        Words words = Words.in(language);
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/");
        manifest.put("name", words.of("site.name"));
        manifest.put("short_name", words.of("brand"));
        manifest.put("description", words.of("home.description"));
        manifest.put("lang", language.tag());
        manifest.put("start_url", Addresses.home(language));
        manifest.put("scope", "/");
        // With the browser's own way back, which people expect.
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", PAPER);
        manifest.put("theme_color", PAPER);
        manifest.put(
                "icons",
                SIZES.stream()
                        .map(size -> Map.of(
                                "src",
                                assets.address("icon-" + size + ".png"),
                                "sizes",
                                size + "x" + size,
                                "type",
                                "image/png"))
                        .toList());
        manifest.put(
                "shortcuts",
                List.of(
                        Map.of("name", words.of("help-now.title"), "url", Addresses.helpNow(language)),
                        Map.of("name", words.of("route.title"), "url", Addresses.careRoute(language))));
        try {
            return Answer.text(200, "application/manifest+json", json.writeValueAsString(manifest));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain maps are always written", e);
        }
    }
}

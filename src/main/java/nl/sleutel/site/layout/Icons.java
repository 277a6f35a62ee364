package nl.sleutel.site.layout;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The drawn icons, in templates as {@code {icon:of('search')}}. They say nothing to screen readers: words stand beside
 * them.
 */
@TemplateExtension(namespace = "icon")
public final class Icons {

    private static final Pattern ICON = Pattern.compile("\\{#fragment id=([a-z_]+)}(<svg.*?</svg>)\\{/fragment}");
    private static final Map<String, RawString> ALL = read();

    private Icons() {}

    /** An icon by its name; an unknown one is a programming error and fails. */
    public static RawString of(String name) {
        RawString icon = ALL.get(name);
        if (icon == null) {
            throw new IllegalArgumentException("There is no icon '" + name + "'");
        }
        return icon;
    }

    private static Map<String, RawString> read() {
        try (InputStream in = Icons.class.getResourceAsStream("/web/icons.html")) {
            Map<String, RawString> icons = new HashMap<>();
            Matcher matcher = ICON.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (matcher.find()) {
                icons.put(matcher.group(1), new RawString(matcher.group(2)));
            }
            return icons;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the icons", e);
        }
    }
}

package nl.sleutel.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Properties;
import java.util.Set;

/**
 * The words of the interface in one language, from all files {@code i18n/TAG.properties} on the class path. Immutable.
 */
public final class Words {

    private static final Localized<Words> ALL = Localized.each(Words::new);

    private final Language language;
    private final Properties words = new Properties();

    private Words(Language language) {
        this.language = language;
        String file = "i18n/" + language.tag() + ".properties";
        try {
            for (URL part : Collections.list(Words.class.getClassLoader().getResources(file))) {
                try (InputStream in = part.openStream()) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    words.load(new StringReader(ByteOrderMark.dropped(text)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the words of " + file, e);
        }
    }

    public static Words in(Language language) {
        return ALL.in(language);
    }

    public Language language() {
        return language;
    }

    /** The words as they stand; an unknown key is a programming error and fails. */
    public String of(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No words for '" + key + "' in " + language.tag());
        }
        return text;
    }

    /**
     * The words with {@code {0}}, {@code {1}} … filled in by {@link MessageFormat}: numbers in the reader's notation,
     * {@code {0,choice,…}} for plurals. In such words an apostrophe is written twice.
     */
    public String of(String key, Object... arguments) {
        return new MessageFormat(of(key), language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    public Set<String> keys() {
        return words.stringPropertyNames();
    }
}

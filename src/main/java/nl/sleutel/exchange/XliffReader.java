package nl.sleutel.exchange;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.sleutel.language.Language;

/**
 * Reads XLIFF 2 that may come from anybody: no document type, no entities, nothing fetched, and bounds on all that can
 * be large. For one file.
 */
final class XliffReader {

    static final int MOST_BYTES = 5 << 20;
    private static final int MOST_UNITS = 20_000;
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");

    private final XMLStreamReader xml;
    private final List<ReturnedPage> pages = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Language from = Language.NL;
    private String original = "";
    private TranslationUnitReader file;
    private int units;

    private XliffReader(XMLStreamReader xml) {
        this.xml = xml;
        this.file = new TranslationUnitReader(xml);
    }

    /**
     * What was read.
     *
     * @param unknown names of files in it that we never gave
     */
    record Content(Language from, List<ReturnedPage> pages, List<String> unknown) {}

    /** Either of both. */
    record XliffOutcome(Optional<Content> content, Optional<FileRefusal> refusal) {

        static XliffOutcome refused(FileRefusal refusal) {
            return new XliffOutcome(Optional.empty(), Optional.of(refusal));
        }
    }

    static XliffOutcome read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return XliffOutcome.refused(FileRefusal.TOO_LARGE);
        }
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return XliffOutcome.refused(FileRefusal.ENCODING);
        }
        if (text.get().contains("<!DOCTYPE") || text.get().contains("<!ENTITY")) {
            return XliffOutcome.refused(FileRefusal.DOCTYPE);
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.get()));
            return new XliffReader(xml).document();
        } catch (XMLStreamException | RuntimeException e) {
            return XliffOutcome.refused(FileRefusal.NOT_XML);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched");
        });
        return factory;
    }

    private static Optional<String> text(byte[] bytes) {
        boolean big = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF;
        boolean little = bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE;
        Charset charset = big ? StandardCharsets.UTF_16BE : little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Matcher declared = DECLARED.matcher(plain);
            String wanted = charset.equals(StandardCharsets.UTF_8) ? "utf-8" : "utf-16";
            return !declared.find()
                            || declared.group(1).toLowerCase(Locale.ROOT).startsWith(wanted)
                    ? Optional.of(plain)
                    : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private XliffOutcome document() throws XMLStreamException {
        Deque<Boolean> preserve = new ArrayDeque<>(List.of(false));
        while (xml.hasNext()) {
            int event = TranslationUnitReader.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (preserve.size() > TranslationUnitReader.DEEPEST) {
                    return XliffOutcome.refused(FileRefusal.NOT_XML);
                }
                if (preserve.size() == 1 && !root()) {
                    return XliffOutcome.refused(FileRefusal.NOT_XLIFF);
                }
                start(preserve);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                preserve.pop();
                if (isOurs("file")) {
                    ReturnedPage.of(original, file.read()).ifPresentOrElse(this::add, () -> unknown.add(original));
                }
            }
        }
        return new XliffOutcome(Optional.of(new Content(from, pages, unknown)), Optional.empty());
    }

    /** @param preserve for each element around whether its spaces mean something */
    private void start(Deque<Boolean> preserve) throws XMLStreamException {
        if (isOurs("unit")) {
            if (++units > MOST_UNITS) {
                throw new XMLStreamException("Too many units");
            }
            file.unit(preserve.peek());
        } else if (isOurs("notes")) {
            file.notes();
        } else {
            preserve.push(TranslationUnitReader.preserves(xml, preserve.peek()));
            if (isOurs("file")) {
                original = Optional.ofNullable(xml.getAttributeValue(null, "original"))
                        .orElse("");
                file = new TranslationUnitReader(xml);
            }
        }
    }

    /** A tool may have cut one page in two. */
    private void add(ReturnedPage page) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isSamePage(page)) {
                pages.set(i, pages.get(i).and(page));
                return;
            }
        }
        pages.add(page);
    }

    private boolean isOurs(String name) {
        return TranslationUnitReader.isOurs(xml, name);
    }

    private boolean root() {
        Optional<Language> source = language("srcLang");
        from = source.orElse(Language.NL);
        return isOurs("xliff")
                && source.isPresent()
                && language("trgLang")
                        .filter(target -> target == source.get().other())
                        .isPresent();
    }

    private Optional<Language> language(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute))
                .flatMap(tag -> Language.of(tag.toLowerCase(Locale.ROOT).split("[-_]")[0]));
    }
}

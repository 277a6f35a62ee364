package nl.sleutel.exchange;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.sleutel.language.Language;

/** Reads XLIFF 2 that may come from anybody: no document type, no entities, nothing fetched, and bounds on all that can be large. For one file. */
final class XliffReader {

    static final int MOST_BYTES = 5 << 20;
    private static final int DEEPEST = 24;
    private static final int MOST_UNITS = 20_000;
    private static final Pattern DECLARED = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern NAMESPACES = Pattern.compile("urn:oasis:names:tc:xliff:document:2\\.[0-9]");

    private final XMLStreamReader xml;
    private final List<Sheaf.Returned> pages = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private Language from;
    private String original = "";
    private Map<String, String> translated = new LinkedHashMap<>();
    private final Map<String, String> codes = new LinkedHashMap<>();
    private int units;

    private XliffReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * What was read.
     *
     * @param unknown names of files in it that we never gave
     */
    record Content(Language from, List<Sheaf.Returned> pages, List<String> unknown) {
    }

    /** Either of both. */
    record Outcome(Optional<Content> content, Optional<Refusal> refusal) {

        static Outcome refused(Refusal refusal) {
            return new Outcome(Optional.empty(), Optional.of(refusal));
        }
    }

    static Outcome read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Outcome.refused(Refusal.TOO_LARGE);
        }
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return Outcome.refused(Refusal.ENCODING);
        }
        if (text.get().contains("<!DOCTYPE") || text.get().contains("<!ENTITY")) {
            return Outcome.refused(Refusal.DOCTYPE);
        }
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text.get()));
            return new XliffReader(xml).document();
        } catch (XMLStreamException | RuntimeException e) {
            return Outcome.refused(Refusal.NOT_XML);
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
            String text = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes)).toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            Matcher declared = DECLARED.matcher(plain);
            String wanted = charset == StandardCharsets.UTF_8 ? "utf-8" : "utf-16";
            return !declared.find() || declared.group(1).toLowerCase(Locale.ROOT).startsWith(wanted) ? Optional.of(plain) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Outcome document() throws XMLStreamException {
        int depth = 0;
        while (xml.hasNext()) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    return Outcome.refused(Refusal.NOT_XML);
                }
                if (depth == 1 && !root()) {
                    return Outcome.refused(Refusal.NOT_XLIFF);
                }
                if (isOurs("file")) {
                    original = Optional.ofNullable(xml.getAttributeValue(null, "original")).orElse("");
                    translated = new LinkedHashMap<>();
                } else if (isOurs("unit")) {
                    unit();
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (isOurs("file")) {
                    Sheaf.Returned.of(original, translated).ifPresentOrElse(pages::add, () -> unknown.add(original));
                }
            }
        }
        return new Outcome(Optional.of(new Content(from, pages, unknown)), Optional.empty());
    }

    private boolean isOurs(String name) {
        return xml.getLocalName().equals(name) && xml.getNamespaceURI() != null && NAMESPACES.matcher(xml.getNamespaceURI()).matches();
    }

    private boolean root() {
        Optional<Language> source = language("srcLang");
        from = source.orElse(Language.NL);
        return isOurs("xliff") && source.isPresent() && language("trgLang").filter(target -> target == source.get().other()).isPresent();
    }

    private Optional<Language> language(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute)).flatMap(tag -> Language.of(tag.toLowerCase(Locale.ROOT).split("[-_]")[0]));
    }

    /** One unit up to its end. A tool may have cut it into several segments: it counts when each of them has a translation. */
    private void unit() throws XMLStreamException {
        if (++units > MOST_UNITS) {
            throw new XMLStreamException("Too many units");
        }
        String id = Optional.ofNullable(xml.getAttributeValue(null, "id")).orElse("");
        StringBuilder all = new StringBuilder();
        boolean whole = true;
        String source = "";
        String target = null;
        for (int depth = 1; depth > 0;) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isOurs("data")) {
                    codes.put(Optional.ofNullable(xml.getAttributeValue(null, "id")).orElse(""), inline(depth));
                } else if (isOurs("source")) {
                    source = inline(depth);
                } else if (isOurs("target")) {
                    target = inline(depth);
                } else if (++depth > DEEPEST) {
                    throw new XMLStreamException("Nested too deeply");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                if (isOurs("segment") || isOurs("ignorable")) {
                    whole &= target != null || isOurs("ignorable");
                    all.append(target != null ? target : isOurs("ignorable") ? source : "");
                    source = "";
                    target = null;
                }
            }
        }
        codes.clear();
        if (whole && !all.toString().isBlank()) {
            translated.putIfAbsent(id, all.toString());
        }
    }

    /** The words of a source, target or code up to its end. A code is a fact, or nothing. */
    private String inline(int outer) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth + outer > DEEPEST) {
                    throw new XMLStreamException("Nested too deeply");
                }
                if (isOurs("ph")) {
                    String data = codes.getOrDefault(Optional.ofNullable(xml.getAttributeValue(null, "dataRef")).orElse(""), "");
                    text.append(Stream.of(data, Optional.ofNullable(xml.getAttributeValue(null, "disp")).orElse(""))
                            .filter(code -> Unit.CODE.matcher(code).matches()).findFirst().orElse(""));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return text.toString();
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_DECLARATION) {
            throw new XMLStreamException("Entities are not read");
        }
        return event;
    }
}

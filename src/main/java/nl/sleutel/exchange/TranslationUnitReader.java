package nl.sleutel.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the units of one file element. A tool may have cut a unit into several segments and put their targets into
 * another order: it counts when each of them has a translation. Mutable, for one file element.
 */
final class TranslationUnitReader {

    static final int DEEPEST = 24;
    private static final Pattern NAMESPACES = Pattern.compile("urn:oasis:names:tc:xliff:document:2\\.[0-9]");
    private static final Set<Integer> REFUSED =
            Set.of(XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_DECLARATION);
    private static final Set<Integer> CHARACTERS =
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);
    private static final Pattern ORDER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\u200B\u2060\uFEFF]*");

    private final XMLStreamReader xml;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> untranslated = new LinkedHashSet<>();
    private final List<String> rest = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    /** The codes of the unit by the ids of their data, and by their own. */
    private final Map<String, String> data = new HashMap<>();

    private final Map<String, String> codes = new HashMap<>();

    TranslationUnitReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    ReturnedPage.Units read() {
        return new ReturnedPage.Units(texts, untranslated, rest, notes);
    }

    static boolean isOurs(XMLStreamReader xml, String name) {
        String namespace = xml.getNamespaceURI();
        return xml.getLocalName().equals(name)
                && namespace != null
                && NAMESPACES.matcher(namespace).matches();
    }

    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (REFUSED.contains(event)) {
            throw new XMLStreamException("Entities are not read");
        }
        return event;
    }

    /**
     * A segment, or what stands between two.
     *
     * @param order where its target belongs among those of the unit, from 1
     * @param text of its target; of its source where it needs none
     * @param translated whether somebody translated it, or nothing is to be translated
     */
    private record Piece(int order, String text, boolean translated, boolean words) {}

    /** One unit up to its end. */
    void unit(boolean preserve) throws XMLStreamException {
        String id = attribute("id");
        boolean kept = preserves(xml, preserve);
        data.clear();
        codes.clear();
        List<Piece> pieces = new ArrayList<>();
        while (toChild()) {
            if (isOurs(xml, "segment") || isOurs(xml, "ignorable")) {
                pieces.add(piece(pieces.size() + 1, kept));
            } else if (isOurs(xml, "originalData")) {
                originalData();
            } else if (isOurs(xml, "notes")) {
                notes();
            } else {
                skip();
            }
        }
        note(id, pieces);
    }

    private void note(String id, List<Piece> pieces) {
        List<Piece> ordered =
                pieces.stream().sorted(Comparator.comparingInt(Piece::order)).toList();
        String all = ordered.stream().map(Piece::text).collect(Collectors.joining());
        if (NOTHING.matcher(all).matches() || !ordered.stream().allMatch(Piece::translated)) {
            String part = ordered.stream()
                    .filter(piece -> piece.translated() && piece.words())
                    .map(Piece::text)
                    .collect(Collectors.joining(" "))
                    .strip();
            if (!part.isEmpty()) {
                rest.add(part);
            }
            if (!texts.containsKey(id)) {
                untranslated.add(id);
            }
            return;
        }
        untranslated.remove(id);
        String first = texts.putIfAbsent(id, all);
        if (first != null && !TranslationUnit.same(first, all)) {
            rest.add(all);
        }
    }

    private Piece piece(int place, boolean preserve) throws XMLStreamException {
        boolean segment = isOurs(xml, "segment");
        boolean initial = Stream.of("", "initial").anyMatch(attribute("state")::equals);
        boolean kept = preserves(xml, preserve);
        String source = "";
        String target = null;
        int order = place;
        while (toChild()) {
            if (isOurs(xml, "source")) {
                source = inline(true);
            } else if (isOurs(xml, "target")) {
                order = ORDER.matcher(attribute("order")).matches() ? Integer.parseInt(attribute("order")) : place;
                boolean exact = preserves(xml, kept) || source.strip().contains("\n");
                String read = inline(false);
                target = exact ? read : read.replaceAll("[ \\t\\r\\n]+", " ");
            } else {
                skip();
            }
        }
        boolean nothing = NOTHING.matcher(source).matches();
        boolean blank = target == null || NOTHING.matcher(target).matches();
        boolean untouched = initial && target != null && !blank && plain(target).equals(plain(source));
        boolean translated = nothing || !segment || (!blank && !untouched);
        return new Piece(order, target == null ? source : target, translated, segment && !nothing);
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private void originalData() throws XMLStreamException {
        while (toChild()) {
            String id = attribute("id");
            data.put(id, inline(false));
        }
    }

    /** The notes of a unit or a file. */
    void notes() throws XMLStreamException {
        while (toChild()) {
            String note = inline(false).strip();
            if (!note.isEmpty()) {
                notes.add(note);
            }
        }
    }

    /** The words of an element up to its end. A code is a fact, or nothing. */
    private String inline(boolean source) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            if (CHARACTERS.contains(event)) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("Nested too deeply");
                }
                if (isOurs(xml, "ph")) {
                    String code = code();
                    if (source) {
                        codes.put(attribute("id"), code);
                    }
                    text.append(code);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return text.toString();
    }

    /**
     * Tools keep of a code what they like: its data, what it shows, or only the id that it has in the source, also of a
     * copy.
     */
    private String code() {
        String source = codes.get(attribute("id"));
        return Stream.of(data.get(attribute("dataRef")), attribute("disp"), codes.get(attribute("copyOf")), source)
                .filter(code ->
                        code != null && TranslationUnit.CODE.matcher(code).matches())
                .findFirst()
                .orElse("");
    }

    /** Goes on to the next element inside the present one; false at its end. */
    private boolean toChild() throws XMLStreamException {
        for (; ; ) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return event == XMLStreamConstants.START_ELEMENT;
            }
        }
    }

    /** Passes over an element: proposals of a memory have sources and targets as well. */
    private void skip() throws XMLStreamException {
        inline(false);
    }

    private String attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    /** Whether the spaces of an element mean something; what it does not say itself stands around it. */
    static boolean preserves(XMLStreamReader xml, boolean around) {
        String space = xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "space");
        return space == null ? around : space.equals("preserve");
    }
}

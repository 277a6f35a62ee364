package nl.sleutel.exchange;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.regex.Matcher;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XLIFF 2.0. For one file. */
final class XliffWriter {

    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private XliffWriter() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    static byte[] write(Sheaf sheaf) {
        try {
            XliffWriter writer = new XliffWriter();
            writer.sheaf(sheaf);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not fail to be written", e);
        }
    }

    private void sheaf(Sheaf sheaf) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("version", "2.0");
        attribute("srcLang", sheaf.from().tag());
        attribute("trgLang", sheaf.from().other().tag());
        int number = 0;
        for (Sheaf.Page page : sheaf.pages()) {
            xml.writeStartElement("file");
            attribute("id", "f" + ++number);
            attribute("original", page.original());
            for (Unit unit : page.units()) {
                unit(unit);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void unit(Unit unit) throws XMLStreamException {
        List<String> codes = Unit.codes(unit.source());
        xml.writeStartElement("unit");
        attribute("id", unit.id());
        attribute("name", unit.name());
        xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
        if (!codes.isEmpty()) {
            xml.writeStartElement("originalData");
            for (int i = 0; i < codes.size(); i++) {
                xml.writeStartElement("data");
                attribute("id", "d" + (i + 1));
                xml.writeCharacters(codes.get(i));
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeStartElement("segment");
        attribute("state", unit.target().isPresent() ? "translated" : "initial");
        text("source", unit.source(), codes);
        if (unit.target().isPresent()) {
            text("target", unit.target().get(), codes);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A fact is a code that a tool keeps whole; one that the source has not, or has fewer of, stays a text. */
    private void text(String element, String text, List<String> codes) throws XMLStreamException {
        xml.writeStartElement(element);
        boolean[] used = new boolean[codes.size()];
        Matcher code = Unit.CODE.matcher(text);
        int done = 0;
        while (code.find()) {
            int place = place(codes, used, code.group());
            if (place >= 0) {
                xml.writeCharacters(Unit.sound(text.substring(done, code.start())));
                xml.writeEmptyElement("ph");
                attribute("id", "p" + (place + 1));
                attribute("dataRef", "d" + (place + 1));
                attribute("disp", code.group());
                done = code.end();
            }
        }
        xml.writeCharacters(Unit.sound(text.substring(done)));
        xml.writeEndElement();
    }

    private static int place(List<String> codes, boolean[] used, String code) {
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && codes.get(i).equals(code)) {
                used[i] = true;
                return i;
            }
        }
        return -1;
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }
}

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

    static byte[] write(TranslationBatch translationBatch) {
        try {
            XliffWriter writer = new XliffWriter();
            writer.sheaf(translationBatch);
            return writer.bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory does not fail to be written", e);
        }
    }

    private void sheaf(TranslationBatch translationBatch) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("xliff");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("version", "2.0");
        attribute("srcLang", translationBatch.from().tag());
        attribute("trgLang", translationBatch.from().other().tag());
        int number = 0;
        for (TranslationBatch.Page page : translationBatch.pages()) {
            xml.writeStartElement("file");
            attribute("id", "f" + ++number);
            attribute("original", page.original());
            for (TranslationUnit translationUnit : page.units()) {
                unit(translationUnit);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void unit(TranslationUnit translationUnit) throws XMLStreamException {
        List<String> codes = TranslationUnit.codes(translationUnit.source());
        xml.writeStartElement("unit");
        attribute("id", translationUnit.id());
        attribute("name", translationUnit.name());
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
        attribute("state", translationUnit.target().isPresent() ? "translated" : "initial");
        text("source", translationUnit.source(), codes);
        if (translationUnit.target().isPresent()) {
            text("target", translationUnit.target().get(), codes);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A fact is a code that a tool keeps whole; one that the source has not, or has fewer of, stays a text. */
    private void text(String element, String text, List<String> codes) throws XMLStreamException {
        xml.writeStartElement(element);
        boolean[] used = new boolean[codes.size()];
        Matcher code = TranslationUnit.CODE.matcher(text);
        int done = 0;
        while (code.find()) {
            int place = place(codes, used, code.group());
            if (place >= 0) {
                xml.writeCharacters(TranslationUnit.sound(text.substring(done, code.start())));
                xml.writeEmptyElement("ph");
                attribute("id", "p" + (place + 1));
                attribute("dataRef", "d" + (place + 1));
                attribute("disp", code.group());
                done = code.end();
            }
        }
        xml.writeCharacters(TranslationUnit.sound(text.substring(done)));
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

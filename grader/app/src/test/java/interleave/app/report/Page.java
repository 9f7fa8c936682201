package interleave.app.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A page as a parser sees it, which refuses one that is not well-formed.
record Page(Document document) {
    static Page of(String html) {
        try {
            var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return new Page(parser.parse(new InputSource(new StringReader(html))));
        } catch (SAXException | IOException | ParserConfigurationException failed) {
            throw new AssertionError("Not well-formed: " + failed.getMessage(), failed);
        }
    }

    /// In the order of the page.
    List<Element> elements(String... names) {
        List<String> wanted = Arrays.asList(names);
        return all("*").stream().filter(element -> wanted.contains(element.getTagName())).toList();
    }

    /// The values of an attribute, wherever it stands.
    List<String> attributes(String name) {
        return all("*").stream()
                .filter(element -> element.hasAttribute(name))
                .map(element -> element.getAttribute(name))
                .toList();
    }

    /// The text in the first element of the name.
    String text(String name) {
        return all(name).getFirst().getTextContent();
    }

    private List<Element> all(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }
}

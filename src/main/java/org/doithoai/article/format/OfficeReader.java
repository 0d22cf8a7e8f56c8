package org.doithoai.article.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of DOCX and ODT out of their XML: paragraphs, headings, lists, tables row by row,
 * text boxes behind the paragraph they hang on; without what was deleted, is hidden, or is the
 * number of a note. For one document; time and memory are linear in its text.
 */
final class OfficeReader {

  /** The largest part that is read, unpacked, in bytes. */
  static final long LARGEST = 40L << 20;

  private static final int DEEPEST = 500;

  private static final Set<String> BODIES = Set.of("word/document.xml", "content.xml");
  private static final Set<String> PASSED_OVER = WordLists.NAMES.of("office-passed-over");
  private static final Pattern NOTE = Pattern.compile("[\\d,*†‡ ]{1,6}");
  private static final Pattern HEADING = WordLists.NAMES.pattern("(?iu)^{office-heading}.*");

  private final StringBuilder xhtml = new StringBuilder();
  private final List<Paragraph> boxed = new ArrayList<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private final boolean word;
  private int items;
  private boolean raised;
  private boolean hidden;
  private int textDepth;

  /** Why there is no text; one line for people. */
  static final class UnreadableOfficeException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableOfficeException(String reason) {
      super(reason);
    }
  }

  /** A paragraph while it is read. */
  private static final class Paragraph {
    final StringBuilder text = new StringBuilder();
    String tag = "p";
  }

  private OfficeReader(boolean word) {
    this.word = word;
  }

  /** The document as XHTML. */
  static String xhtml(InputStream document) throws IOException, UnreadableOfficeException {
    BufferedInputStream file = new BufferedInputStream(document);
    file.mark(2);
    if (file.read() == 0xD0 && file.read() == 0xCF) { // a compound file, as encrypted ones are
      throw new UnreadableOfficeException("encrypted; it opens with a password only");
    }
    file.reset();
    try (ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (BODIES.contains(entry.getName())) {
          OfficeReader reader = new OfficeReader(entry.getName().startsWith("word/"));
          reader.read(new Bounded(zip));
          return reader.xhtml.toString();
        }
      }
      throw new IOException("no part with a text");
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** Ends in an error where a part is larger than any article. */
  private static final class Bounded extends FilterInputStream {
    private long left = LARGEST;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      left--;
      return check(super.read());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int count = super.read(bytes, from, length);
      left -= Math.max(0, count);
      return check(count);
    }

    private int check(int result) throws IOException {
      if (left < 0) {
        throw new IOException(DocumentParser.BOMB);
      }
      return result;
    }
  }

  private void read(InputStream part) throws XMLStreamException, UnreadableOfficeException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(part);
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST || xhtml.length() > DocumentProcess.MOST_TEXT) {
          throw new UnreadableOfficeException(
              depth > DEEPEST
                  ? "nested deeper than any article"
                  : "longer than " + (DocumentProcess.MOST_TEXT >> 20) + " million characters");
        }
        if (PASSED_OVER.contains(xml.getLocalName())) {
          passOver(xml);
          depth--;
        } else {
          start(xml);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        end(xml.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS && (textDepth > 0 || !word)) {
        append(xml.getText());
      }
    }
  }

  private static void passOver(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void start(XMLStreamReader xml) {
    Paragraph paragraph = open.peek();
    switch (xml.getLocalName()) {
      case "p", "h" -> {
        Paragraph next = new Paragraph();
        next.tag = xml.getLocalName().equals("h") ? "h2" : items > 0 ? "li" : "p";
        open.push(next);
      }
      case "list-item" -> items++;
      case "t" -> textDepth++;
      case "tab", "s", "ptab" -> append(" ");
      case "br", "cr", "line-break" -> append("\n");
      case "noBreakHyphen" -> append("-");
      case "r" -> {
        raised = false;
        hidden = false;
      }
      case "vanish" -> hidden = !isOff(value(xml));
      case "vertAlign" -> raised = value(xml).equals("superscript");
      case "numPr" -> tag(paragraph, "li");
      case "outlineLvl" -> tag(paragraph, "h2");
      case "pStyle" -> {
        if (HEADING.matcher(value(xml)).matches()) {
          tag(paragraph, "h2");
        }
      }
      default -> {}
    }
  }

  private static void tag(@Nullable Paragraph paragraph, String tag) {
    if (paragraph != null && paragraph.tag.equals("p")) {
      paragraph.tag = tag;
    }
  }

  private static String value(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private static boolean isOff(String value) {
    return value.equals("0") || value.equals("false") || value.equals("off");
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> {
        Paragraph done = open.pop();
        if (!open.isEmpty()) {
          boxed.add(done);
        } else {
          write(done);
          boxed.forEach(this::write);
          boxed.clear();
        }
      }
      case "list-item" -> items--;
      case "t" -> textDepth--;
      default -> {}
    }
  }

  private void append(String text) {
    Paragraph paragraph = open.peek();
    if (paragraph != null && !hidden && !(raised && NOTE.matcher(text).matches())) {
      paragraph.text.append(text);
    }
  }

  private void write(Paragraph paragraph) {
    if (!paragraph.text.toString().isBlank()) {
      String text = Entities.escape(paragraph.text.toString()).replace("\n", "<br>");
      xhtml.append('<').append(paragraph.tag).append('>').append(text);
      xhtml.append("</").append(paragraph.tag).append(">\n");
    }
  }
}

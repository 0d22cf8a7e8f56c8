package org.doithoai.article.format;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the text of DOCX and ODT out of their XML: paragraphs, headings, lists, tables row by row,
 * text boxes behind the paragraph they hang on; without what was deleted, is hidden, or is the
 * number of a note. For one document; time and memory are linear in its text.
 */
final class OfficeReader {

  private static final Logger LOG = LoggerFactory.getLogger(OfficeReader.class);

  /** The largest part that is read, unpacked, in bytes. */
  static final long LARGEST = 40L << 20;

  private static final int DEEPEST = 500;

  private static final Set<String> BODIES = Set.of("word/document.xml", "content.xml");
  private static final String NUMBERING = "word/numbering.xml";
  private static final Set<String> PARTS = Set.of("word/document.xml", "content.xml", NUMBERING);
  private static final Set<String> PASSED_OVER = WordLists.NAMES.of("office-passed-over");
  private static final Pattern NOTE = Pattern.compile("[\\d,*†‡ ]{1,6}");
  private static final Pattern HEADING = WordLists.NAMES.pattern("(?iu)^{office-heading}.*");

  private final List<Paragraph> done = new ArrayList<>();
  private final List<Paragraph> boxed = new ArrayList<>();

  /** Of a list's number, what it is a list of; of which of these, and at what level, no mark. */
  private final Map<String, String> lists = new HashMap<>();

  private final Set<String> unmarked = new HashSet<>();
  private final Deque<Paragraph> open = new ArrayDeque<>();
  private boolean word;
  private long length;
  private String list = "";
  private String level = "0";
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
    String list = "";
    String level = "0";
  }

  private OfficeReader() {}

  /** The document as XHTML. */
  static String xhtml(InputStream document) throws IOException, UnreadableOfficeException {
    BufferedInputStream file = new BufferedInputStream(document);
    file.mark(2);
    if (file.read() == 0xD0 && file.read() == 0xCF) { // a compound file, as encrypted ones are
      throw new UnreadableOfficeException("encrypted; it opens with a password only");
    }
    file.reset();
    try (ZipInputStream zip = new ZipInputStream(file)) {
      OfficeReader reader = new OfficeReader();
      ZipEntry part = next(zip, PARTS);
      while (part != null && !BODIES.contains(part.getName())) {
        reader.read(part, zip);
        part = next(zip, PARTS);
      }
      if (part == null) {
        throw new IOException("no part with a text");
      }
      reader.read(part, zip);
      reader.readNumbering(zip);
      return reader.done.stream().map(reader::written).collect(Collectors.joining());
    } catch (XMLStreamException broken) {
      throw new IOException(broken);
    }
  }

  /** Goes on to the next part of one of these names; null if there is none. */
  private static @Nullable ZipEntry next(ZipInputStream zip, Set<String> names) throws IOException {
    ZipEntry entry = zip.getNextEntry();
    while (entry != null && !names.contains(entry.getName())) {
      entry = zip.getNextEntry();
    }
    return entry;
  }

  private void read(ZipEntry part, ZipInputStream zip)
      throws IOException, XMLStreamException, UnreadableOfficeException {
    word = part.getName().startsWith("word/");
    read(new Bounded(zip));
  }

  /** What says how lists are marked; where it cannot be read, or is not there, none is. */
  private void readNumbering(ZipInputStream behindBody) {
    try {
      ZipEntry part = next(behindBody, Set.of(NUMBERING));
      if (part != null) {
        read(part, behindBody);
      }
    } catch (IOException | XMLStreamException | UnreadableOfficeException unreadable) {
      LOG.debug("lists without marks: {}", unreadable.toString());
    }
  }

  /** Ends in an error where a part is larger than any article; leaves the rest to be read. */
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

    @Override
    public void close() {}

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
        if (++depth > DEEPEST || length > DocumentProcess.MOST_TEXT) {
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
      case "vanish" -> hidden = !isOff(value(xml, "val"));
      case "vertAlign" -> raised = value(xml, "val").equals("superscript");
      case "numPr" -> tag(paragraph, "li");
      case "ilvl" -> numbered(paragraph, value(xml, "val"), false);
      case "numId" -> numbered(paragraph, value(xml, "val"), true);
      case "abstractNum" -> list = value(xml, "abstractNumId");
      case "lvl" -> level = value(xml, "ilvl");
      case "numFmt" -> {
        if (value(xml, "val").equals("none")) {
          unmarked.add(list + "/" + level);
        }
      }
      case "num" -> list = value(xml, "numId");
      case "abstractNumId" -> lists.put(list, value(xml, "val"));
      case "outlineLvl" -> tag(paragraph, "h2");
      case "pStyle" -> {
        if (HEADING.matcher(value(xml, "val")).matches()) {
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

  private static void numbered(@Nullable Paragraph paragraph, String value, boolean isList) {
    if (paragraph != null) {
      paragraph.list = isList ? value : paragraph.list;
      paragraph.level = isList ? paragraph.level : value;
    }
  }

  private static String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
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
        length += done.text.length();
        if (!open.isEmpty()) {
          boxed.add(done);
        } else {
          this.done.add(done);
          this.done.addAll(boxed);
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

  private String written(Paragraph paragraph) {
    boolean bare =
        paragraph.list.equals("0")
            || unmarked.contains(lists.get(paragraph.list) + "/" + paragraph.level);
    String tag = bare && paragraph.tag.equals("li") ? "p" : paragraph.tag;
    String text = Entities.escape(paragraph.text.toString()).replace("\n", "<br>");
    return text.isBlank() ? "" : "<" + tag + ">" + text + "</" + tag + ">\n";
  }
}

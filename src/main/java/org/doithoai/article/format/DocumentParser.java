package org.doithoai.article.format;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * The process in which PDF and DOCX are parsed, see {@link DocumentProcess}: reads requests from
 * standard input, writes answers to standard output, and ends when the input does or nothing is
 * asked for a while. Its argument is a folder of its own for what it puts down meanwhile. A request
 * is the format's name, the file's path, and, for what stands in an archive, the bytes themselves.
 */
final class DocumentParser {

  /** How long it waits for a request before it ends, in nanoseconds. */
  private static final long IDLE = 15_000_000_000L;

  /** The largest part of a DOCX, unpacked, in bytes. */
  private static final long LARGEST_PART = 40L << 20;

  /** How POI begins to say that a part is too large. */
  private static final String BOMB = "Zip bomb detected";

  private static final OfficeParserConfig OFFICE = office();

  private DocumentParser() {}

  public static void main(String[] args) throws IOException {
    DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
    ZipSecureFile.setMaxTextSize(DocumentProcess.MOST_TEXT);
    AtomicLong lastUsed = new AtomicLong(System.nanoTime());
    Path scratch = Path.of(args[0]);
    Thread.ofPlatform().daemon().name("idle").start(() -> endWhenIdle(lastUsed, scratch));
    try {
      while (true) {
        Format format = Format.valueOf(requests.readUTF());
        lastUsed.set(Long.MAX_VALUE);
        String answer = parsed(format, requests);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        answers.writeInt(bytes.length);
        answers.write(bytes);
        answers.flush();
        lastUsed.set(System.nanoTime());
      }
    } catch (EOFException done) {
      DocumentProcess.delete(scratch);
      System.exit(0);
    }
  }

  private static void endWhenIdle(AtomicLong lastUsed, Path scratch) {
    try {
      while (lastUsed.get() == Long.MAX_VALUE || System.nanoTime() - lastUsed.get() < IDLE) {
        Thread.sleep(500);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    DocumentProcess.delete(scratch);
    Runtime.getRuntime().halt(0);
  }

  /** A plus sign and the document as XHTML, or a minus sign and why there is none. */
  private static String parsed(Format format, DataInputStream request) throws IOException {
    String path = request.readUTF();
    int length = request.readInt();
    byte[] bytes = request.readNBytes(Math.max(0, length));
    try (TikaInputStream in =
        length < 0 ? TikaInputStream.get(Path.of(path)) : TikaInputStream.get(bytes)) {
      return "+" + xhtml(format, in);
    } catch (EncryptedDocumentException encrypted) {
      return "-encrypted; it opens with a password only";
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | StackOverflowError broken) {
      return "-" + reason(format, broken);
    }
  }

  private static String xhtml(Format format, TikaInputStream in)
      throws IOException, SAXException, TikaException {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(OfficeParserConfig.class, OFFICE);
    context.set(PDFParserConfig.class, pdf());
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    Metadata metadata = new Metadata();
    metadata.set(
        TikaCoreProperties.CONTENT_TYPE_PARSER_OVERRIDE,
        format == Format.PDF
            ? "application/pdf"
            : "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    Parser parser = format == Format.PDF ? new PDFParser() : new OOXMLParser();
    parser.parse(
        in, new WriteOutContentHandler(xhtml, DocumentProcess.MOST_TEXT), metadata, context);
    for (String warning : metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_WARNING)) {
      if (warning.contains(BOMB)) {
        throw new TikaException(BOMB);
      }
    }
    return Objects.toString(xhtml, "");
  }

  private static PDFParserConfig pdf() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractAnnotationText(false);
    config.setExtractBookmarksText(false);
    config.setExtractAcroFormContent(false);
    return config;
  }

  private static OfficeParserConfig office() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setIncludeShapeBasedContent(false);
    return config;
  }

  private static String reason(Format format, Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      String message = Objects.toString(cause.getMessage(), "");
      if (cause instanceof WriteLimitReachedException) {
        return "longer than " + (DocumentProcess.MOST_TEXT >> 20) + " million characters";
      }
      if (message.startsWith(BOMB)) {
        return "it would unpack to far more than an article is";
      }
    }
    return "a broken " + format;
  }

  /** Takes nothing out of what is embedded. */
  private static final class Nothing implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
      throw new UncheckedIOException(new IOException("nothing embedded is read"));
    }
  }
}

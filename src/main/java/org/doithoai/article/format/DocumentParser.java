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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.doithoai.article.format.OfficeReader.UnreadableOfficeException;
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

  /** That a part of a document is larger than any article. */
  static final String BOMB = "Zip bomb detected";

  private DocumentParser() {}

  public static void main(String[] args) throws IOException {
    DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
    System.setOut(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8));
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
      delete(scratch);
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
    delete(scratch);
    Runtime.getRuntime().halt(0);
  }

  /** A plus sign and the document as XHTML, or a minus sign and why there is none. */
  private static String parsed(Format format, DataInputStream request) throws IOException {
    String path = request.readUTF();
    int length = request.readInt();
    byte[] bytes = request.readNBytes(Math.max(0, length));
    try (TikaInputStream in =
        length < 0 ? TikaInputStream.get(Path.of(path)) : TikaInputStream.get(bytes)) {
      return "+" + text(format, in);
    } catch (UnreadableOfficeException unreadable) {
      return "-" + unreadable.getMessage();
    } catch (InvalidPasswordException encrypted) {
      return "-encrypted; it opens with a password only";
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | StackOverflowError broken) {
      return "-" + reason(format, broken);
    }
  }

  /** PDF as text, the others as XHTML. */
  private static String text(Format format, TikaInputStream in)
      throws IOException, SAXException, TikaException, UnreadableOfficeException {
    return switch (format) {
      case PDF -> {
        try (PDDocument document = Loader.loadPDF(in.getFile())) {
          yield PdfText.of(PdfLayout.of(document, DocumentProcess.MOST_TEXT));
        }
      }
      case RTF -> rtf(in);
      default -> OfficeReader.xhtml(in);
    };
  }

  private static String rtf(TikaInputStream in) throws IOException, SAXException, TikaException {
    ToXMLContentHandler xhtml = new ToXMLContentHandler();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    try (TikaInputStream document =
        TikaInputStream.get(RtfGroups.withoutNotes(in.readNBytes(Format.RTF.limit() + 1)))) {
      new RTFParser()
          .parse(
              document,
              new WriteOutContentHandler(xhtml, DocumentProcess.MOST_TEXT),
              new Metadata(),
              context);
    }
    return Objects.toString(xhtml, "");
  }

  private static String reason(Format format, Throwable broken) {
    for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
      String message = Objects.toString(cause.getMessage(), "");
      if (cause instanceof WriteLimitReachedException) {
        return "longer than " + (DocumentProcess.MOST_TEXT >> 20) + " million characters";
      }
      if (message.contains(BOMB)) {
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

  /**
   * Deletes a folder and all in it, as far as it can be; the process does so itself where it can.
   */
  static void delete(Path folder) {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}

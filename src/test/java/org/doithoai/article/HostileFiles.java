package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Reads files made to do harm, or broken: each is one clear line. */
abstract class HostileFiles {

  static final String TEXT =
      "The two deputy ministers met in Hanoi on Monday and agreed to meet again within a year.";

  static final String PAGE =
      "<html><head><title>Two deputy ministers meet in Hanoi</title></head><body><p>"
          + TEXT
          + "</p></body></html>";

  @TempDir Path temporary;

  final ArticleReader reader = new ArticleReader(PageExpectation::language);

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  ReadResult read(String name, byte[] bytes) throws IOException {
    return reader.read(Files.write(temporary.resolve(name), bytes), name);
  }

  String text(String name, byte[] bytes) throws IOException {
    return assertInstanceOf(ReadResult.Read.class, read(name, bytes)).article().text();
  }

  String refusal(String name, byte[] bytes) throws IOException {
    return reason(read(name, bytes));
  }

  static String reason(ReadResult reading) {
    String reason = assertInstanceOf(ReadResult.Refused.class, reading).reason();
    assertEquals(1, reason.lines().count(), reason);
    return reason;
  }
}

package org.doithoai.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A file of examples as it is read before its lines are understood.
 *
 * @param text what it says
 * @param sha256 of its bytes, in hexadecimal digits
 */
record TrainingFile(String text, String sha256) {

  /**
   * Reads a file.
   *
   * @param articles the folder of the articles that its examples are about
   * @throws TrainingException when the folder is none, or the file is missing, cannot be read or is
   *     not UTF-8
   */
  static TrainingFile read(Path file, Path articles) throws TrainingException {
    if (!Files.isDirectory(articles)) {
      throw new TrainingException(articles + " is no folder of articles");
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new TrainingFile(text, DigestUtils.sha256Hex(bytes));
    } catch (NoSuchFileException e) {
      throw new TrainingException(file + " does not exist", e);
    } catch (CharacterCodingException e) {
      throw new TrainingException(file + " is not UTF-8", e);
    } catch (IOException e) {
      throw new TrainingException(file + " cannot be read", e);
    }
  }
}

package org.doithoai.article.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FileContentTest {

  @Test
  void aFileThatChangesWhileItIsReadIsReadAgain() throws Exception {
    Iterator<String> stamps = List.of("10 bytes", "20 bytes", "20 bytes", "20 bytes").iterator();
    Iterator<String> contents = List.of("half", "whole").iterator();
    assertEquals("whole", FileContent.stable(contents::next, stamps::next));
  }

  @Test
  void oneThatGoesOnChangingIsRefused() {
    int[] size = new int[1];
    assertEquals(
        "it changed while it was read; try again when it is complete",
        reason(() -> FileContent.stable(() -> "part", () -> String.valueOf(size[0]++))));
  }

  @Test
  void whatCannotBeReadIsToldApart() {
    assertEquals("no permission to read it", failing(new AccessDeniedException("x")));
    assertEquals("there is no such file", failing(new NoSuchFileException("x")));
    assertEquals("cannot be read", failing(new IOException("disk on fire")));
    assertEquals(
        "encrypted; it opens with a password only",
        failing(new ZipException("encrypted ZIP entry not supported")));
    assertEquals("a broken zip archive", failing(new ZipException("invalid CEN header")));
  }

  private static String failing(IOException failure) {
    return reason(
        () ->
            FileContent.stable(
                () -> {
                  throw failure;
                },
                () -> "same"));
  }

  private static String reason(Executable read) {
    return String.valueOf(assertThrows(FileContent.UnreadableException.class, read).getMessage());
  }
}

package org.doithoai.article.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Which files of a zip archive may hold articles. Nothing is unpacked to a disk, so an entry's name
 * leads nowhere; one that tries is refused all the same. An archive in an archive is not opened.
 *
 * @param entries the files that may hold an article
 * @param refused entries that are not read, or the archive itself under an empty name
 */
public record Archive(List<Entry> entries, List<Refusal> refused) {

  /** The largest archive that is opened, in bytes. */
  private static final long LARGEST = 200L << 20;

  private static final int MOST_ENTRIES = 5_000;

  /** The most bytes that all of an archive may unpack to. */
  private static final long MOST_CONTENT = 500L << 20;

  /**
   * A file in it.
   *
   * @param checksum changes when its content does: CRC-32 and size, as the archive has them
   */
  public record Entry(String name, String checksum) {

    /**
     * Its path within the archive; some programs part its names by backslashes, or write down how
     * they went there.
     */
    public String path() {
      return Stream.of(name.replace('\\', '/').split("/"))
          .map(String::strip)
          .filter(part -> !part.isEmpty() && !part.equals("."))
          .collect(Collectors.joining("/"));
    }
  }

  /**
   * What is not read.
   *
   * @param reason one line for people
   */
  public record Refusal(String entry, String reason) {}

  public Archive {
    entries = List.copyOf(entries);
    refused = List.copyOf(refused);
  }

  /** Lists an archive; one that cannot be opened has no entries and one refusal. */
  public static Archive of(Path path) {
    try {
      if (Files.size(path) > LARGEST) {
        return refused("an archive larger than " + (LARGEST >> 20) + " MB");
      }
      try (ZipFile archive = open(path)) {
        return of(archive);
      }
    } catch (AccessDeniedException denied) {
      return refused("no permission to read it");
    } catch (ZipException broken) {
      return refused(reason(broken));
    } catch (IOException unreadable) {
      return refused("cannot be opened");
    }
  }

  private static Archive of(ZipFile archive) {
    if (archive.size() > MOST_ENTRIES) {
      return refused("an archive of more than " + MOST_ENTRIES + " files");
    }
    List<Entry> entries = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long content = 0;
    for (ZipEntry entry : Collections.list(archive.entries())) {
      String name = entry.getName();
      content += Math.max(0, entry.getSize());
      if (content > MOST_CONTENT) {
        return refused("it would unpack to more than " + (MOST_CONTENT >> 20) + " MB");
      }
      if (entry.isDirectory() || isHidden(name)) {
        continue;
      }
      boolean archived = Format.extension(name).equals("zip");
      if (!archived && Format.ofName(name).isEmpty()) {
        Format.refusalOfName(name).ifPresent(why -> refused.add(new Refusal(name, why)));
      } else if (leadsOut(name.replace('\\', '/'))) {
        refused.add(new Refusal(name, "its name leads out of the archive"));
      } else if (archived) {
        refused.add(new Refusal(name, "an archive in an archive"));
      } else {
        Entry file = new Entry(name, "crc-%08x-%d".formatted(entry.getCrc(), entry.getSize()));
        if (names.add(file.path())) {
          entries.add(file);
        } else {
          refused.add(new Refusal(name, "stands twice in its archive"));
        }
      }
    }
    return new Archive(entries, refused);
  }

  private static Archive refused(String reason) {
    return new Archive(List.of(), List.of(new Refusal("", reason)));
  }

  /**
   * Opens an archive whose names are in UTF-8 or, of old programs, in some single-byte encoding.
   */
  static ZipFile open(Path path) throws IOException {
    try {
      return new ZipFile(path.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException badName) {
      if (!Objects.toString(badName.getMessage(), "").contains("bad entry name")) {
        throw badName;
      }
      return new ZipFile(path.toFile(), StandardCharsets.ISO_8859_1);
    }
  }

  static String reason(ZipException broken) {
    return Objects.toString(broken.getMessage(), "").contains("encrypted")
        ? "encrypted; it opens with a password only"
        : "a broken zip archive";
  }

  private static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]", -1)) {
      if ((part.startsWith(".") && !part.matches("\\.{1,2}")) || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  private static boolean leadsOut(String name) {
    return name.startsWith("/")
        || name.matches("(?s)[A-Za-z]:.*")
        || List.of(name.split("/", -1)).contains("..");
  }
}

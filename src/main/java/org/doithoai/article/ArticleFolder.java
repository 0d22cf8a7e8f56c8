package org.doithoai.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.commons.codec.digest.DigestUtils;
import org.doithoai.article.format.Archive;
import org.doithoai.article.format.Format;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge folder: which files in it, in the folders below and in zip archives, may hold an
 * article. Hidden files and folders are passed over, and so are files of other kinds. Symbolic
 * links are not followed: what they lead to inside the folder is found without them, and nothing
 * outside belongs to it.
 *
 * <p>Holds no state; each call looks at the disk anew.
 */
public final class ArticleFolder {

  private static final int BUFFER = 1 << 16;

  /** How the files begin that Word puts beside those it has open. */
  private static final String WORD_LOCK = "~$";

  private final Path folder;
  private final FileHashCache hashes;

  /** Names a folder without looking at it. */
  public ArticleFolder(Path folder) {
    this(folder, FileHashCache.none());
  }

  /** The same with the hashes of files that were looked at before. */
  public ArticleFolder(Path folder, FileHashCache hashes) {
    this.folder = folder;
    this.hashes = hashes;
  }

  /**
   * What a folder holds.
   *
   * @param files in the order of their {@link ArticleFile#source}
   * @param refused folders that cannot be opened and links that lead out, with the reason
   */
  public record Listing(List<ArticleFile> files, List<ReadResult.Refused> refused) {
    public Listing {
      files = List.copyOf(files);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Lists the folder and hashes its files, without parsing any.
   *
   * @throws IOException with one line for people when there is no such folder
   */
  public Listing list() throws IOException {
    if (!Files.exists(folder)) {
      throw new IOException("there is no knowledge folder " + folder);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("the knowledge folder " + folder + " is a file, not a folder");
    }
    if (!Files.isReadable(folder)) {
      throw new IOException("the knowledge folder " + folder + " cannot be opened");
    }
    Walk walk = new Walk(folder.toRealPath(), hashes);
    Files.walkFileTree(walk.root, walk);
    walk.files.sort(Comparator.comparing(ArticleFile::source));
    walk.refused.sort(Comparator.comparing(ReadResult.Refused::source));
    return new Listing(walk.files, walk.refused);
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final FileHashCache hashes;
    private final List<ArticleFile> files = new ArrayList<>();
    private final List<ReadResult.Refused> refused = new ArrayList<>();

    Walk(Path root, FileHashCache hashes) {
      this.root = root;
      this.hashes = hashes;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      boolean hidden = !directory.equals(root) && isHidden(directory);
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        if (leadsOut(file)) {
          refused.add(new ReadResult.Refused(source(file), "a link that leads out of the folder"));
        }
      } else if (attributes.isRegularFile() && Format.extension(name(file)).equals("zip")) {
        addArchive(file);
      } else if (attributes.isRegularFile() && Format.ofName(name(file)).isPresent()) {
        String hash =
            hashes.hash(file, attributes, () -> ArticleFolder.hash(file, attributes.size()));
        files.add(new ArticleFile(source(file), file, hash));
      } else if (attributes.isRegularFile()) {
        Format.refusalOfName(name(file))
            .ifPresent(why -> refused.add(new ReadResult.Refused(source(file), why)));
      }
      return FileVisitResult.CONTINUE;
    }

    private void addArchive(Path file) {
      Archive archive = Archive.of(file);
      for (Archive.Entry entry : archive.entries()) {
        String source = source(file) + "/" + entry.path();
        files.add(new ArticleFile(source, file, entry.name(), entry.checksum()));
      }
      for (Archive.Refusal refusal : archive.refused()) {
        String source = source(file) + (refusal.entry().isEmpty() ? "" : "/" + refusal.entry());
        refused.add(new ReadResult.Refused(source, refusal.reason()));
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      if (!isHidden(path)) {
        refused.add(new ReadResult.Refused(source(path), "cannot be opened"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private boolean leadsOut(Path link) {
      try {
        return !link.toRealPath().startsWith(root);
      } catch (IOException dangling) {
        return true;
      }
    }

    private String source(Path path) {
      return StreamSupport.stream(root.relativize(path).spliterator(), false)
          .map(Path::toString)
          .collect(Collectors.joining("/"));
    }
  }

  private static boolean isHidden(Path path) {
    return name(path).startsWith(".") || name(path).startsWith(WORD_LOCK);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  private static String hash(Path file, long size) {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      long rest = Math.min(size, ArticleReader.LIMIT);
      for (int n;
          rest > 0 && (n = in.read(buffer, 0, (int) Math.min(rest, BUFFER))) > 0;
          rest -= n) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException unreadable) {
      return ArticleFile.UNREADABLE;
    }
    if (size > ArticleReader.LIMIT) {
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(size).array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}

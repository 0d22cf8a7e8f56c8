package org.doithoai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene with nothing around it, to compare with: the texts of a folder, cut into passages of about
 * the program's size, one stored field, {@link StandardAnalyzer}. Arguments: the folder, and where
 * the index is to be. Prints how many passages there were.
 */
final class RawLucene {

  /** Of a passage; the program's are whole sentences of 60 to 120. */
  private static final int WORDS = 80;

  private RawLucene() {}

  public static void main(String[] arguments) throws IOException {
    int passages = 0;
    try (FSDirectory directory = FSDirectory.open(Path.of(arguments[1]));
        IndexWriter writer =
            new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
        Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        for (String passage : passages(RealArticles.text(file).orElse(""))) {
          Document document = new Document();
          document.add(new TextField("text", passage, Field.Store.YES));
          writer.addDocument(document);
          passages++;
        }
      }
      writer.commit();
    }
    System.out.println(passages);
  }

  private static List<String> passages(String text) {
    String[] words = RealArticle.body(text).split("\\s+", -1);
    List<String> passages = new ArrayList<>();
    for (int start = 0; start < words.length; start += WORDS) {
      int end = Math.min(words.length, start + WORDS);
      passages.add(String.join(" ", Arrays.asList(words).subList(start, end)));
    }
    return passages;
  }
}

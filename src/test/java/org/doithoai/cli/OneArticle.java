package org.doithoai.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Commands over a folder with one article in it. */
abstract class OneArticle {

  static final String ARTICLE =
      """
      ---
      title: Vietnam and Japan hold 9th defence policy dialogue
      language: en
      date: 2022-05-03
      source: {outlet: VNA}
      ---
      Vietnam and Japan held their 9th defence policy dialogue in Hanoi on 3 May 2022.
      Lieutenant General Tran Van Binh and Vice Minister Sato Ken co-chaired the dialogue.
      """;

  @TempDir Path temporary;
  Path articles;

  @BeforeEach
  void writeArticle() throws IOException {
    articles = Files.createDirectories(temporary.resolve("articles"));
    Files.writeString(articles.resolve("japan.md"), ARTICLE);
  }

  /** With the folders of this test. */
  Ran runHere(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--knowledge", articles.toString(), "--data", temporary.resolve("data").toString()));
    return Ran.of(all.toArray(String[]::new));
  }
}

package org.doithoai.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.doithoai.text.Span;
import org.doithoai.web.ArticleText.Piece;
import org.junit.jupiter.api.Test;

class ArticleTextTest {

  private static final String TEXT = "Title\nOne two three.\n\nFour five six.\nSeven.";

  private static List<String> paragraphs(ArticleText text) {
    return text.paragraphs().stream()
        .map(p -> p.pieces().stream().map(Piece::text).collect(Collectors.joining("|")))
        .toList();
  }

  private static Span span(String of) {
    int at = TEXT.indexOf(of);
    return new Span(at, at + of.length());
  }

  @Test
  void aWholeTextIsItsParagraphsWithOnePieceMarked() {
    Span marked = span("five");
    ArticleText text = ArticleText.of(TEXT, 6, marked, marked, 1000);
    assertEquals(List.of("One two three.", "Four |five| six.", "Seven."), paragraphs(text));
    assertEquals(
        new Piece("five", true, true), text.paragraphs().get(1).pieces().get(1), "as it is cited");
    assertFalse(text.cutBefore());
    assertFalse(text.cutAfter());
  }

  @Test
  void aPassageOverParagraphsBeginsOnce() {
    Span marked = span("three.\n\nFour");
    ArticleText text = ArticleText.of(TEXT, 6, marked, marked, 1000);
    List<Piece> marks =
        text.paragraphs().stream().flatMap(p -> p.pieces().stream()).filter(Piece::marked).toList();
    assertEquals(List.of("three.", "Four"), marks.stream().map(Piece::text).toList());
    assertEquals(List.of(true, false), marks.stream().map(Piece::first).toList());
  }

  @Test
  void aLongTextIsCutAtParagraphsAroundThePassage() {
    String line = "word ".repeat(30).strip() + "\n";
    String text = line.repeat(100);
    Span middle = new Span(50 * line.length(), 50 * line.length() + 4);
    ArticleText cut = ArticleText.of(text, 0, middle, null, 300);
    assertTrue(cut.cutBefore() && cut.cutAfter());
    int size = cut.paragraphs().size();
    assertTrue(size >= 4 && size <= 7, size + " paragraphs");
    assertTrue(paragraphs(cut).stream().allMatch(p -> p.equals(line.strip())), "whole ones");
  }

  @Test
  void aTextWithoutLinesIsCutAtWordsAndOneWithoutWordsAnywhere() {
    String words = "word ".repeat(2000);
    ArticleText cut = ArticleText.of(words, 0, new Span(5000, 5004), null, 302);
    String one = paragraphs(cut).getFirst();
    assertTrue(one.startsWith("word ") && one.endsWith("word"), one);
    String solid = "x".repeat(5000);
    ArticleText hard = ArticleText.of(solid, 0, new Span(2500, 2510), null, 100);
    assertEquals("x".repeat(210), paragraphs(hard).getFirst());
  }
}

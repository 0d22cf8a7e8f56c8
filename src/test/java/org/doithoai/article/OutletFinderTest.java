package org.doithoai.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.doithoai.text.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlets that no list has, by what stands around an article; titles without them. */
class OutletFinderTest {

  private static final String TITLE = "Two navies agree to share charts of reefs";
  private static final String[] BODY = {
    "The navies of Viet Nam and Chile agreed in Valdivia to share the charts of reefs they draw.",
    "Colonel Ana Rojas said that the first ships of both would sail before the winter.",
    "A school of divers will open its doors to twelve cadets of the other side in May."
  };

  @TempDir Path folder;

  private Article read(String name, String content) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    ReadResult read = new ArticleReader(text -> Language.ENGLISH).read(file, name);
    return assertInstanceOf(ReadResult.Read.class, read, () -> name + ": " + read).article();
  }

  private String outlet(String above, String below, String behind) throws IOException {
    String text = String.join("\n\n", above, TITLE, below, String.join("\n\n", BODY), behind);
    Article article = read("a.txt", text.strip());
    assertEquals(TITLE, article.title());
    return String.valueOf(article.outlet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HARBOUR GAZETTE                           | HARBOUR GAZETTE
          Harbour Gazette – Defence desk            | Harbour Gazette
          The Southern Courier (Morning edition)    | The Southern Courier
          BÁO CẢNG BIỂN                             | BÁO CẢNG BIỂN
          Tạp chí Biển xanh                         | Tạp chí Biển xanh
          Ministry of the Sea                       | Ministry of the Sea
          Nhan Dan Newspaper                        | Nhân Dân
          """)
  void aLetterheadIsTheOutlet(String line, String outlet) throws IOException {
    assertEquals(outlet, outlet(line, "9 April 2025", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRESS RELEASE",
        "World News",
        "Bộ trưởng",
        "Báo cáo tóm tắt",
        "Lan Chi",
        "Top News"
      })
  void whatElseStandsThereIsNone(String line) throws IOException {
    assertEquals("null", outlet(line, "9 April 2025", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Harbour Gazette, 9 April 2025 |                                                | Harbour Gazette
          Source: Meridian Sea Watchers |                                                | Meridian Sea Watchers
          9 April 2025                  | Nguồn: Báo Cảng Biển                           | Báo Cảng Biển
          9 April 2025                  | © 2025 Southern Meridian. All rights reserved. | Southern Meridian
          9 April 2025                  | Bản quyền thuộc về Tạp chí Biển xanh           | Tạp chí Biển xanh
          """)
  void aLabelADayAndANoticeNameIt(String below, String behind, String outlet) throws IOException {
    assertEquals(outlet, outlet("", below, behind == null ? "" : behind));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          %s | Harbour Gazette        ; Harbour Gazette
          Harbour Gazette – %s        ; Harbour Gazette
          Southern Meridian - %s      ; Southern Meridian
          %s - Báo Cảng Biển          ; Báo Cảng Biển
          VietnamPlus: %s             ; VietnamPlus
          """)
  void aPageWithoutAHeadlineIsCalledByItsTitleAlone(String title, String outlet)
      throws IOException {
    String page =
        "<html><head><title>%s</title></head><body><nav><a href=/>Home</a></nav><div><p>%s</p></div>"
            .formatted(title.formatted(TITLE), String.join("</p><p>", BODY));
    Article article = read("a.html", page);
    assertEquals(TITLE, article.title());
    assertEquals(outlet, article.outlet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two navies - Viet Nam and Chile - agree to share charts",
        "Charts of reefs: two navies agree to share them",
        "Hải quân hai nước - chia sẻ hải đồ"
      })
  void aTitleKeepsWhatIsItsOwn(String title) throws IOException {
    String page =
        "<html><head><title>%s</title></head><body><h1>%s</h1><p>%s</p>"
            .formatted(title, title, String.join("</p><p>", BODY));
    Article article = read("a.html", page);
    assertEquals(title, article.title());
    assertNull(article.outlet());
  }
}

package org.doithoai.text;

import java.util.List;

/**
 * Finds names of persons by their shape, in either language whatever the text's own: capitalised
 * words behind a rank or a title of office ({@code Thượng tướng Phùng Sĩ Tấn}, {@code Permanent
 * Secretary for Defence Chan Heng Kee}), and without a title only where the shape can hardly be
 * anything else: a Vietnamese family name with two words or more, a Korean given name with its
 * hyphen, a Russian patronymic, an office behind a comma. Rather none than a wrong one.
 */
public final class PersonNames implements Annotator {

  private final CueLexicon cues;
  private final CountryWords countries;

  /**
   * A finder of names.
   *
   * @param cues those that the texts' phrases were found with
   * @param countries likewise
   */
  public PersonNames(CueLexicon cues, CountryWords countries) {
    this.cues = cues;
    this.countries = countries;
  }

  @Override
  public List<Layer<?>> layers() {
    return List.of(PersonName.LAYER);
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public void annotate(AnnotatedText.Builder text) {
    TitleReader titles = new TitleReader(text, cues, countries);
    text.put(PersonName.LAYER, new PersonNameReader(text, titles).read());
  }
}

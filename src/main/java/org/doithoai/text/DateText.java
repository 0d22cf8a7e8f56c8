package org.doithoai.text;

import java.text.Normalizer;

/** The text beside itself in lower case without diacritics, character for character. */
final class DateText {

  private static final String ACCENTED = "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";

  final String text;
  final String plain;
  final boolean accented;

  DateText(String text) {
    this.text = text;
    StringBuilder folded = new StringBuilder(text.length());
    boolean marks = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c < 0x80 ? Character.toLowerCase(c) : plain(c));
      marks |= c >= 0x80 && ACCENTED.indexOf(Character.toLowerCase(c)) >= 0;
    }
    accented = marks;
    for (int i = 0; i < folded.length(); i++) {
      boolean alone =
          folded.charAt(i) == '\n'
              && (i == 0 || folded.charAt(i - 1) != '\n')
              && (i + 1 == folded.length() || folded.charAt(i + 1) != '\n');
      if (alone || folded.charAt(i) == '\t') {
        folded.setCharAt(i, ' ');
      }
    }
    plain = folded.toString();
  }

  private static char plain(char c) {
    if (c == 'đ' || c == 'Đ') {
      return 'd';
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    if (!Character.isLetter(c)) {
      return c;
    }
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    return Character.toLowerCase(apart.charAt(0));
  }
}

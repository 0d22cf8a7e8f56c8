package org.doithoai.text;

import java.util.Random;

/** Texts that nobody would write, from a seed. */
public final class HostileText {

  private static final String[] PARTS = {
    " ",
    " ",
    " ",
    ".",
    ". ",
    ", ",
    "\n",
    "\n\n",
    "-",
    "/",
    "’",
    "\"",
    "“",
    "(",
    ")",
    "+",
    "&",
    "%",
    "_",
    "A",
    "a",
    "U.S.",
    "đ",
    "Hoà",
    "hòa bình",
    "Nguyễn",
    "Phan Văn Giang",
    "Gen.",
    "Sen. Lt. Gen.",
    "Minister of ",
    "ông ",
    "Bộ trưởng ",
    "Nhật Bản",
    "nhat ban",
    "Japan",
    "Singapore's",
    "the ",
    "27",
    "/2/2024",
    "2024",
    "27 February",
    "ngày 3 tháng 5",
    "last week",
    "lần thứ 10",
    "10th",
    "tenth",
    "1,500",
    "2.5",
    " million",
    " tỷ đồng",
    "USD ",
    "$",
    "hai mươi ",
    "twenty-",
    "one hundred and ",
    "defence policy dialogue",
    "đối thoại",
    "\u0301",
    "\u0323",
    "\u200B",
    "\u00A0",
    "\uFEFF",
    "🎖",
    "𝒜",
    "한국",
    "\uD83D",
    "\uDE00",
    "\u0000",
    "İ",
    "ı",
    "ß",
    "ﬁ",
    "\u202E",
    "\t",
    "\r\n",
    "…",
    "!",
    "?"
  };

  private HostileText() {}

  /** A text of so many parts at most. */
  public static String random(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      switch (random.nextInt(12)) {
        case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        case 1 -> text.append((char) random.nextInt(0x10000));
        default -> text.append(PARTS[random.nextInt(PARTS.length)]);
      }
    }
    return text.toString();
  }
}

package org.doithoai.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Invents what stands around an article on a page, and remembers all of it. */
final class PageFurniture {

  private static final String[] EN_MENU = {
    "Home",
    "Politics",
    "Business",
    "Society",
    "World",
    "Sports",
    "Culture",
    "Travel",
    "Opinion",
    "Photos",
    "Videos",
    "Environment"
  };
  private static final String[] VI_MENU = {
    "Trang chủ",
    "Thời sự",
    "Chính trị",
    "Kinh tế",
    "Xã hội",
    "Thế giới",
    "Thể thao",
    "Văn hóa",
    "Du lịch",
    "Giáo dục",
    "Pháp luật",
    "Multimedia"
  };
  private static final String[] EN_WHO = {
    "Lam Dong farmers",
    "The central bank",
    "Da Nang port",
    "Rescue teams in Yen Bai",
    "A Lao delegation",
    "Border guards",
    "The national football team",
    "Ninh Thuan fishermen",
    "Young engineers",
    "The Navy’s Brigade 146",
    "The health ministry",
    "A Mekong province"
  };
  private static final String[] EN_DOES = {
    "welcomes new investment in cold storage",
    "warns of a late typhoon season",
    "opens a bridge after five years of work",
    "plans a festival of lanterns next spring",
    "wins praise for a school on the islands",
    "signs up volunteers for blood drives",
    "counts record exports of durian",
    "hosts a seminar on digital skills",
    "restores a century-old railway station",
    "receives officers of a friendly army"
  };
  private static final String[] EN_MORE = {
    "Local leaders said the work would continue until the end of next year.",
    "More than two hundred households are expected to benefit from it.",
    "Experts call the result better than anyone had hoped in January.",
    "The cost is put at 45 billion dong, half of it from the provincial budget.",
    "Visitors praised the organisers for their patience in the rain."
  };
  private static final String[] VI_WHO = {
    "Nông dân Lâm Đồng",
    "Ngân hàng Nhà nước",
    "Cảng Đà Nẵng",
    "Lực lượng cứu hộ Yên Bái",
    "Đoàn đại biểu Lào",
    "Bộ đội Biên phòng Quảng Trị",
    "Đội tuyển bóng đá nữ",
    "Ngư dân Ninh Thuận",
    "Kỹ sư trẻ Cần Thơ",
    "Lữ đoàn 146 Hải quân",
    "Bộ Y tế",
    "Một tỉnh miền Tây"
  };
  private static final String[] VI_DOES = {
    "đón nhà đầu tư mới vào kho lạnh",
    "cảnh báo mùa bão muộn",
    "thông xe cây cầu sau năm năm thi công",
    "chuẩn bị lễ hội đèn lồng mùa xuân",
    "được khen vì ngôi trường trên đảo",
    "vận động hiến máu tình nguyện",
    "lập kỷ lục xuất khẩu sầu riêng",
    "mở hội thảo về kỹ năng số",
    "phục dựng nhà ga trăm tuổi",
    "tiếp đoàn sĩ quan quân đội nước bạn"
  };
  private static final String[] VI_MORE = {
    "Lãnh đạo địa phương cho biết công việc kéo dài đến hết năm sau.",
    "Hơn hai trăm hộ dân dự kiến được hưởng lợi từ dự án này.",
    "Giới chuyên gia nhận định kết quả vượt mong đợi hồi đầu năm.",
    "Tổng kinh phí khoảng 45 tỷ đồng, một nửa từ ngân sách tỉnh.",
    "Du khách khen ban tổ chức kiên nhẫn dưới trời mưa."
  };
  private static final String[] EN_COMMENT = {
    "Very good news for both of our countries, I hope they keep it up.",
    "My uncle served in the navy and he would be glad to read this.",
    "When will the next exhibition open to the public, does anybody know?",
    "Please write more about the hospitals, nobody ever does that."
  };
  private static final String[] VI_COMMENT = {
    "Tin rất vui, mong hai nước ngày càng gắn bó hơn nữa.",
    "Bác tôi từng ở hải quân, đọc bài này chắc bác thích lắm.",
    "Cho hỏi bao giờ triển lãm mở cửa cho người dân vào xem ạ?",
    "Mong tòa soạn viết thêm về bệnh viện huyện, ít báo nói tới quá."
  };

  private final boolean english;
  private final Random random;
  private final List<String> said = new ArrayList<>();

  PageFurniture(boolean english, Random random) {
    this.english = english;
    this.random = random;
  }

  /** All that was made, each a line or a sentence of the page. */
  List<String> said() {
    return List.copyOf(said);
  }

  /** Remembers a line that a layout has of its own. */
  String own(String english, String vietnamese) {
    String text = this.english ? english : vietnamese;
    said.add(text);
    return text;
  }

  private String any(String[] en, String[] vi) {
    String[] of = english ? en : vi;
    return of[random.nextInt(of.length)];
  }

  String menu(int n, String before, String behind) {
    String[] of = english ? EN_MENU : VI_MENU;
    return String.join(
        "\n", IntStream.range(0, n).mapToObj(i -> before + of[i % of.length] + behind).toList());
  }

  String headline() {
    String text = any(EN_WHO, VI_WHO) + " " + any(EN_DOES, VI_DOES);
    said.add(text);
    return text;
  }

  String sentence() {
    String text = any(EN_MORE, VI_MORE);
    said.add(text);
    return text;
  }

  String comment() {
    String text = any(EN_COMMENT, VI_COMMENT);
    said.add(text);
    return text;
  }

  String caption() {
    return own(
        "Delegates pose for a photo at the venue. (Photo: Press office)",
        "Các đại biểu chụp ảnh lưu niệm tại hội trường. (Ảnh: Ban tổ chức)");
  }

  /** A caption that names nobody who took it. */
  String bareCaption() {
    return own(
        "The two delegations before the opening of the meeting",
        "Hai đoàn trước giờ khai mạc cuộc gặp");
  }

  String cookies() {
    return own(
        "We use cookies and similar tools to make the site work and to count its readers; by going"
            + " on you agree to them.",
        "Trang web này sử dụng cookie và công cụ tương tự để đếm lượt đọc; tiếp tục truy cập nghĩa"
            + " là bạn đồng ý.");
  }

  String copyright() {
    return own(
        "© 2016 All rights reserved. No part of this site may be copied without our consent in"
            + " writing.",
        "© 2016 Bản quyền thuộc tòa soạn. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.");
  }

  String newsletter() {
    return own(
        "Get the five stories of the day in your inbox every morning, free of charge.",
        "Nhận năm tin chính trong ngày qua thư điện tử mỗi sáng, hoàn toàn miễn phí.");
  }

  String related() {
    return english ? "Related news" : "Tin liên quan";
  }

  String mostRead() {
    return english ? "Most read" : "Đọc nhiều";
  }

  String comments() {
    return english ? "Comments" : "Bình luận";
  }

  /** A day that is not the article's. */
  String otherDay() {
    LocalDate day = LocalDate.of(2019, 1 + random.nextInt(12), 1 + random.nextInt(28));
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  /** The same for machines. */
  String otherIsoDay() {
    return "2019-%02d-%02dT08:00:00+07:00"
        .formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  /** What a layout calls by name. */
  Optional<String> named(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "headline" -> headline();
          case "sentence" -> sentence();
          case "comment" -> comment();
          case "caption" -> caption();
          case "bare-caption" -> bareCaption();
          case "cookies" -> cookies();
          case "copyright" -> copyright();
          case "newsletter" -> newsletter();
          case "related" -> related();
          case "most-read" -> mostRead();
          case "comments" -> comments();
          case "other-day" -> otherDay();
          case "other-iso-day" -> otherIsoDay();
          default -> null;
        });
  }

  /** Several headlines, each between these. */
  String headlines(int n, String before, String behind) {
    return IntStream.range(0, n)
        .mapToObj(i -> before + headline() + behind)
        .collect(Collectors.joining("\n"));
  }
}

package org.doithoai.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages in the manner of many sites: those that the rules were made with. */
final class KnownLayouts {

  /** Makes an HTML page around a story. */
  @FunctionalInterface
  interface Layout {
    String page(Story story, PageFurniture f);
  }

  /** Those whose pages only sign with their outlet's name. */
  static final List<String> BARE = List.of("portal", "word", "print", "preformatted", "no-heading");

  private KnownLayouts() {}

  static Map<String, Layout> all() {
    Map<String, Layout> all = new LinkedHashMap<>();
    all.put("semantic", KnownLayouts::semantic);
    all.put("cms", KnownLayouts::cms);
    all.put("express", KnownLayouts::express);
    all.put("portal", KnownLayouts::portal);
    all.put("word", KnownLayouts::word);
    all.put("press", KnownLayouts::press);
    all.put("nameless", KnownLayouts::nameless);
    all.put("print", KnownLayouts::print);
    all.put("wrapped-paragraphs", KnownLayouts::wrappedParagraphs);
    all.put("two-parts", KnownLayouts::twoParts);
    all.put("endless", KnownLayouts::endless);
    all.put("preformatted", KnownLayouts::preformatted);
    all.put("many-comments", KnownLayouts::manyComments);
    all.put("no-heading", KnownLayouts::noHeading);
    all.put("dated-sidebar", KnownLayouts::datedSidebar);
    all.put("sibling-teasers", KnownLayouts::siblingTeasers);
    return all;
  }

  static String paragraphs(Story story, String before, String behind) {
    return story.paragraphs().stream().map(p -> before + escaped(p) + behind).collect(Collectors.joining("\n"));
  }

  static String some(List<String> paragraphs, String before, String behind) {
    return paragraphs.stream().map(p -> before + escaped(p) + behind).collect(Collectors.joining("\n"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  static String jsonLd(Story s) {
    return """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s","datePublished":"%sT09:15:00+07:00","dateModified":"2026-01-02T00:00:00Z","author":{"@type":"Person","name":"%s"},"publisher":{"@type":"Organization","name":"%s","logo":{"@type":"ImageObject","url":"https://x.example/l.png"}},"mainEntityOfPage":{"@type":"WebPage","@id":"%s"}}</script>
        """.formatted(s.title().replace("\"", "\\\""), s.published(), s.author(), s.outlet(), s.url());
  }

  static String openGraph(Story s) {
    return """
        <meta property="og:title" content="%s"><meta property="og:site_name" content="%s"><meta property="og:url" content="%s"><meta property="og:type" content="article">
        """.formatted(s.title(), s.outlet(), s.url());
  }

  static String document(Story s, String head, String body) {
    return "<!DOCTYPE html>\n<html lang=\"" + s.language().code() + "\"><head><meta charset=\"utf-8\">" + head
        + "</head>\n<body>" + body + "</body></html>";
  }

  private static String semantic(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return document(s,
        "<title>" + s.title() + " | " + s.outlet() + "</title>" + openGraph(s) + jsonLd(s),
        "<header><a href=/>" + s.outlet() + "</a><nav><ul>" + f.menu(9, "<li><a href=#>", "</a></li>") + "</ul></nav></header><main><article><header><h1>"
            + s.title() + "</h1><p class=byline>" + s.author() + "</p><time datetime=\"" + s.published() + "T09:15:00+07:00\">" + s.day(0)
            + "</time></header><figure><img src=a.jpg><figcaption>" + f.caption() + "</figcaption></figure>"
            + some(ps.subList(0, 2), "<p>", "</p>") + "<aside><h3>" + f.related() + "</h3><ul>" + f.headlines(3, "<li><a href=#>", "</a></li>") + "</ul></aside>"
            + some(ps.subList(2, ps.size()), "<p>", "</p>") + "</article><section class=comments><h2>" + f.comments() + "</h2>" + f.commentsOf(3, "<p>", "</p>")
            + "</section></main><aside><h2>" + f.mostRead() + "</h2>" + f.teasers(4, "<div><a href=#>", "</a><p>", "</p></div>") + "</aside><footer><p>" + f.copyright() + "</p></footer>");
  }

  private static String cms(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return document(s,
        "<title>" + s.title() + "</title>" + openGraph(s) + "<meta property=\"article:published_time\" content=\"" + s.published() + "T19:05:00+07:00\">",
        "<div class=\"site-header\"><div class=\"menu\">" + f.menu(10, "<a href=#>", "</a>") + "</div></div><div class=\"l-content\"><div class=\"article\"><h1 class=\"article__title cms-title\">"
            + s.title() + "</h1><div class=\"article__meta\"><span class=\"cat\"><a href=#>" + (s.isEnglish() ? "Politics" : "Chính trị") + "</a></span><time>" + s.day(1) + "</time></div><div class=\"article__social\"><a>Facebook</a><a>Zalo</a></div>"
            + "<div class=\"article__sapo cms-desc\">" + escaped(ps.getFirst()) + "</div><div class=\"article__body cms-body\" itemprop=\"articleBody\">"
            + some(ps.subList(1, 4), "<p>", "</p>") + "<table class=\"picture\"><tr><td class=\"pic\"><img src=x.jpg></td></tr><tr><td class=\"caption\">" + f.bareCaption() + "</td></tr></table>"
            + some(ps.subList(4, ps.size()), "<p>", "</p>") + "<div class=\"article-relate\"><h3>" + f.related() + "</h3>" + f.headlines(2, "<article><a href=#>", "</a></article>") + "</div></div><div class=\"article__author\">" + s.author() + "</div><div class=\"article__tag\"><a>#ASEAN</a><a>#" + f.own("peace2025", "hoabinh2025") + "</a></div></div>"
            + "<div class=\"sidebar\"><h4>" + f.mostRead() + "</h4>" + f.headlines(6, "<p class=story><a href=#>", "</a></p>") + "</div></div><div class=\"site-footer\">" + f.copyright() + "</div>");
  }

  private static String express(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return document(s,
        "<title>" + s.title() + " - " + s.outlet() + "</title><meta name=\"pubdate\" content=\"" + s.published() + "T10:00:00+07:00\"/><link rel=\"canonical\" href=\"" + s.url() + "\"><meta property=\"og:site_name\" content=\"" + s.outlet() + "\">",
        "<section class=\"section top-header\"><ul class=\"parent\">" + f.menu(11, "<li><a href=#>", "</a></li>") + "</ul></section><section class=\"section page-detail\"><div class=\"sidebar-1\"><div class=\"header-content\"><ul class=\"breadcrumb\"><li>" + (s.isEnglish() ? "World" : "Thế giới") + "</li></ul><span class=\"date\">" + s.day(3)
            + "</span></div><h1 class=\"title-detail\">" + s.title() + "</h1><p class=\"description\">" + escaped(ps.getFirst()) + "</p><article class=\"fck_detail\">" + some(ps.subList(1, 3), "<p class=\"Normal\">", "</p>")
            + "<table align=center class=tplCaption><tbody><tr><td><img src=b.jpg></td></tr><tr><td><p class=Image>" + f.caption() + "</p></td></tr></tbody></table>" + some(ps.subList(3, ps.size()), "<p class=\"Normal\">", "</p>")
            + "<ul class=\"list-news\">" + f.headlines(3, "<li><a href=#>", "</a></li>") + "</ul><p class=author_mail style=\"text-align:right\"><strong>" + s.author() + "</strong></p></article><div class=\"box_comment\">" + f.commentsOf(4, "<div class=content-comment>", "</div>") + "</div></div><div class=\"sidebar-2\">" + f.teasers(5, "<article><h3><a href=#>", "</a></h3><p>", "</p></article>") + "</div></section>");
  }

  private static String portal(Story s, PageFurniture f) {
    return "<html><head><title>" + s.outlet() + "</title><meta http-equiv=Content-Type content=\"text/html; charset=utf-8\"></head><body><form id=aspnetForm method=post><input type=hidden name=__VIEWSTATE value=\"/wEPDwUK\"><table width=100%><tr><td colspan=3>"
        + f.menu(9, "<a href=#>", "</a> | ") + "</td></tr><tr><td valign=top width=180><table><tr><td>" + f.headlines(7, "<a href=#>", "</a><br>") + "</td></tr></table></td><td valign=top><table><tr><td><font size=4><b>" + s.title() + "</b></font></td></tr><tr><td><font color=gray>" + s.day(1)
        + "</font></td></tr><tr><td><div align=justify>" + s.paragraphs().stream().map(KnownLayouts::escaped).collect(Collectors.joining("<br><br>\n")) + "<br><br><b>" + s.outlet() + "</b></div></td></tr><tr><td><b>" + (s.isEnglish() ? "Other news" : "Các tin khác") + "</b><ul>" + f.headlines(5, "<li><a href=#>", "</a> (" + f.otherDay() + ")</li>")
        + "</ul></td></tr></table></td><td valign=top>" + f.own("Visitors online: 214", "Đang truy cập: 214") + "<br>" + f.teasers(2, "<b>", "</b><br>", "<br>") + "</td></tr><tr><td colspan=3><center>" + f.copyright() + "</center></td></tr></table></form></body></html>";
  }

  private static String word(Story s, PageFurniture f) {
    return "<HTML><HEAD><META CHARSET=utf-8><TITLE>doc</TITLE><STYLE>p.MsoNormal{margin:0}</STYLE><BODY lang=VI>" + "<P CLASS=MsoNormal ALIGN=center><B><SPAN>" + s.title() + "<o:p></o:p></SPAN></B>\n<P CLASS=MsoNormal><I><SPAN>" + s.day(1) + "</SPAN></I>\n"
        + s.paragraphs().stream().map(p -> "<P CLASS=MsoNormal STYLE='text-align:justify'><SPAN LANG=VI STYLE='font-size:13.0pt'>" + escaped(p).replace(" ", "\n ").replace("\n ", " ").replaceFirst(" ", "&nbsp;") + "<o:p></o:p></SPAN>").collect(Collectors.joining("\n"))
        + "\n<P CLASS=MsoNormal ALIGN=right><B>" + s.outlet() + "</B><o:p></o:p>";
  }

  private static String press(Story s, PageFurniture f) {
    return document(s,
        "<title>" + s.title() + " – " + s.outlet() + "</title>" + openGraph(s) + "<meta property=article:published_time content=" + s.published() + "T02:00:00+00:00>",
        "<div id=page class=\"hfeed site has-sidebar\"><header id=masthead><p class=site-title>" + s.outlet() + "</p><nav id=site-navigation>" + f.menu(8, "<a href=#>", "</a>") + "</nav></header><div id=content class=\"site-content sidebar-right\"><div id=primary><article class=\"post type-post category-news tag-defence\"><header class=entry-header><h1 class=entry-title>" + s.title()
            + "</h1><div class=entry-meta><span class=posted-on>" + s.day(0) + "</span> <span class=byline>by <a rel=author>" + s.author() + "</a></span></div></header><div class=entry-content>" + paragraphs(s, "<p>", "</p>") + "<div class=\"sharedaddy sd-sharing-enabled\"><h3>" + f.own("Share this:", "Chia sẻ:") + "</h3><ul><li>Twitter</li></ul></div><div id=jp-relatedposts class=jp-relatedposts>" + f.headlines(3, "<p>", "</p>") + "</div></div><footer class=entry-footer><a>" + f.own("Leave a comment", "Để lại bình luận") + "</a></footer></article><nav class=post-navigation>" + f.headlines(2, "<a href=#>", "</a>") + "</nav><div id=comments class=comments-area><ol class=comment-list>" + f.commentsOf(4, "<li class=comment><div class=comment-content><p>", "</p></div></li>") + "</ol></div></div><aside id=secondary class=widget-area>" + f.teasers(3, "<section class=widget><h2>", "</h2><p>", "</p></section>") + "</aside></div><footer id=colophon>" + f.copyright() + "</footer></div>");
  }

  private static String nameless(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return document(s,
        "<title>" + s.title() + "</title>" + jsonLd(s),
        "<div class=css-1q2w><div class=css-9aa>" + f.menu(9, "<div class=css-0x><a href=#>", "</a></div>") + "</div><div class=css-77b><div class=css-5t5><h1 class=css-h11>" + s.title() + "</h1><div class=css-2b2>" + s.day(0) + "</div></div><div class=css-88c>" + some(ps.subList(0, 3), "<div class=css-p1>", "</div>") + "<div class=css-ad3><div>" + f.newsletter() + "</div></div>" + some(ps.subList(3, ps.size()), "<div class=css-p1>", "</div>") + "</div><div class=css-44d><div class=css-44h>" + (s.isEnglish() ? "Read more" : "Xem thêm") + "</div>" + f.teasers(3, "<div class=css-t4><a href=#>", "</a><div>", "</div></div>") + "</div></div><div class=css-ff0><div>" + f.copyright() + "</div></div></div>");
  }

  private static String print(Story s, PageFurniture f) {
    return document(s, "<title>" + (s.isEnglish() ? "Print: " : "In bài: ") + s.title() + "</title>",
        "<p>" + s.outlet() + "</p><p>" + s.day(0) + "</p><h2>" + s.title() + "</h2>" + paragraphs(s, "<p align=justify>", "</p>") + "<p><a href=#>" + (s.isEnglish() ? "Print this page" : "In trang") + "</a></p>");
  }

  private static String wrappedParagraphs(Story s, PageFurniture f) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < s.paragraphs().size(); i++) {
      body.append("<div class=row><div class=cell><p>").append(escaped(s.paragraphs().get(i))).append("</p></div></div>");
      if (i == 2) {
        body.append("<div class=row><div class=cell><p><strong>").append(f.own("Read also: ", "Xem thêm: ")).append("<a href=#>").append(f.headline()).append("</a></strong></p></div></div>");
      }
      if (i == 4) {
        body.append("<div class=row><div class=\"cell ads\"><p>").append(f.newsletter()).append("</p></div></div>");
      }
    }
    return document(s, "<title>" + s.title() + " » " + s.outlet() + "</title>" + openGraph(s),
        "<div class=top>" + f.menu(6, "<span>", "</span> ") + "</div><div class=holder><h1>" + s.title() + "</h1><div class=when>" + s.day(2) + "</div>" + body + "</div><div class=holder><h2>" + f.mostRead() + "</h2>" + f.teasers(3, "<div class=row><div class=cell><h3>", "</h3><p>", "</p></div></div>") + "</div>");
  }

  private static String twoParts(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    int half = ps.size() / 2;
    return document(s, "<title>" + s.title() + "</title>" + openGraph(s) + jsonLd(s),
        "<div id=wrap><div id=mid><h1>" + s.title() + "</h1><div class=d>" + s.day(0) + "</div><div class=part>" + some(ps.subList(0, half), "<p>", "</p>") + "</div><div class=banner><p>" + f.newsletter() + "</p></div><div class=part>" + some(ps.subList(half, ps.size()), "<p>", "</p>") + "</div><div class=links><ul>" + f.headlines(4, "<li><a href=#>", "</a></li>") + "</ul></div></div><div id=right>" + f.teasers(3, "<h4>", "</h4><p>", "</p>") + "</div></div>");
  }

  private static String endless(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + " | " + s.outlet() + "</title>" + openGraph(s) + jsonLd(s),
        "<main><article id=first><h1>" + s.title() + "</h1><p>" + s.day(0) + "</p>" + paragraphs(s, "<p>", "</p>") + "</article><article id=second><h1>" + f.headline() + "</h1><time datetime=\"" + f.otherIsoDay() + "\">" + f.otherDay() + "</time>" + f.teasers(9, "<p>", ". ", "</p>") + "</article></main>");
  }

  private static String preformatted(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + "</title><meta name=date content=" + s.published() + ">",
        "<h1>" + s.title() + "</h1><p>" + s.outlet() + ", " + s.day(1) + "</p><pre>\n" + s.paragraphs().stream().map(p -> escaped(MadePage.wrapped(p, 72))).collect(Collectors.joining("\n\n")) + "\n</pre><hr><p><a href=#>" + (s.isEnglish() ? "Back" : "Quay lại") + "</a></p>");
  }

  private static String manyComments(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + "</title>" + openGraph(s) + jsonLd(s),
        "<div class=cookie-bar><p>" + f.cookies() + "</p><button>OK</button></div><div class=page><h1>" + s.title() + "</h1><span>" + s.day(0) + "</span><div class=text>" + paragraphs(s, "<p>", "</p>") + "</div><div class=comment-box>" + f.commentsOf(40, "<div class=cm><b>" + (s.isEnglish() ? "Reader" : "Bạn đọc") + "</b><p>", "</p></div>") + "</div></div>");
  }

  private static String noHeading(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + " | " + s.outlet() + "</title>",
        "<div id=nav>" + f.menu(7, "<a href=#>", "</a>") + "</div><div class=news-title>" + s.title() + "</div><div class=news-date>" + s.day(1) + "</div><div class=news-content><p><b>" + escaped(s.paragraphs().getFirst()) + "</b></p>" + some(s.paragraphs().subList(1, s.paragraphs().size()), "<p>", "</p>") + "<p style=\"text-align:right\"><b>" + s.outlet() + "</b></p></div><div class=news-other><b>" + f.related() + "</b>" + f.headlines(6, "<div><a href=#>", "</a> <i>" + f.otherDay() + "</i></div>") + "</div>");
  }

  private static String datedSidebar(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + "</title><meta property=og:site_name content=\"" + s.outlet() + "\">",
        "<div class=a1><h1>" + s.title() + "</h1><div class=a2>" + paragraphs(s, "<p>", "</p>") + "</div></div><div class=b1>" + f.teasers(4, "<div class=b2><time datetime=" + f.otherIsoDay() + ">" + f.otherDay() + "</time> <a href=#>", "</a><p>", "</p></div>") + "</div>");
  }

  private static String siblingTeasers(Story s, PageFurniture f) {
    return document(s, "<title>" + s.title() + "</title>" + openGraph(s) + jsonLd(s),
        "<div class=container><h1>" + s.title() + "</h1><p class=info>" + s.day(0) + "</p>" + paragraphs(s, "<p>", "</p>") + "<h3>" + f.related() + "</h3>" + f.headlines(4, "<p><a href=#>", "</a></p>") + "<h3>" + f.mostRead() + "</h3>" + f.teasers(3, "<h4><a href=#>", "</a></h4><p>", "</p>") + "<p>" + f.copyright() + "</p></div>");
  }
}

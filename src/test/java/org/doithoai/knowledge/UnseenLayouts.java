package org.doithoai.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages in the manner of ten more sites, written when the rules were finished. */
final class UnseenLayouts {

  private UnseenLayouts() {}

  static Map<String, KnownLayouts.Layout> all() {
    Map<String, KnownLayouts.Layout> all = new LinkedHashMap<>();
    all.put("agency", UnseenLayouts::agency);
    all.put("wire", UnseenLayouts::wire);
    all.put("daily", UnseenLayouts::daily);
    all.put("portlets", UnseenLayouts::portlets);
    all.put("blog", UnseenLayouts::blog);
    all.put("rows", UnseenLayouts::rows);
    all.put("magazine", UnseenLayouts::magazine);
    all.put("ministry", UnseenLayouts::ministry);
    all.put("mobile", UnseenLayouts::mobile);
    all.put("front", UnseenLayouts::front);
    return all;
  }

  private static String agency(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return KnownLayouts.document(s, "<title>" + s.title() + " | " + s.outlet() + "</title>" + KnownLayouts.openGraph(s) + "<meta name='article:published' content='x'><meta property='article:published_time' content='" + s.published() + "T14:05:00+09:00'>",
        "<div class='container'><div class='header-type01'><ul class='gnb'>" + f.menu(8, "<li>", "</li>") + "</ul></div><div class='container521'><div class='content90'><header class='title-article01'><h1 class='tit01'>" + s.title() + "</h1><p class='update-time'>" + s.day(3) + "</p></header><div class='content03 min-height'><div class='story-news article'><div class='comp-box photo-group'><div class='img-con'><span><img src=z.jpg></span><p class='txt-desc'>" + f.caption() + "</p></div></div>"
            + KnownLayouts.some(ps, "<p>", "</p>") + "<p class='txt-copyright'>" + f.own("(END)", "(HẾT)") + "</p></div><div class='keyword-zone'><h2>" + f.own("Keywords", "Từ khóa") + "</h2></div><section class='box-ranking01'><h2>" + f.mostRead() + "</h2><ol>" + f.headlines(5, "<li><a href=#><strong class='news-tl'>", "</strong></a></li>") + "</ol></section></div></div><div class='content91'>" + f.teasers(3, "<div class='item'><a href=#><b>", "</b><span class='lead'>", "</span></a></div>") + "</div></div></div>");
  }

  private static String wire(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < ps.size(); i++) {
      body.append("<div data-testid='paragraph-").append(i).append("' class='text__text__1FZLe'>").append(KnownLayouts.escaped(ps.get(i))).append("</div>");
      if (i == 1) {
        body.append("<div class='ad-slot__container__FEnoz'>").append(f.own("Advertisement · Scroll to continue", "Quảng cáo · Cuộn để đọc tiếp")).append("</div>");
      }
    }
    return KnownLayouts.document(s, "<title>" + s.title() + " | " + s.outlet() + "</title><script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"BreadcrumbList\",\"name\":\"x\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"" + s.title() + "\",\"datePublished\":\"" + s.published() + "T03:15:12.118Z\",\"author\":[{\"@type\":\"Person\",\"name\":\"" + s.author() + "\"}],\"publisher\":{\"@type\":\"Organization\",\"name\":\"" + s.outlet() + "\"}}]}</script>",
        "<div id='fusion-app'><header data-testid='SiteHeader'>" + f.menu(7, "<a href=#>", "</a>") + "</header><main><article data-testid='Article'><div class='article-header__wrapper'><h1 data-testid='Heading'>" + s.title() + "</h1><div class='info-content__author-date'><a href=#>" + s.author() + "</a></div><time data-testid='DateLine'><span>" + s.day(0) + "</span></time><div class='toolbar__2'><button>Aa</button></div></div><div data-testid='primary-image'><img><p data-testid='Caption'><em>" + f.bareCaption() + "</em></p></div>" + body + "<p data-testid='promo-box'><a href=#>" + f.own("Sign up here for our weekly letter.", "Đăng ký nhận thư hằng tuần tại đây.") + "</a></p><p data-testid='SignOff'>" + f.own("Reporting by John Carver; Editing by Mary Wells", "Biên tập: Lan Anh") + "</p><p data-testid='Body'>" + f.own("Our Standards: the principles of trust and care.", "Quy tắc của chúng tôi: tin cậy và cẩn trọng.") + "</p></article><div data-testid='ReadNext'><h2>" + f.own("Read Next", "Đọc tiếp") + "</h2><ul>" + f.headlines(5, "<li><a href=#><span>", "</span></a> <time datetime='" + f.otherIsoDay() + "'>" + f.otherDay() + "</time></li>") + "</ul></div></main><footer>" + f.copyright() + "</footer></div>");
  }

  private static String daily(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    return KnownLayouts.document(s, "<title>" + s.title() + " - " + s.outlet() + "</title>" + KnownLayouts.openGraph(s) + "<meta property='article:published_time' content='" + s.published() + "T16:40:00+07:00'>",
        "<div class='header__nav'>" + f.menu(9, "<a class='nav-link'>", "</a>") + "</div><div class='section__main'><div class='detail__main'><div class='detail-top'><a data-role='cate-name'>" + (s.isEnglish() ? "World" : "Thế giới") + "</a><div class='detail-time'><div data-role='publishdate'>" + s.day(1) + " GMT+7</div></div></div><h1 class='detail-title article-title' data-role='title'>" + s.title() + "</h1><h2 class='detail-sapo' data-role='sapo'>" + KnownLayouts.escaped(ps.getFirst()) + "</h2><div class='detail-cmain'><div class='detail-content afcbc-body' data-role='content'>"
            + KnownLayouts.some(ps.subList(1, 3), "<p>", "</p>") + "<div class='VCSortableInPreviewMode' type='Photo'><div><img></div><div class='PhotoCMS_Caption'><p data-placeholder='caption'>" + f.bareCaption() + "</p></div></div>" + KnownLayouts.some(ps.subList(3, 5), "<p>", "</p>") + "<div class='VCSortableInPreviewMode' type='RelatedOneNews'><a href=#><img></a><div class='relatedOneNews__inf'><h3><a href=#>" + f.headline() + "</a></h3><p>" + f.sentence() + "</p></div></div>" + KnownLayouts.some(ps.subList(5, ps.size()), "<p>", "</p>") + "</div><div class='detail-tab'>" + f.headlines(2, "<a class='item' href=#>", "</a>") + "</div><div class='author-info'>" + s.author() + "</div></div><div class='detail-comment'><div class='lst-comment'>" + f.commentsOf(5, "<div class='item-comment'><div class='contentcomment'>", "</div></div>") + "</div></div></div><div class='detail__sub'>" + f.teasers(4, "<div class='box-category-item'><h3>", "</h3><p class='box-category-sapo'>", "</p></div>") + "</div></div>");
  }

  private static String portlets(Story s, PageFurniture f) {
    return "<html dir=ltr><head><title>" + s.title() + " - " + s.outlet() + "</title><meta content='text/html; charset=UTF-8' http-equiv='content-type'/></head><body class='yui3-skin-sam signed-out public-page site'><div id='wrapper'><div class='portlet-boundary portlet-nav'>" + f.menu(8, "<a href=#>", "</a>") + "</div><div class='columns-2'><div class='portlet-column w70'><div class='portlet-boundary'><div class='portlet-body'><div class='journal-content-article'><h2 class='title-detail'>" + s.title() + "</h2><span class='time-post'>" + s.day(1) + "</span>" + KnownLayouts.paragraphs(s, "<p style='text-align: justify;'><span style='font-size:14px'>", "</span></p>") + "<p style='text-align: right;'><strong>" + s.outlet() + "</strong></p></div></div></div><div class='portlet-boundary'><div class='portlet-body'><div class='asset-title'>" + f.related() + "</div>" + f.teasers(3, "<div class='asset-abstract'><h3><a href=#>", "</a></h3><div class='asset-summary'>", "</div></div>") + "</div></div></div><div class='portlet-column w30'><div class='portlet-body'>" + f.own("Visitors today: 1,024", "Lượt truy cập hôm nay: 1.024") + "</div><div class='portlet-body'><ul>" + f.headlines(5, "<li><a href=#>", "</a></li>") + "</ul></div></div></div><div id='bottom'><p>" + f.own("Editor in chief: the Office. Address: 7 Example Street, Hanoi. Telephone: 069 000 000.", "Trưởng ban biên tập: Văn phòng. Địa chỉ: số 7 phố Ví Dụ, Hà Nội. Điện thoại: 069 000 000.") + "</p></div></div></body></html>";
  }

  private static String blog(Story s, PageFurniture f) {
    return KnownLayouts.document(s, "<title>" + s.outlet() + ": " + s.title() + "</title><meta property='og:title' content='" + s.title() + "'><meta property='og:site_name' content='" + s.outlet() + "'>",
        "<div class='content-outer'><div class='tabs-outer'>" + f.menu(5, "<li><a href=#>", "</a></li>") + "</div><div class='columns'><div class='column-center-outer'><div class='main section' id='main'><div class='widget Blog'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>" + s.day(0).replaceAll(" [-|] .*", "") + "</span></h2><div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title'>" + s.title() + "</h3><div class='post-body entry-content'><div class='separator' style='clear: both; text-align: center;'><a href=#><img></a></div>" + s.paragraphs().stream().map(KnownLayouts::escaped).collect(Collectors.joining("<br /><br />\n")) + "<br /><div style='clear: both;'></div></div><div class='post-footer'><span>" + f.own("Posted by Desk at 09:15", "Người đăng: Ban biên tập lúc 09:15") + "</span> <span>" + f.own("3 remarks on this post so far", "3 nhận xét cho bài này") + "</span></div></div><div class='comments' id='comments'>" + f.commentsOf(3, "<dl><dd class='comment-body'>", "</dd></dl>") + "</div></div></div></div></div></div></div><div class='column-right-outer'><div class='sidebar section'><h2>" + f.own("Archive of the blog", "Lưu trữ blog") + "</h2>" + f.headlines(6, "<ul class='posts'><li><a href=#>", "</a></li></ul>") + "<p>" + f.own("About me: a retired teacher who follows foreign affairs from a small town.", "Giới thiệu: một nhà giáo về hưu ở thị trấn nhỏ, thích theo dõi thời cuộc.") + "</p></div></div></div></div>");
  }

  private static String rows(Story s, PageFurniture f) {
    return "<html><head><title>" + s.title() + "</title><meta charset=utf-8><meta name=dc.date.issued content=" + s.published() + "><meta name=dc.publisher content='" + s.outlet() + "'></head><body bgcolor=#fff><center><table width=760><tbody><tr><td><table><tbody><tr>" + f.menu(7, "<td><a href=#>", "</a></td>") + "</tr></tbody></table></td></tr><tr><td><table><tbody><tr><td width=560><table><tbody><tr><td class=t1>" + s.title() + "</td></tr><tr><td class=t2>" + s.day(1) + "</td></tr>" + KnownLayouts.paragraphs(s, "<tr><td class=t3>", "</td></tr>") + "<tr><td class=t3><a href=#>" + f.headline() + "</a></td></tr></tbody></table></td><td width=200><table><tbody>" + f.teasers(3, "<tr><td class=t5><a href=#>", "</a></td></tr><tr><td class=t6>", "</td></tr>") + "</tbody></table></td></tr></tbody></table></td></tr><tr><td>" + f.copyright() + "</td></tr></tbody></table></center></body></html>";
  }

  private static String magazine(Story s, PageFurniture f) {
    List<String> ps = s.paragraphs();
    String first = KnownLayouts.escaped(ps.getFirst());
    return KnownLayouts.document(s, "<title>" + s.title() + " • " + s.outlet() + "</title>" + KnownLayouts.openGraph(s) + KnownLayouts.jsonLd(s),
        "<div class='td-header'>" + f.menu(6, "<a>", "</a>") + "</div><div class='tdb_single'><div class='kicker'>" + (s.isEnglish() ? "Analysis" : "Phân tích") + "</div><h1>" + s.title() + "</h1><div class='meta-row'><span>" + s.author() + "</span> · <span>" + s.day(0) + "</span> · <span>" + f.own("7 min read", "7 phút đọc") + "</span></div><div class='tdb-block-inner'><p><span class='dropcap'>" + first.substring(0, 1) + "</span>" + first.substring(1) + "</p>" + KnownLayouts.some(ps.subList(1, 3), "<p>", "</p>") + "<p><em>" + f.own("Also read: ", "Đọc thêm: ") + "<a href=#>" + f.headline() + "</a></em></p>" + KnownLayouts.some(ps.subList(3, ps.size()), "<p>", "</p>") + "</div><div class='author-bio'><img><p>" + f.own("The writer has covered the region for twenty years and lives near the sea.", "Tác giả theo dõi khu vực đã hai mươi năm và sống gần biển.") + "</p></div><div class='td_block_related_posts'><h4>" + f.related() + "</h4>" + f.teasers(3, "<div class='td_module'><h3><a href=#>", "</a></h3><div class='td-excerpt'>", "</div></div>") + "</div></div><div class='td-footer'><p>" + f.newsletter() + "</p></div>");
  }

  private static String ministry(Story s, PageFurniture f) {
    return KnownLayouts.document(s, "<title>" + s.outlet() + " | " + s.title() + "</title><meta property='og:site_name' content='" + s.outlet() + "'>",
        "<div id='skip'><a href=#c>" + f.own("Skip to the main content of this page", "Chuyển tới nội dung chính của trang") + "</a></div><div id='crumbs'>" + f.own("You are here: Home / Press / Releases", "Bạn ở đây: Trang chủ / Báo chí / Thông cáo") + "</div><section id='content-body'><h1>" + s.title() + "</h1><dl class='facts'><dt>" + (s.isEnglish() ? "Date" : "Ngày đăng") + "</dt><dd>" + s.day(1) + "</dd></dl><p class='tools'>" + f.own("Print | Email | Share", "In trang | Email | Chia sẻ") + "</p>" + KnownLayouts.paragraphs(s, "<p>", "</p><p>&nbsp;</p>") + "</section><section id='more'><h2>" + f.own("More releases", "Thông cáo khác") + "</h2>" + f.teasers(3, "<div><strong>", "</strong><p>", "</p></div>") + "</section><p id='updated'>" + f.own("Last updated: 02/11/2019", "Cập nhật lần cuối: 02/11/2019") + "</p>");
  }

  private static String mobile(Story s, PageFurniture f) {
    return "<!doctype html><html><head><meta name=viewport content='width=device-width'><title>" + s.title() + "</title>" + KnownLayouts.openGraph(s) + "<meta itemprop='datePublished' content='" + s.published() + "T20:30:00+07:00'></head><body><div style='display:none'>" + f.teasers(6, "<div>", "</div><div>", "</div>") + "</div><div style='padding:8px'>" + f.menu(4, "<a href=#>", "</a>") + "</div><div style='font-size:22px;font-weight:700'>" + s.title() + "</div><div style='color:#999'>" + f.own("2 hours ago", "2 giờ trước") + "</div><div>" + f.own("Listen to this story 4:32", "Nghe đọc bài 4:32") + "</div><div style='line-height:1.6'>" + KnownLayouts.paragraphs(s, "<div style='margin-bottom:12px'>", "</div>") + "</div><div style='text-align:center'><a href=#>" + f.own("Show more", "Xem tiếp") + "</a></div><div>" + f.teasers(4, "<div style='display:flex'><img><div><div style='font-weight:600'>", "</div><div>", "</div></div></div>") + "</div><div style='background:#eee'>" + f.copyright() + "</div></body></html>";
  }

  private static String front(Story s, PageFurniture f) {
    return KnownLayouts.document(s, "<title>" + s.title() + " | " + s.outlet() + "</title>" + KnownLayouts.openGraph(s) + KnownLayouts.jsonLd(s),
        "<div class='x1'><p>" + f.cookies() + "</p><p>" + f.own("Some of them are needed for the site to work, others help us and our partners to measure and to show advertising.", "Một số cần cho hoạt động của trang, số khác giúp chúng tôi và đối tác đo lường và hiển thị quảng cáo.") + "</p><p>" + f.own("You may change your choice at any time, at the foot of any page, and read there who our partners are.", "Bạn có thể đổi lựa chọn bất cứ lúc nào ở cuối trang và xem danh sách đối tác tại đó.") + "</p></div><div class='x2'>" + f.teasers(4, "<div class='x3'><h2><a href=#>", "</a></h2><p>", "</p></div>") + "</div><div id='story'><h1>" + s.title() + "</h1><p class='x5'>" + s.author() + ", " + s.day(0) + "</p>" + KnownLayouts.paragraphs(s, "<p>", "</p>") + "</div><div class='x6'>" + f.teasers(6, "<div class='x3'><h2><a href=#>", "</a></h2><p>", "</p></div>") + "</div><div class='x7'>" + f.copyright() + "</div>");
  }
}

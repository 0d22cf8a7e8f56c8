package org.doithoai.article.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.doithoai.article.format.TextDecoder.Decoding;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail, or a page that a browser saved as MHTML, which has the form of one. Attachments are
 * passed over. A mail that was passed on says by the {@linkplain MailHead head} of the one within
 * when and where its article appeared.
 */
final class MailReader {

  private static final int MOST_PARTS = 500;
  private static final int DEEPEST = 20;
  private static final int MOST_TEXT = 10 << 20;

  private static final Pattern PASSED_ON =
      Pattern.compile(
          "(?i)^\\s*(?:(?:fwd?|re|aw|wg|tr|chuyển tiếp|trả"
              + " lời)\\s*:\\s*|\\[[^\\[\\]]{1,40}\\]\\s*)");
  private static final Pattern SIGNATURE = Pattern.compile("(?m)^-- ?$[\\s\\S]*\\z");
  private static final Pattern QUOTED = Pattern.compile("(?m)^> ?");

  private final List<Entity> texts = new ArrayList<>();
  private final Map<Entity, Message> messages = new HashMap<>();
  private int parts;

  private MailReader() {}

  static Extraction read(byte[] bytes, boolean isPage) {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(100_000)
            .setMaxHeaderCount(1_000)
            .build());
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      try {
        MailReader reader = new MailReader();
        reader.collect(message, message, 0);
        return reader.extraction(message, isPage);
      } finally {
        message.dispose();
      }
    } catch (IOException broken) {
      return new Extraction.Failed(isPage ? "a broken MHTML page" : "a broken mail");
    }
  }

  private void collect(Entity entity, Message message, int depth) {
    Body body = entity.getBody();
    if (body instanceof Multipart multipart && depth < DEEPEST) {
      for (Entity part : multipart.getBodyParts()) {
        if (++parts > MOST_PARTS) {
          return;
        }
        collect(part, message, depth + 1);
      }
    } else if (body instanceof Message inner && depth < DEEPEST) {
      collect(inner, inner, depth + 1);
    } else if (body instanceof SingleBody
        && !"attachment".equalsIgnoreCase(entity.getDispositionType())
        && entity.getMimeType().matches("text/(?:html|plain)|application/xhtml\\+xml")) {
      texts.add(entity);
      messages.put(entity, message);
    }
  }

  private Extraction extraction(Message message, boolean isPage) throws IOException {
    Entity html = longest(true);
    Entity plain = longest(false);
    Message said = messages.getOrDefault(html == null ? plain : html, message);
    PageMetadata metadata = metadata(said, isPage);
    if (html != null
        && decoded(html) instanceof Decoding.Text(String text, _)
        && HtmlReader.read(text) instanceof Extraction.Blocks(Page page, _)
        && (!page.blocks().isEmpty() || plain == null)) {
      PageMetadata both = joined(page.metadata(), metadata, isPage);
      return new Extraction.Blocks(
          isPage ? new Page(both, page.blocks()) : passedOn(both, page.blocks()));
    }
    if (plain == null) {
      return new Extraction.Failed("no text to read in this " + (isPage ? "page" : "mail"));
    }
    return switch (decoded(plain)) {
      case Decoding.Failed(String reason) -> new Extraction.Failed(reason);
      case Decoding.Text(String text, _) -> passedOn(metadata, flowed(plain, withoutQuotes(text)));
    };
  }

  /** The mail that a text passes on, if it is most of it, without its head and what is above. */
  private static Extraction passedOn(PageMetadata metadata, String text) {
    MailHead head = MailHead.in(text);
    return head == null || head.end() * 2 > text.length()
        ? new Extraction.Text(metadata, text)
        : new Extraction.Text(metadata.sent(head), text.substring(head.end()));
  }

  private static Page passedOn(PageMetadata metadata, List<TextBlock> blocks) {
    int all = blocks.stream().mapToInt(block -> block.text().length()).sum();
    int above = 0;
    for (int i = 0; i < blocks.size() && above * 2 < all; i++) {
      String text = blocks.get(i).text();
      MailHead head = MailHead.in(text);
      above += head == null ? text.length() : head.end();
      if (head != null && above * 2 < all) {
        List<TextBlock> rest = new ArrayList<>(blocks.subList(i, blocks.size()));
        rest.set(0, rest.getFirst().saying(text.substring(head.end())));
        rest.removeIf(block -> block.text().isBlank());
        return new Page(metadata.sent(head), rest);
      }
    }
    return new Page(metadata, blocks);
  }

  private static String withoutQuotes(String text) {
    String own = SIGNATURE.matcher(text).replaceFirst("");
    boolean quoted = QUOTED.matcher(own).results().count() * 2 > own.lines().count();
    return quoted ? QUOTED.matcher(own).replaceAll("") : own;
  }

  /**
   * Of a page the first one; of a mail the longest, which may stand in a mail that is passed on.
   */
  private @Nullable Entity longest(boolean html) throws IOException {
    Entity longest = null;
    int most = -1;
    for (Entity part : texts) {
      boolean page = part.getMimeType().contains("html");
      int length = page == html ? bytes((SingleBody) part.getBody()).length : -1;
      if (length > most && (longest == null || !html)) {
        longest = part;
        most = length;
      }
    }
    return longest;
  }

  /** Lines that end in a space go on in the next one (RFC 3676). */
  private static String flowed(Entity part, String text) {
    Field type = part.getHeader().getField("Content-Type");
    boolean flowed =
        type != null && type.getBody().toLowerCase(Locale.ROOT).contains("format=flowed");
    return flowed ? text.replaceAll("(?<=\\S) \n(?=\\S)", " ") : text;
  }

  private static Decoding decoded(Entity part) throws IOException {
    Field type = part.getHeader().getField("Content-Type");
    boolean said = type != null && type.getBody().toLowerCase(Locale.ROOT).contains("charset");
    return HtmlCharset.decode(
        bytes((SingleBody) part.getBody()), said ? charset(part.getCharset()) : null);
  }

  private static byte[] bytes(SingleBody body) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (InputStream in = body.getInputStream()) {
      bytes.write(in.readNBytes(MOST_TEXT));
    }
    return bytes.toByteArray();
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static PageMetadata metadata(Message message, boolean isPage) {
    String subject = message.getSubject();
    String title = subject == null ? "" : subject.replaceAll("\\s+", " ").strip();
    boolean passedOn = false;
    while (PASSED_ON.matcher(title).find()) {
      passedOn |= !title.startsWith("[");
      title = PASSED_ON.matcher(title).replaceFirst("");
    }
    Field date = message.getHeader().getField("Date");
    LocalDate day =
        isPage || passedOn || date == null
            ? null
            : WebDate.of(date.getBody()).map(WebDate::day).orElse(null);
    Field location = message.getHeader().getField("Snapshot-Content-Location");
    return new PageMetadata(
        title.isBlank() ? null : title,
        null,
        isPage || passedOn ? null : sender(message),
        null,
        day,
        null,
        location == null ? null : location.getBody().strip());
  }

  private static @Nullable String sender(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox from = message.getFrom().getFirst();
    return from.getName() == null || from.getName().isBlank() ? from.getDomain() : from.getName();
  }

  /** A saved page's own head knows better than the letter it is wrapped in; a mail's does not. */
  private static PageMetadata joined(PageMetadata head, PageMetadata mail, boolean isPage) {
    PageMetadata better = isPage ? head : mail;
    PageMetadata other = isPage ? mail : head;
    return new PageMetadata(
        better.title() == null ? other.title() : better.title(),
        null,
        better.outlet() == null ? other.outlet() : better.outlet(),
        head.author(),
        better.published() == null ? other.published() : better.published(),
        null,
        better.url() == null ? other.url() : better.url());
  }
}

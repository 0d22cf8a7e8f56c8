package org.doithoai.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doithoai.answer.llm.ModelCall;
import org.doithoai.answer.llm.ModelSettings;
import org.doithoai.answer.llm.ModelSettings.Verify;
import org.doithoai.conversation.ChatSettings;
import org.doithoai.digest.DigestSettings;
import org.doithoai.index.opensearch.ClusterSettings;
import org.doithoai.intake.IntakeSettings;
import org.doithoai.intake.WebClient;
import org.doithoai.platform.slack.SlackSettings;
import org.doithoai.platform.telegram.TelegramSettings;
import org.doithoai.retrieval.dense.EmbeddingSettings;
import org.doithoai.web.WebSettings;
import org.jspecify.annotations.Nullable;

/**
 * How the process is set up: the environment over {@code config/doithoai.yaml} over defaults.
 *
 * @param knowledge folders of articles
 * @param data where the index and the database are kept
 * @param databaseUrl of PostgreSQL; empty for SQLite in the data folder
 * @param cluster of OpenSearch that holds the articles; empty for the data folder
 * @param embedding which model passages are also ranked by; empty for none
 * @param model which language model words the answers; empty for none
 * @param telegram empty when there is no token
 * @param slack empty when there is neither a bot token nor a client id
 * @param intake how articles come by themselves
 * @param web how pages are served
 * @param log how messages are written while the bot runs
 */
public record Settings(
    List<Path> knowledge,
    Path data,
    Optional<String> databaseUrl,
    Optional<String> databaseUser,
    Optional<String> databasePassword,
    Optional<ClusterSettings> cluster,
    Optional<EmbeddingSettings> embedding,
    Optional<ModelSettings> model,
    Optional<TelegramSettings> telegram,
    Optional<SlackSettings> slack,
    ChatSettings chat,
    DigestSettings digest,
    IntakeSettings intake,
    WebSettings web,
    LogSettings log) {

  /** Where the file is when nobody says otherwise. */
  public static final Path FILE = Path.of("config", "doithoai.yaml");

  public Settings {
    knowledge = List.copyOf(knowledge);
  }

  /**
   * Reads the settings.
   *
   * @param file named by the person, and so must be there; null for the usual one, if it is there
   * @param environment of the process
   * @throws SettingsException with one line that names the key and what it may be
   */
  public static Settings load(@Nullable Path file, Map<String, String> environment) {
    if (file != null && !file.endsWith(FILE) && !Files.isRegularFile(file)) {
      throw new SettingsException("there is no file " + file);
    }
    Path used = file == null ? FILE : file;
    Map<String, String> keys = Files.isRegularFile(used) ? SettingsFile.read(used) : Map.of();
    return read(new SettingsReader(keys, environment));
  }

  /** The same with these folders. */
  public Settings in(List<Path> articles, Path dataFolder) {
    return new Settings(
        articles,
        dataFolder,
        databaseUrl,
        databaseUser,
        databasePassword,
        cluster,
        embedding,
        model,
        telegram,
        slack,
        chat,
        digest,
        intake,
        web,
        log);
  }

  static Settings read(SettingsReader reader) {
    Optional<ModelSettings> model = model(reader);
    Optional<EmbeddingSettings> embedding = embedding(reader);
    Settings settings =
        new Settings(
            reader.list("knowledge").stream().map(name -> reader.path("knowledge", name)).toList(),
            reader.path("data", reader.text("data")),
            databaseUrl(reader),
            Optional.of(reader.text("database.user")).filter(user -> !user.isEmpty()),
            reader.secret("database.password"),
            cluster(reader, embedding.isPresent()),
            embedding,
            model,
            telegram(reader),
            SlackKeys.read(reader),
            chat(reader, model.isPresent() ? ModelCall.MOST_WAITING : 0),
            digest(reader),
            intake(reader),
            WebKeys.read(reader),
            LogSettings.read(reader));
    reader.rejectUnknown();
    return settings;
  }

  private static Optional<String> databaseUrl(SettingsReader reader) {
    String url = reader.text("database.url");
    if (!url.isEmpty() && !url.startsWith("jdbc:postgresql:")) {
      throw SettingsReader.wrong(
          "database.url", url, "empty for SQLite, or jdbc:postgresql://host:port/database");
    }
    return Optional.of(url).filter(u -> !u.isEmpty());
  }

  /** Where the articles are searched; empty for the data folder. */
  private static Optional<ClusterSettings> cluster(SettingsReader reader, boolean vectors) {
    String value = reader.text("index");
    Optional<String> user = Optional.of(reader.text("index-user")).filter(u -> !u.isEmpty());
    Optional<String> password = reader.secret("index-password");
    try {
      Optional<ClusterSettings> cluster =
          ClusterSettings.parse(value).map(where -> where.as(user, password));
      if (cluster.isPresent() && vectors) {
        throw new SettingsException("embedding needs index: lucene; OpenSearch holds no vectors");
      }
      return cluster;
    } catch (IllegalArgumentException e) {
      String shown = value.replaceAll("//[^/]*@", "//…@"); // no password in a message
      throw SettingsReader.wrong("index", shown, "lucene, or opensearch:https://host:9200/prefix");
    }
  }

  /** Which language model words the answers; empty for none. */
  private static Optional<ModelSettings> model(SettingsReader reader) {
    String value = reader.text("model");
    String url = reader.text("model-url");
    Optional<String> key = reader.secret("model-key");
    Duration limit = reader.duration("model-timeout");
    int tokens = reader.number("model-daily-tokens");
    Verify verify = reader.oneOf("model-verify").equals("model") ? Verify.MODEL : Verify.WORDS;
    try {
      Optional<ModelSettings> model =
          ModelSettings.parse(value)
              .map(set -> url.isBlank() ? set : set.at(url))
              .map(set -> key.map(set::withKey).orElse(set))
              .map(set -> set.within(limit).limited(tokens, verify));
      model
          .flatMap(ModelSettings::problem)
          .ifPresent(
              problem -> {
                throw new SettingsException(problem);
              });
      return model;
    } catch (IllegalArgumentException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
  }

  /** Which model passages are also ranked by; empty for none. */
  public static Optional<EmbeddingSettings> embedding(SettingsReader reader) {
    String value = reader.text("embedding");
    String url = reader.text("embedding-url");
    Optional<String> key = reader.secret("embedding-key");
    try {
      return EmbeddingSettings.parse(value)
          .map(set -> url.isBlank() ? set : set.at(url))
          .map(set -> key.map(set::withKey).orElse(set));
    } catch (IllegalArgumentException e) {
      throw new SettingsException(String.valueOf(e.getMessage()));
    }
  }

  private static Optional<TelegramSettings> telegram(SettingsReader reader) {
    URI url = reader.server("telegram.url");
    Duration poll = reader.duration("telegram.poll-timeout");
    int perSecond = reader.number("telegram.messages-per-second");
    int perMinute = reader.number("telegram.group-messages-per-minute");
    boolean inline = reader.yesOrNo("telegram.inline");
    return reader
        .secret("telegram.token")
        .map(
            token -> {
              if (!token.matches("\\d{1,20}:[A-Za-z0-9_-]{1,100}")) {
                throw new SettingsException(
                    "telegram.token is not as BotFather gives it: digits, a colon, letters");
              }
              return new TelegramSettings(token, url, poll, perSecond, perMinute, inline);
            });
  }

  /**
   * How chats are answered.
   *
   * @param waiting threads that may wait for a language model, beside those that answer
   */
  private static ChatSettings chat(SettingsReader reader, int waiting) {
    return new ChatSettings(
        reader.number("chat.workers") + waiting,
        reader.number("chat.question-length"),
        reader.duration("chat.stale-after"),
        reader.duration("chat.give-up-after"),
        access(reader),
        new ChatSettings.Limits(
            reader.number("limits.person-per-minute"),
            reader.number("limits.person-per-day"),
            reader.number("limits.chat-per-minute")),
        new ChatSettings.MemoryLimits(
            reader.number("memory.questions"), reader.duration("memory.forget-after")),
        new ChatSettings.Keeping(
            reader.duration("keep.answers"),
            reader.duration("keep.unanswered"),
            reader.duration("keep.feedback"),
            reader.duration("keep.events"),
            reader.duration("keep.choices")));
  }

  private static DigestSettings digest(SettingsReader reader) {
    return new DigestSettings(
        reader.number("digest.per-second"),
        reader.duration("digest.late"),
        reader.duration("digest.too-late"),
        reader.duration("digest.keep"),
        reader.number("digest.per-chat"));
  }

  private static IntakeSettings intake(SettingsReader reader) {
    List<URI> feeds = new ArrayList<>();
    for (String url : reader.list("feeds.urls")) {
      feeds.add(
          WebClient.address(url)
              .orElseThrow(
                  () ->
                      SettingsReader.wrong(
                          "feeds.urls", url, "a list of addresses that begin with https://")));
    }
    return new IntakeSettings(
        feeds,
        reader.duration("feeds.every"),
        reader.duration("feeds.pause"),
        reader.list("feeds.allowed-hosts").stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        reader.duration("knowledge-look"));
  }

  private static ChatSettings.AccessList access(SettingsReader reader) {
    boolean open = reader.oneOf("access.mode").equals("open");
    return new ChatSettings.AccessList(
        open, ids(reader, "access.allowed"), ids(reader, "access.admins"));
  }

  private static Set<String> ids(SettingsReader reader, String key) {
    Set<String> ids = new HashSet<>(reader.list(key));
    for (String id : ids) {
      if (!id.matches("(telegram:-?\\d{1,20}|slack:[A-Z0-9]{1,30})")) {
        throw SettingsReader.wrong(
            key, id, "a list of ids such as telegram:204 or slack:T012AB3CD");
      }
    }
    return ids;
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return "Settings[knowledge=%s, data=%s, telegram=%s, slack=%s]"
        .formatted(knowledge, data, telegram, slack);
  }
}

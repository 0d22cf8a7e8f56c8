package org.doithoai.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Writes messages to standard error, exceptions with their traces. Found by logback itself, so that
 * no file of XML is read at each start; {@link #as} changes it to what the settings say.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  private static final String PLAIN =
      "%date{yyyy-MM-dd HH:mm:ss} %-5level %logger{0} - %message%n%rootException";

  /** Libraries that tell of what the bot tells of by itself, or at length. */
  private static final Map<String, Level> LIBRARIES =
      Map.of(
          "org.telegram.telegrambots", Level.OFF,
          "com.slack.api", Level.OFF,
          "org.flywaydb", Level.WARN,
          "org.flywaydb.core.internal.jdbc", Level.OFF,
          "com.zaxxer.hikari", Level.WARN,
          // looks for graphics cards
          "ai.djl", Level.ERROR);

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    set(context, LogSettings.defaults());
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** From now on as the settings say. */
  public static void as(LogSettings settings) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      set(context, settings);
    }
  }

  private static void set(LoggerContext context, LogSettings settings) {
    Encoder<ILoggingEvent> encoder = settings.json() ? json() : plain(context);
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    root.addAppender(console);
    root.setLevel(Level.toLevel(settings.level()));
    LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
  }

  private static Encoder<ILoggingEvent> plain(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setPattern(PLAIN);
    return encoder;
  }

  private static Encoder<ILoggingEvent> json() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    encoder.setWithMDC(false);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithFormattedMessage(true);
    return encoder;
  }
}

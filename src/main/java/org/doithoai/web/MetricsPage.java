package org.doithoai.web;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.util.function.ToDoubleFunction;
import org.jdbi.v3.core.Jdbi;

/**
 * Figures for Prometheus, in its text format. What waits is read from the database once for each
 * request.
 */
final class MetricsPage implements Page, AutoCloseable {

  private static final String TYPE = "text/plain; version=0.0.4";

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Jdbi jdbi;
  private final Clock clock;
  private volatile QueueFigures waiting;

  MetricsPage(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.waiting = QueueFigures.of(jdbi, clock);
    new JvmMemoryMetrics().bindTo(registry);
    // not JvmThreadMetrics: to count states it stops all threads six times for each request
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Gauge.builder("jvm.threads.live", threads, ThreadMXBean::getThreadCount).register(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    collections.bindTo(registry);
    gauge("doithoai.inbox.waiting", QueueFigures::inbox);
    gauge("doithoai.outbox.waiting", QueueFigures::outbox);
    gauge("doithoai.outbox.oldest.seconds", figures -> figures.outboxOldest().toSeconds());
    gauge("doithoai.digest.late.seconds", figures -> figures.digestLateness().toSeconds());
    gauge("doithoai.digest.suspended", QueueFigures::suspended);
    Metrics.addRegistry(registry);
    // counters that are there from the start: what is missing cannot be watched
    Metrics.counter("doithoai.rate.limited");
    for (String language : new String[] {"en", "vi"}) {
      for (String outcome : new String[] {"answered", "not_found"}) {
        Metrics.counter("doithoai.questions", "outcome", outcome, "language", language);
      }
    }
  }

  private void gauge(String name, ToDoubleFunction<QueueFigures> figure) {
    Gauge.builder(name, this, page -> figure.applyAsDouble(page.waiting)).register(registry);
  }

  @Override
  public Response answer(Request request) {
    waiting = QueueFigures.of(jdbi, clock);
    return Response.text(200, TYPE, registry.scrape());
  }

  @Override
  public void close() {
    Metrics.removeRegistry(registry);
    collections.close();
    registry.close();
  }
}

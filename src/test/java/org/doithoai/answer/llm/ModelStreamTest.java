package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.llm.LoopbackProvider.Behaviour;
import org.doithoai.question.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that are shown as they grow. */
class ModelStreamTest extends AskedModel {

  @ParameterizedTest
  @EnumSource(ModelSettings.Provider.class)
  void anAnswerIsShownAsItGrowsAndOnlyWhatIsProven(ModelSettings.Provider of) {
    Semaphore shown = new Semaphore(0);
    List<String> soFar = new CopyOnWriteArrayList<>();
    List<Boolean> before = new CopyOnWriteArrayList<>();
    Behaviour behaviour =
        LoopbackProvider.streaming(
            of, AskedModel::twoClaims, () -> before.add(shownWithin(shown, before.size())), true);
    try (LoopbackProvider provider = new LoopbackProvider(of, behaviour)) {
      Outcome outcome =
          answerer(provider, LONG)
              .answer(
                  Question.of(ASKED),
                  growing -> {
                    soFar.add(growing.text());
                    shown.release();
                  });
      assertEquals(2, soFar.size(), soFar.toString());
      assertTrue(soFar.getFirst().startsWith(CLAIM + " [1]"), soFar.getFirst());
      assertFalse(soFar.getFirst().contains("medicine"), soFar.getFirst());
      assertEquals(outcome.text(), soFar.getLast());
      assertFalse(outcome.text().contains("submarines"), outcome.text());
      assertTrue(before.getFirst(), "the first claim is shown before the next is written");
      assertEquals(1, provider.requests.size());
    }
  }

  /** Holds the stream back after its first claim, until that one has been shown. */
  private static boolean shownWithin(Semaphore shown, int claims) {
    try {
      return claims > 0 || shown.tryAcquire(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofAStreamThatIsCutWholeClaimsAreKeptAndOfOneThatFailsNothing() {
    Behaviour cut =
        LoopbackProvider.streaming(
            ModelSettings.Provider.OPENAI, r -> twoClaims(r).substring(0, 400), () -> {}, false);
    try (LoopbackProvider provider = new LoopbackProvider(ModelSettings.Provider.OPENAI, cut)) {
      Outcome outcome = answerer(provider, LONG).answer(Question.of(ASKED), _ -> {});
      assertTrue(outcome.text().startsWith(CLAIM), outcome.text());
    }
    List<Behaviour> behaviours =
        List.of(LoopbackProvider.failing(503), LoopbackProvider.flooding(1 << 23));
    for (Behaviour behaviour : behaviours) {
      try (LoopbackProvider provider =
          new LoopbackProvider(ModelSettings.Provider.OPENAI, behaviour)) {
        assertIsFallback(answerer(provider, LONG).answer(Question.of(ASKED), _ -> {}), ASKED);
      }
    }
  }

  @Test
  void aStreamThatHangsIsLeftWhenTheTimeIsUpAndNothingIsShownAfterwards() {
    CountDownLatch end = new CountDownLatch(1);
    AtomicBoolean returned = new AtomicBoolean();
    AtomicBoolean late = new AtomicBoolean();
    LoopbackProvider provider =
        new LoopbackProvider(
            ModelSettings.Provider.OPENAI,
            LoopbackProvider.streaming(
                ModelSettings.Provider.OPENAI,
                AskedModel::twoClaims,
                () -> awaitQuietly(end),
                true));
    Outcome outcome =
        answerer(provider, Duration.ofMillis(400))
            .answer(Question.of(ASKED), _ -> late.compareAndSet(false, returned.get()));
    returned.set(true);
    end.countDown();
    provider.close();
    assertIsFallback(outcome, ASKED);
    assertFalse(late.get());
  }

  private static void awaitQuietly(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aServerThatRefusesTheFormIsAskedForAStreamWithoutIt() {
    Behaviour picky =
        (request, exchange) -> {
          Behaviour then =
              request.body().has("response_format")
                  ? LoopbackProvider.failing(400)
                  : LoopbackProvider.streaming(
                      ModelSettings.Provider.OPENAI, AskedModel::twoClaims, () -> {}, true);
          then.answer(request, exchange);
        };
    try (LoopbackProvider provider = new LoopbackProvider(ModelSettings.Provider.OPENAI, picky)) {
      Outcome outcome = answerer(provider, LONG).answer(Question.of(ASKED), _ -> {});
      assertTrue(outcome.text().startsWith(CLAIM), outcome.text());
      assertEquals(2, provider.requests.size());
    }
  }
}

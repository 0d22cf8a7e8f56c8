package org.doithoai.answer.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.doithoai.answer.Outcome;
import org.doithoai.answer.llm.LoopbackProvider.Behaviour;
import org.doithoai.answer.llm.LoopbackProvider.Request;
import org.doithoai.question.Question;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A question's whole way to a provider and back, over HTTP on loopback and the shipped reports. */
abstract class AskedModel {

  static final String ASKED = "What did Japan and Vietnam agree on the defence industry?";
  static final String SENTENCE =
      "They will also promote cooperation in education and training, the defence industry, military"
          + " medicine, naval affairs, search and rescue, cybersecurity, peacekeeping, post-war"
          + " recovery and better capabilities for law enforcement at sea.";
  static final String CLAIM = "Vietnam and Japan will promote cooperation in the defence industry.";
  static final Duration LONG = Duration.ofSeconds(30);

  @TempDir static Path data;
  static ShippedKnowledge knowledge;

  @BeforeAll
  static void index() throws IOException {
    knowledge = ShippedKnowledge.open(data);
  }

  static Function<Request, String> claim(String text, String quote) {
    return request ->
        LoopbackProvider.claims(
            new ProposedAnswer.Claim(
                text,
                List.of(LoopbackProvider.passageWith(request, "They will also promote")),
                List.of(quote)));
  }

  static ModelAnswerer answerer(LoopbackProvider provider, Duration time) {
    return answerer(provider.settings().within(time), _ -> {});
  }

  static ModelAnswerer answerer(ModelSettings settings, Consumer<String> alarm) {
    return new ModelAnswerer(
        knowledge.extractive,
        knowledge.retriever,
        knowledge.check(),
        settings,
        ModelCall.of(settings, usage(), alarm, System::nanoTime),
        System::nanoTime);
  }

  static ModelUsage usage() {
    return new ModelUsage(data.resolve("model-usage.tsv"), InstantSource.system());
  }

  /** The answer to a question of a provider that behaves so. */
  static Outcome ask(Behaviour behaviour, String question) {
    try (LoopbackProvider provider =
        new LoopbackProvider(ModelSettings.Provider.OPENAI, behaviour)) {
      return answerer(provider, LONG).answer(Question.of(question));
    }
  }

  static void assertIsFallback(Outcome outcome, String question) {
    assertEquals(knowledge.extractive.answer(Question.of(question)), outcome);
  }

  static Behaviour saying(Function<Request, String> words) {
    return LoopbackProvider.saying(ModelSettings.Provider.OPENAI, words);
  }

  static String twoClaims(Request request) {
    List<Integer> passages = List.of(LoopbackProvider.passageWith(request, "They will also"));
    return LoopbackProvider.claims(
        new ProposedAnswer.Claim(CLAIM, passages, List.of(SENTENCE)),
        new ProposedAnswer.Claim(
            "Vietnam and Japan will build submarines.", passages, List.of(SENTENCE)),
        new ProposedAnswer.Claim(
            "They will also promote cooperation in military medicine.",
            passages,
            List.of(SENTENCE)));
  }
}

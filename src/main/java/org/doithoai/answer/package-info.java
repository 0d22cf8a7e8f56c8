/**
 * From evidence to an {@link org.doithoai.answer.Outcome}: what may be said of it, in which words,
 * and when to say that the articles do not tell.
 *
 * <p>{@link org.doithoai.answer.ExtractiveAnswerer} is where to start. It tries one {@code
 * AnswerStrategy} after the other: what is asked of all articles ({@code Listing}), a meeting in
 * short ({@code Brief}), recorded facts of one meeting or several beside each other ({@code
 * MeetingReports}), a premise that is wrong ({@code PremiseCorrection}); everything else is
 * answered from the likeliest passages ({@code PassageAnswers}, with the very thing asked for from
 * {@code ShortAnswers}). {@code AnswerDraft} gathers statements and their citations, {@link
 * org.doithoai.answer.Wording} has the words of both languages.
 *
 * <p>In: a {@link org.doithoai.question.Question}. Out: statements, each with the numbers of its
 * citations, or a refusal. May use every package up to {@code evidence}; knows no chat platform and
 * no Lucene.
 */
@NullMarked
package org.doithoai.answer;

import org.jspecify.annotations.NullMarked;

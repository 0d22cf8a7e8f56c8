/**
 * From what a person typed, and what came before it, to a {@link
 * org.doithoai.question.QuestionFrame}: what is asked for, whom and what it is about, editions and
 * dates, the parts of a question of several, what it takes from the questions before it, and words
 * put right where a name is misspelt. The words of asking are data: {@code asking.en.tsv} and
 * {@code asking.vi.tsv}.
 *
 * <p>In: a {@link org.doithoai.question.Question} with its history. Out: a frame ({@link
 * org.doithoai.question.QuestionReader} is where to start; it has {@code FrameMaker} read one
 * question by itself, {@code FollowUps} fill in what that leaves open, and {@code QuestionParts}
 * cut it). May use {@code text}, {@code lexicon}, {@code registry}, {@code article}, {@code facts}
 * and {@code index}; searches nothing.
 */
@NullMarked
package org.doithoai.question;

import org.jspecify.annotations.NullMarked;

/**
 * Figures: question sets whose right passages are known are run through the very same fields and
 * search as the bot's, and what comes back is counted.
 *
 * <p>In: passages and questions as lines of JSON. Out: recall, reciprocal rank, nDCG and times, per
 * direction between the languages. May use every package up to {@code training}.
 */
@NullMarked
package org.doithoai.evaluation;

import org.jspecify.annotations.NullMarked;

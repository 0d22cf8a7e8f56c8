package org.doithoai.web;

import org.jspecify.annotations.Nullable;

/**
 * The page on which a question is asked.
 *
 * @param answer null before one is asked
 * @param explanation null where it is not asked for
 */
public record SearchView(
    Frame frame,
    String question,
    @Nullable AnswerView answer,
    @Nullable ExplanationView explanation) {}

package org.doithoai.answer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was searched for an answer.
 *
 * @param english how many articles in English
 * @param vietnamese how many articles in Vietnamese
 * @param newest the latest date of an event or of publication among them; null when none is dated
 */
public record Searched(int english, int vietnamese, @Nullable LocalDate newest) {}

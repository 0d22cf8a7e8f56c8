package org.doithoai.question;

/**
 * A word that is not known and was searched as another.
 *
 * @param typed the word as it was typed, in lower case
 * @param corrected what was searched for in its place
 */
public record Correction(String typed, String corrected) {}

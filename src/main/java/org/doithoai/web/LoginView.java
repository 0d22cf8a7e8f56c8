package org.doithoai.web;

/**
 * The page to log in.
 *
 * @param token of a link; empty for none
 * @param password true if there is one
 * @param problem with the last try; empty for none
 */
public record LoginView(Frame frame, String token, boolean password, String problem) {}

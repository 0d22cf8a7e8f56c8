package org.doithoai.messaging;

/**
 * Something to press under a reply.
 *
 * @param label what stands on it, in the person's language
 */
public record Button(String label, ButtonAction action) {}

package org.doithoai.registry;

import org.doithoai.text.Span;

/**
 * A place in a text where an entity is named.
 *
 * @param span UTF-16 offsets into the text that was searched
 */
public record Mention(Entity entity, Span span) {}

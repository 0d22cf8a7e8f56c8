/**
 * The registry of the field, {@code dialogues.yaml}: partners, dialogue series, people, places and
 * terms, each an {@link org.doithoai.registry.Entity} with its names in both languages; and which
 * of them a text mentions ({@link org.doithoai.registry.EntityLinker}), where a name is also an
 * ordinary word.
 *
 * <p>In: the YAML file; plain text. Out: entities, and {@link org.doithoai.registry.Mention}s with
 * their spans. May use {@code text} and {@code lexicon}.
 */
@NullMarked
package org.doithoai.registry;

import org.jspecify.annotations.NullMarked;

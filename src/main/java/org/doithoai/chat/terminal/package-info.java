/**
 * The bot in a terminal: one person, one conversation, lines in and lines out. Used by {@code Main}
 * alone.
 */
@NullMarked
package org.doithoai.chat.terminal;

import org.jspecify.annotations.NullMarked;

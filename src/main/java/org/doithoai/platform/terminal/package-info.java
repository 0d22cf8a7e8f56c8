/**
 * The bot in a terminal: one person, one conversation, lines in and lines out. May use {@code
 * text}, {@code question} and {@code answer}; started by {@code cli} alone.
 */
@NullMarked
package org.doithoai.platform.terminal;

import org.jspecify.annotations.NullMarked;

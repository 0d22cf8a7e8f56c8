/**
 * The bot in a terminal: one person's private chat, lines in and lines out, over the same
 * conversation as every other platform. May use {@code text}, {@code messaging} and {@code
 * conversation}; started by {@code cli} alone.
 */
@NullMarked
package org.doithoai.platform.terminal;

import org.jspecify.annotations.NullMarked;

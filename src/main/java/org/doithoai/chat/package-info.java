/**
 * A conversation in one language, whatever the platform: what was said so far, and what a message
 * asks for. Adapters to platforms are its sub-packages.
 *
 * <p>In: messages of people. Out: replies. May use every package up to {@code digest}; knows no
 * platform.
 */
@NullMarked
package org.doithoai.chat;

import org.jspecify.annotations.NullMarked;

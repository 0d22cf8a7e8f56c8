/**
 * The command line, and the only place where the parts are put together.
 *
 * <p>{@link org.doithoai.Main} reads the arguments; each command is a class of its own; {@link
 * org.doithoai.Wiring} makes what a command needs and nothing more. May use every package.
 */
@NullMarked
package org.doithoai;

import org.jspecify.annotations.NullMarked;

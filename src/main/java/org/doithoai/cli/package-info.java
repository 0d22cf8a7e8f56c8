/**
 * The command line: each command is a class of its own, and so is how it prints what it found, as
 * text or as JSON.
 *
 * <p>In: arguments. Out: results on stdout, messages on stderr, an exit code. May use every
 * package; picocli is seen here and in {@link org.doithoai.Main} alone.
 */
@NullMarked
package org.doithoai.cli;

import org.jspecify.annotations.NullMarked;

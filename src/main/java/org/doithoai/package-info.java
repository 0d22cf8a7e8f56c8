/**
 * {@link org.doithoai.Main} reads the arguments and runs a command of {@code cli}. Nothing else is
 * here, and nobody uses it.
 */
@NullMarked
package org.doithoai;

import org.jspecify.annotations.NullMarked;

/**
 * Where the bot is met: {@code platform.telegram}, {@code platform.slack} and {@code
 * platform.terminal}, each an adapter of one platform. None knows another; {@code app} and {@code
 * cli} alone start them. The package itself holds nothing.
 */
@NullMarked
package org.doithoai.platform;

import org.jspecify.annotations.NullMarked;

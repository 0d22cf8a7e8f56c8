/**
 * The only place where the parts are put together: {@link org.doithoai.app.Settings} says how,
 * {@link org.doithoai.app.Wiring} makes what a command needs and nothing more, {@link
 * org.doithoai.app.LiveIndex}, {@link org.doithoai.app.IntakeService}, {@link
 * org.doithoai.app.DigestService} and {@link org.doithoai.app.Platforms} are the services of a bot
 * that runs.
 *
 * <p>In: {@code config/doithoai.yaml}, the environment, the folders. Out: answerers, indexes,
 * services. May use every package but {@code cli}.
 */
@NullMarked
package org.doithoai.app;

import org.jspecify.annotations.NullMarked;

/**
 * The settings of the agent: every one declared once, and the effective values, each with its
 * origin; {@code io.wua.core.settings.reading} reads them from texts. Start with {@link
 * io.wua.core.settings.Settings}; the declarations are in {@link io.wua.core.settings.WuaKeys},
 * {@link io.wua.core.settings.GlobalKeys} and {@link io.wua.core.settings.RepoSyncKeys}.
 */
@NullMarked
package io.wua.core.settings;

import org.jspecify.annotations.NullMarked;

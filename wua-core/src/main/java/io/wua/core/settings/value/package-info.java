/**
 * The types that a setting can have: how each reads a text, what it refuses and with which advice,
 * and how it is written back. Start with {@link io.wua.core.settings.value.SettingType} and the
 * factories in {@link io.wua.core.settings.value.SettingTypes}.
 */
@NullMarked
package io.wua.core.settings.value;

import org.jspecify.annotations.NullMarked;

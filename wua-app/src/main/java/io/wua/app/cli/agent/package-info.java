/** The commands of an agent: download, install, uninstall, status, and its two ways to live. */
@NullMarked
package io.wua.app.cli.agent;

import org.jspecify.annotations.NullMarked;

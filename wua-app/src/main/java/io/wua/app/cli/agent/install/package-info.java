/** The commands that put updates on a host and take them off. */
@NullMarked
package io.wua.app.cli.agent.install;

import org.jspecify.annotations.NullMarked;

/** The commands that tell the server. */
@NullMarked
package io.wua.app.cli.agent.report;

import org.jspecify.annotations.NullMarked;

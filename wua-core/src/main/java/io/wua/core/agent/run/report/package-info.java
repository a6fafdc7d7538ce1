/** Telling the server how the host stands. */
@NullMarked
package io.wua.core.agent.run.report;

import org.jspecify.annotations.NullMarked;

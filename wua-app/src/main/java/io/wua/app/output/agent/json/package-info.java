/** The documents that the commands of an agent print for programs. */
@NullMarked
package io.wua.app.output.agent.json;

import org.jspecify.annotations.NullMarked;

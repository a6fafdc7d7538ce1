/**
 * What an agent keeps from one run to the next, in one folder. {@link
 * io.wua.files.state.AgentFolder} is where to start.
 */
@NullMarked
package io.wua.files.state;

import org.jspecify.annotations.NullMarked;

/**
 * What lives on the disk of the agent: host snapshots, rules files and packages. {@link
 * io.wua.files.AgentFiles} is where to start.
 */
@NullMarked
package io.wua.files;

import org.jspecify.annotations.NullMarked;

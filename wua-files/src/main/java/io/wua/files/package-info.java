/** What lives on the disk of the agent: host snapshots, rules files and packages. */
@NullMarked
package io.wua.files;

import org.jspecify.annotations.NullMarked;

/** The signed documents that the server gives out: the index of its files, and the rules. */
@NullMarked
package io.wua.server.publish;

import org.jspecify.annotations.NullMarked;

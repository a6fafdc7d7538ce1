/** The repository server and console. Its issue is still to come. */
@NullMarked
package io.wua.server;

import org.jspecify.annotations.NullMarked;

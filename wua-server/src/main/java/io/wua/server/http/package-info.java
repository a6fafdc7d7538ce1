/** The HTTP surface of the server. */
@NullMarked
package io.wua.server.http;

import org.jspecify.annotations.NullMarked;

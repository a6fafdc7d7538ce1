/** The line to the other side: connectors, TLS and its keys, proxies, connections that dawdle. */
@NullMarked
package io.wua.server.http.connection;

import org.jspecify.annotations.NullMarked;

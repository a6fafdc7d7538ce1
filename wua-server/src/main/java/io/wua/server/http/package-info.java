/** The HTTP surface of the server: listening, TLS, proxies, limits, payloads, health, metrics. */
@NullMarked
package io.wua.server.http;

import org.jspecify.annotations.NullMarked;

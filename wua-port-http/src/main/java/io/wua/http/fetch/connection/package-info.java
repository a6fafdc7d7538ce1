/**
 * How the other side is reached: proxy, TLS, certificates and time-outs; and what failures of the
 * network mean.
 */
@NullMarked
package io.wua.http.fetch.connection;

import org.jspecify.annotations.NullMarked;

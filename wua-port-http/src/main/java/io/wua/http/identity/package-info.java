/** The key and the certificate by which a host proves who it is, made on the host itself. */
@NullMarked
package io.wua.http.identity;

import org.jspecify.annotations.NullMarked;

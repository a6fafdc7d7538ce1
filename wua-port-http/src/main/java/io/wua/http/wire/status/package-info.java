/**
 * What a host tells a server and what the server replies: status, registration, changed sections.
 */
@NullMarked
package io.wua.http.wire.status;

import org.jspecify.annotations.NullMarked;

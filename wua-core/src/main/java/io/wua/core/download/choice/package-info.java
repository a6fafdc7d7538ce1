/**
 * Which repository a host uses: rules of the server, facts of the host, and an order that explains
 * itself.
 */
@NullMarked
package io.wua.core.download.choice;

import org.jspecify.annotations.NullMarked;

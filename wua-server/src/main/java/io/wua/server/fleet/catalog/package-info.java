/** Which issue of Microsoft's catalog is published, and when a newer one is asked for. */
@NullMarked
package io.wua.server.fleet.catalog;

import org.jspecify.annotations.NullMarked;

/** What people ask about the fleet, and the pages of the answers. */
@NullMarked
package io.wua.server.fleet.reading;

import org.jspecify.annotations.NullMarked;

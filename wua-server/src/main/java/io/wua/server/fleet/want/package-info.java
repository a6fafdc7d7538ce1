/** Which files hosts wait for: from what they report, through the catalog, to files. */
@NullMarked
package io.wua.server.fleet.want;

import org.jspecify.annotations.NullMarked;

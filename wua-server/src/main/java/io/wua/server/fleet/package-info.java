/** What the server knows of hosts, whatever the database and the wire: identities and roles. */
@NullMarked
package io.wua.server.fleet;

import org.jspecify.annotations.NullMarked;

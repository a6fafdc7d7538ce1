/** The certificate authority of the hosts: its key, and the certificates that it issues. */
@NullMarked
package io.wua.server.ca;

import org.jspecify.annotations.NullMarked;

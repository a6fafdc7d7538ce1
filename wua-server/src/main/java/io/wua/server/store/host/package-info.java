/** The tables around a host that reports and registrations share: its line, its log, the audit. */
@NullMarked
package io.wua.server.store.host;

import org.jspecify.annotations.NullMarked;

/** Hosts that register, accounts, enrolment tokens and the audit in the database. */
@NullMarked
package io.wua.server.store.registration;

import org.jspecify.annotations.NullMarked;

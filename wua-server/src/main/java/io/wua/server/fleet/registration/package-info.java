/** Which hosts may register: account, enrolment token, approver, and the reasons. */
@NullMarked
package io.wua.server.fleet.registration;

import org.jspecify.annotations.NullMarked;

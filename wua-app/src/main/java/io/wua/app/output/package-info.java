/** What people see: tables and texts on a terminal. */
@NullMarked
package io.wua.app.output;

import org.jspecify.annotations.NullMarked;

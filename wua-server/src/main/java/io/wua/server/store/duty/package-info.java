/** Keeps who of several servers does which regular work now. */
@NullMarked
package io.wua.server.store.duty;

import org.jspecify.annotations.NullMarked;

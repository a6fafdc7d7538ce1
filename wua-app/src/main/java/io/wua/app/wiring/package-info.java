/** The composition root: what commands need, put together by Guice. */
@NullMarked
package io.wua.app.wiring;

import org.jspecify.annotations.NullMarked;

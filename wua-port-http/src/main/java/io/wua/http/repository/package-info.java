/** The port {@code Repository} over a WAPT repository. */
@NullMarked
package io.wua.http.repository;

import org.jspecify.annotations.NullMarked;

/** Fetches files over HTTP: conditional, resumed, verified, patient and within limits. */
@NullMarked
package io.wua.http.fetch;

import org.jspecify.annotations.NullMarked;

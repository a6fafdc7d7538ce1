/** A whole agent of a shipping company: its own rules, times, log, memory and scheduler. */
@NullMarked
package io.wua.example.embedding.ferry;

import org.jspecify.annotations.NullMarked;

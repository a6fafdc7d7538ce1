/** Files that survive the end of their process: replaced at once and whole, private, locked. */
@NullMarked
package io.wua.files.durable;

import org.jspecify.annotations.NullMarked;

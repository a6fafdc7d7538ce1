/**
 * How the values that an agent keeps are written as JSON and read again, both ways in one place.
 */
@NullMarked
package io.wua.files.state.form;

import org.jspecify.annotations.NullMarked;

/** Rules that ask for files of the host. */
@NullMarked
package io.wua.catalog.rule.file;

import org.jspecify.annotations.NullMarked;

/** Our reader of cabinets beside cabextract. */
@NullMarked
package io.wua.benchmarks.cabinet;

import org.jspecify.annotations.NullMarked;

/** The rule that asks WMI, for the part of its query language that catalogs use. */
@NullMarked
package io.wua.catalog.rule.wmi;

import org.jspecify.annotations.NullMarked;

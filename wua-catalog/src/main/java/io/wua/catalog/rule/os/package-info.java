/**
 * Rules that ask which Windows runs, on which hardware, in which language and with which licence.
 */
@NullMarked
package io.wua.catalog.rule.os;

import org.jspecify.annotations.NullMarked;

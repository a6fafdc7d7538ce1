/** What spreadsheets read: tables by RFC 4180 whose cells are never formulas. */
@NullMarked
package io.wua.app.output.csv;

import org.jspecify.annotations.NullMarked;

/** What commands tell people of catalogs. */
@NullMarked
package io.wua.app.output.catalog;

import org.jspecify.annotations.NullMarked;

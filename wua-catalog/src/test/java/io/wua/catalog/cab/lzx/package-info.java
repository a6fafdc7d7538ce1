/** An LZX encoder that makes test data. */
package io.wua.catalog.cab.lzx;

/** Rules that ask Windows Installer for products and patches. */
@NullMarked
package io.wua.catalog.rule.msi;

import org.jspecify.annotations.NullMarked;

/** Commands for secondary repositories: the mirror, the rules, the signed documents. */
@NullMarked
package io.wua.server.cli.repository;

import org.jspecify.annotations.NullMarked;

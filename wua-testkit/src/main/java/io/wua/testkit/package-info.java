/** Published test helpers: fakes, builders, seeded generators, contract tests of the ports. */
@NullMarked
package io.wua.testkit;

import org.jspecify.annotations.NullMarked;

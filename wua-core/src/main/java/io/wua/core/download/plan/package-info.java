/** Which files of an update are needed to install it from a repository, and by which way. */
@NullMarked
package io.wua.core.download.plan;

import org.jspecify.annotations.NullMarked;

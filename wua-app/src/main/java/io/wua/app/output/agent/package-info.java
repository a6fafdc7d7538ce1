/** What the commands of an agent print for people. */
@NullMarked
package io.wua.app.output.agent;

import org.jspecify.annotations.NullMarked;

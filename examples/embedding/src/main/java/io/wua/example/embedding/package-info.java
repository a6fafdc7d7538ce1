/** An agent of somebody else that embeds the core. */
@NullMarked
package io.wua.example.embedding;

import org.jspecify.annotations.NullMarked;

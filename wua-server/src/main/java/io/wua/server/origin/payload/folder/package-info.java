/** The folder of updates on disk: how files come into it, what lies in it, and its room. */
@NullMarked
package io.wua.server.origin.payload.folder;

import org.jspecify.annotations.NullMarked;

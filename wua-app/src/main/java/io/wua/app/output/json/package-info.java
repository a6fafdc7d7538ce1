/** What programs read: the JSON documents, each with its schema word. */
@NullMarked
package io.wua.app.output.json;

import org.jspecify.annotations.NullMarked;

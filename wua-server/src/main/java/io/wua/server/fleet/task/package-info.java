/** What the server does to get the catalog and files, each try. */
@NullMarked
package io.wua.server.fleet.task;

import org.jspecify.annotations.NullMarked;

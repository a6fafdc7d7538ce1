/** What is on the host: files, component packages, Windows Installer products. */
@NullMarked
package io.wua.core.host.software;

import org.jspecify.annotations.NullMarked;

/** Tests in a Windows JVM, against the scripted agent's DLL; run-windows-tests runs them. */
@NullMarked
package io.wua.windows.dll;

import org.jspecify.annotations.NullMarked;

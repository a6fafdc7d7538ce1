package io.wua.catalog.signature;

import org.jspecify.annotations.Nullable;

/** A signature or time stamp that cannot be used; inside this package it becomes a verdict. */
final class MalformedSignatureException extends Exception {
  private static final long serialVersionUID = 1L;

  MalformedSignatureException(String what, @Nullable Throwable cause) {
    super(what, cause);
  }

  MalformedSignatureException(String what) {
    this(what, null);
  }
}

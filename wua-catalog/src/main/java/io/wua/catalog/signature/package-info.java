/**
 * Who signed a cabinet, and whether it is still what was signed: Authenticode, without Windows.
 *
 * <p>{@link io.wua.catalog.signature.CabinetSignature} is the entry. Input is taken for hostile:
 * sizes and counts are bounded, and whatever the bytes, the answer is a {@link
 * io.wua.catalog.signature.SignatureVerdict} or the one checked exception. Nothing is asked of a
 * network, so revocation is not looked at. Format: <a
 * href="https://download.microsoft.com/download/9/c/5/9c5b2167-8017-4bae-9fde-d599bac8184a/authenticode_pe.docx">Windows
 * Authenticode Portable Executable Signature Format</a> for the signature, [MS-CAB] for where it
 * lies.
 */
@NullMarked
package io.wua.catalog.signature;

import org.jspecify.annotations.NullMarked;

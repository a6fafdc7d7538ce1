package io.wua.catalog.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** The digests that a signature may rest on. MD5 and SHA-1 can be forged and are not among them. */
enum StrongDigest {
  SHA256("SHA-256", NISTObjectIdentifiers.id_sha256),
  SHA384("SHA-384", NISTObjectIdentifiers.id_sha384),
  SHA512("SHA-512", NISTObjectIdentifiers.id_sha512);

  private final String algorithm;
  private final ASN1ObjectIdentifier id;

  StrongDigest(String algorithm, ASN1ObjectIdentifier id) {
    this.algorithm = algorithm;
    this.id = id;
  }

  static Optional<StrongDigest> of(ASN1ObjectIdentifier id) {
    for (StrongDigest each : values()) {
      if (each.id.equals(id)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  MessageDigest start() {
    try {
      return MessageDigest.getInstance(algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }
}

#!/bin/sh
# Checks the signature of a sync.json with openssl alone; says who signed it: the SHA-256 of the certificate.
set -eu
file=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

printf '%b' "$(sed -n 's/.*"signer_certificate":"\([^"]*\)".*/\1/p' "$file")" >"$scratch/signer.pem"
sed -n 's/.*"signature":"\([^"]*\)".*/\1/p' "$file" | tr -d '\n' | openssl base64 -d -A >"$scratch/signature"

# What is signed is the document without its signature.
sed 's/"signature":"[^"]*",//' "$file" | tr -d '\n' >"$scratch/signed"

openssl x509 -in "$scratch/signer.pem" -noout -pubkey >"$scratch/public.pem"
openssl dgst -sha256 -verify "$scratch/public.pem" -signature "$scratch/signature" \
  "$scratch/signed" >"$scratch/verdict" || { cat "$scratch/verdict" >&2; exit 1; }
openssl x509 -in "$scratch/signer.pem" -outform DER | openssl dgst -sha256 -r | cut -c1-64

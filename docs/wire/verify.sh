#!/bin/sh
# Makes and checks the signatures of the examples with openssl alone.
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

key=$folder/TEST-ONLY-host.key.pem
openssl x509 -in "$folder/TEST-ONLY-host.crt.pem" -noout -pubkey >"$scratch/public.pem"

for json in "$folder"/exchange/*.request.json; do
  step=${json%.request.json}
  told=$(sed -n 's/^X-Signature: //p' "$step.request.headers")

  # What is signed is the text of the digest, 64 characters without a line feed.
  openssl dgst -sha256 -r "$json" | cut -c1-64 | tr -d '\n' >"$scratch/message"
  made=$(openssl dgst -sha256 -sign "$key" "$scratch/message" | openssl base64 -A)
  if [ "$made" != "$told" ]; then
    echo "$(basename "$step"): openssl signs otherwise: $made" >&2
    exit 1
  fi

  printf '%s' "$told" | openssl base64 -d -A >"$scratch/signature"
  openssl dgst -sha256 -verify "$scratch/public.pem" -signature "$scratch/signature" \
    "$scratch/message" >"$scratch/verdict"
  echo "$(basename "$step"): ok"
done

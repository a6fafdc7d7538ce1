package io.wua.http.fetch.origin;

import io.wua.http.fetch.RedirectCheck;
import java.net.URI;

/** Follows a redirect to what the policy lets be asked, and never from https to http. */
final class OriginRedirects implements RedirectCheck {
  private final OriginPolicy policy;

  OriginRedirects(OriginPolicy policy) {
    this.policy = policy;
  }

  @Override
  public boolean allows(URI from, URI to) {
    return RedirectCheck.neverToPlain().allows(from, to) && policy.refusal(to).isEmpty();
  }

  @Override
  public String why(URI from, URI to) {
    return policy.refusal(to).orElse("It would leave https for http.");
  }
}

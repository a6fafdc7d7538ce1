package io.wua.server.fleet.want;

import io.wua.core.update.KbNumber;
import io.wua.core.update.Sha1;
import java.util.Collection;
import java.util.Set;

/** What the server has. */
public interface Holdings {
  /** Which of these contents it lacks. */
  Set<Sha1> lacking(Collection<Sha1> contents);

  /** Whether an administrator brought a package of that KB number. */
  boolean isImported(KbNumber kb);
}

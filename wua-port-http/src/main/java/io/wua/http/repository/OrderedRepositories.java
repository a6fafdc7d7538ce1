package io.wua.http.repository;

import io.wua.core.download.FetchOutcome;
import io.wua.core.download.Progress;
import io.wua.core.download.Repository;
import io.wua.core.download.StoredFile;
import io.wua.core.download.Validators;
import io.wua.core.download.choice.RepositoryCandidate;
import io.wua.core.failure.FailureReason;
import io.wua.core.failure.WuaException;
import io.wua.core.update.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Several repositories as one: the first that has a file gives it. Where none has it, the last that
 * was to be asked has the word, because the ones before it only mirror it: if that one lacks the
 * file it is absent, if it could not be asked nothing is known. Microsoft in need is asked where no
 * other gave any answer. One call at a time.
 */
public final class OrderedRepositories implements Repository {
  private final Opening opening;
  private @Nullable List<Link> links;

  /** Says which repositories there are; asked once, when the first file is wanted. */
  @FunctionalInterface
  public interface Opening {
    /**
     * The repositories in their order, at least one.
     *
     * @throws WuaException where that cannot be told
     */
    List<Link> links() throws WuaException;
  }

  /** Whether a repository is there. */
  @FunctionalInterface
  public interface Reachability {
    /** Why it is not there; empty where it is. */
    Optional<WuaException> whyNot();
  }

  /**
   * One of the repositories. Whether it is there is asked once, before its first use.
   *
   * @param candidate why it is one
   * @param repository the way to it
   * @param reachability tells whether it is there, where that is asked first
   */
  public record Link(
      RepositoryCandidate candidate, Repository repository, Reachability reachability) {
    /** Refuses nulls. */
    public Link {
      Objects.requireNonNull(candidate, "candidate");
      Objects.requireNonNull(repository, "repository");
      Objects.requireNonNull(reachability, "reachability");
    }
  }

  /** These, told when the first file is wanted. */
  public OrderedRepositories(Opening opening) {
    this.opening = Objects.requireNonNull(opening, "opening");
  }

  @Override
  public FetchOutcome fetchCatalog(Validators known, Progress progress) throws WuaException {
    return ask(repository -> repository.fetchCatalog(known, progress));
  }

  /** All of them put it in the same place, so the first that knows one will do. */
  @Override
  public Optional<StoredFile> storedCatalog() throws WuaException {
    for (Link link : opened()) {
      Optional<StoredFile> there = link.repository().storedCatalog();
      if (there.isPresent()) {
        return there;
      }
    }
    return Optional.empty();
  }

  @Override
  public FetchOutcome fetch(Payload payload, Progress progress) throws WuaException {
    return ask(repository -> repository.fetch(payload, progress));
  }

  private interface Question {
    FetchOutcome put(Repository repository) throws WuaException;
  }

  private FetchOutcome ask(Question question) throws WuaException {
    boolean answered = false;
    @Nullable FetchOutcome last = null;
    @Nullable WuaException failure = null;
    for (Link link : opened()) {
      if (link.candidate().kind() == RepositoryCandidate.Kind.MICROSOFT_IN_NEED && answered) {
        continue;
      }
      try {
        Optional<WuaException> away = link.reachability().whyNot();
        if (away.isPresent()) {
          throw away.get();
        }
        last = question.put(link.repository());
        failure = null;
        answered = true;
        if (last instanceof FetchOutcome.Fetched || last instanceof FetchOutcome.Unchanged) {
          return last;
        }
      } catch (WuaException e) {
        if (e.reason() == FailureReason.ABORTED || e.reason() == FailureReason.UNREADABLE) {
          throw e;
        }
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
    if (last == null) {
      throw new WuaException(
          FailureReason.CONFIGURATION, "There is no repository to ask. Set repo_url in [global].");
    }
    return last;
  }

  private List<Link> opened() throws WuaException {
    if (links == null) {
      List<Link> found = new ArrayList<>();
      for (Link link : opening.links()) {
        found.add(new Link(link.candidate(), link.repository(), once(link.reachability())));
      }
      links = found;
    }
    return links;
  }

  /** One that is away is not waited for again at each file. */
  private static Reachability once(Reachability asked) {
    return new Reachability() {
      private @Nullable Optional<WuaException> answer;

      @Override
      public Optional<WuaException> whyNot() {
        if (answer == null) {
          answer = asked.whyNot();
        }
        return answer;
      }
    };
  }
}

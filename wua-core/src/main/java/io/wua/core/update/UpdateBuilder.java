package io.wua.core.update;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * Builds an {@link Update} from what is known of it; each method sets the component of its name.
 */
public final class UpdateBuilder {
  private final UpdateId id;
  private String title;
  private String description = "";
  private List<KbNumber> kbs = List.of();
  private Severity severity = Severity.UNSPECIFIED;
  private Optional<Category> classification = Optional.empty();
  private List<Category> products = List.of();
  private Optional<Instant> released = Optional.empty();
  private UpdateType type = UpdateType.SOFTWARE;
  private DeploymentAction deploymentAction = DeploymentAction.INSTALLATION;
  private boolean autoSelectOnWebSites = false;
  private boolean browseOnly = false;
  private boolean beta = false;
  private RebootBehavior rebootBehavior = RebootBehavior.UNSTATED;
  private List<String> cves = List.of();
  private String supportUrl = "";
  private OptionalLong maxDownloadBytes = OptionalLong.empty();
  private List<Payload> payloads = List.of();
  private List<String> unread = List.of();

  UpdateBuilder(UpdateId id) {
    this.id = id;
    this.title = id.wire();
  }

  UpdateBuilder(Update from) {
    this.id = from.id();
    this.title = from.title();
    this.description = from.description();
    this.kbs = List.copyOf(from.kbs());
    this.severity = from.severity();
    this.classification = from.classification();
    this.products = from.products();
    this.released = from.released();
    this.type = from.type();
    this.deploymentAction = from.deploymentAction();
    this.autoSelectOnWebSites = from.autoSelectOnWebSites();
    this.browseOnly = from.browseOnly();
    this.beta = from.beta();
    this.rebootBehavior = from.rebootBehavior();
    this.cves = from.cves();
    this.supportUrl = from.supportUrl();
    this.maxDownloadBytes = from.maxDownloadBytes();
    this.payloads = from.payloads();
    this.unread = from.unread();
  }

  /** Sets {@link Update#title()}. */
  public UpdateBuilder title(String title) {
    this.title = title;
    return this;
  }

  /** Sets {@link Update#description()}. */
  public UpdateBuilder description(String description) {
    this.description = description;
    return this;
  }

  /** Sets {@link Update#kbs()}. */
  public UpdateBuilder kbs(List<KbNumber> kbs) {
    this.kbs = kbs;
    return this;
  }

  /** Sets {@link Update#severity()}. */
  public UpdateBuilder severity(Severity severity) {
    this.severity = severity;
    return this;
  }

  /** Sets {@link Update#classification()}. */
  public UpdateBuilder classification(Category classification) {
    this.classification = Optional.of(classification);
    return this;
  }

  /** Sets {@link Update#products()}. */
  public UpdateBuilder products(List<Category> products) {
    this.products = products;
    return this;
  }

  /** Sets {@link Update#released()}. */
  public UpdateBuilder released(Instant released) {
    this.released = Optional.of(released);
    return this;
  }

  /** Sets {@link Update#type()}. */
  public UpdateBuilder type(UpdateType type) {
    this.type = type;
    return this;
  }

  /** Sets {@link Update#deploymentAction()}. */
  public UpdateBuilder deploymentAction(DeploymentAction deploymentAction) {
    this.deploymentAction = deploymentAction;
    return this;
  }

  /** Sets {@link Update#autoSelectOnWebSites()}. */
  public UpdateBuilder autoSelectOnWebSites(boolean autoSelectOnWebSites) {
    this.autoSelectOnWebSites = autoSelectOnWebSites;
    return this;
  }

  /** Sets {@link Update#browseOnly()}. */
  public UpdateBuilder browseOnly(boolean browseOnly) {
    this.browseOnly = browseOnly;
    return this;
  }

  /** Sets {@link Update#beta()}. */
  public UpdateBuilder beta(boolean beta) {
    this.beta = beta;
    return this;
  }

  /** Sets {@link Update#rebootBehavior()}. */
  public UpdateBuilder rebootBehavior(RebootBehavior rebootBehavior) {
    this.rebootBehavior = rebootBehavior;
    return this;
  }

  /** Sets {@link Update#cves()}. */
  public UpdateBuilder cves(List<String> cves) {
    this.cves = cves;
    return this;
  }

  /** Sets {@link Update#supportUrl()}. */
  public UpdateBuilder supportUrl(String supportUrl) {
    this.supportUrl = supportUrl;
    return this;
  }

  /** Sets {@link Update#maxDownloadBytes()}. */
  public UpdateBuilder maxDownloadBytes(long maxDownloadBytes) {
    this.maxDownloadBytes = OptionalLong.of(maxDownloadBytes);
    return this;
  }

  /** Sets {@link Update#payloads()}. */
  public UpdateBuilder payloads(List<Payload> payloads) {
    this.payloads = payloads;
    return this;
  }

  /** Sets {@link Update#unread()}. */
  public UpdateBuilder unread(List<String> unread) {
    this.unread = unread;
    return this;
  }

  /** Sets {@link Update#classification()} to a well-known one. */
  public UpdateBuilder classification(Classification wellKnown) {
    return classification(Category.of(wellKnown));
  }

  /** The update. */
  public Update build() {
    return new Update(
        id,
        title,
        description,
        new TreeSet<>(kbs),
        severity,
        classification,
        products,
        released,
        type,
        deploymentAction,
        autoSelectOnWebSites,
        browseOnly,
        beta,
        rebootBehavior,
        cves,
        supportUrl,
        maxDownloadBytes,
        payloads,
        unread);
  }
}

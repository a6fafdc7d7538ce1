package io.wua.files.state.form;

import static io.wua.files.state.form.Scalars.ADDRESS;
import static io.wua.files.state.form.Scalars.INSTANT;
import static io.wua.files.state.form.Scalars.TEXT;
import static io.wua.files.state.form.Scalars.TRUTH;
import static io.wua.files.state.form.Scalars.UUID_TEXT;
import static io.wua.files.state.form.Scalars.WHOLE;

import io.wua.core.update.Category;
import io.wua.core.update.DeploymentAction;
import io.wua.core.update.KbNumber;
import io.wua.core.update.Payload;
import io.wua.core.update.RebootBehavior;
import io.wua.core.update.Severity;
import io.wua.core.update.Sha1;
import io.wua.core.update.Sha256;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import io.wua.core.update.UpdateType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Updates, their identities and their files. */
public final class UpdateForms {
  /** The identity of a revision. */
  public static final Form<UpdateId> ID =
      Scalars.text("an update, as <guid>_<revision>", UpdateId::parse, UpdateId::wire);

  static final Form<Sha1> SHA1 = Scalars.text("a SHA-1 in hex", Sha1::new, Sha1::hex);
  static final Form<Sha256> SHA256 = Scalars.text("a SHA-256 in hex", Sha256::new, Sha256::hex);

  private static final Form<List<KbNumber>> KBS =
      Several.list(Scalars.text("digits of a KB number", KbNumber::new, KbNumber::digits));
  private static final Form<List<String>> TEXTS = Several.list(TEXT);

  private static final Form<Category> CATEGORY =
      new ObjectForm<>(
          (category, out) ->
              out.put("id", UUID_TEXT, category.id()).put("name", TEXT, category.name()),
          in -> new Category(in.need("id", UUID_TEXT), in.need("name", TEXT)));

  private static final Form<Payload> PAYLOAD =
      new ObjectForm<>(
          (payload, out) ->
              out.put("name", TEXT, payload.name())
                  .put("size", WHOLE, boxed(payload.sizeBytes()))
                  .put("sha1", SHA1, payload.sha1())
                  .put("sha256", SHA256, payload.sha256())
                  .put("url", ADDRESS, payload.url()),
          in ->
              new Payload(
                  in.need("name", TEXT),
                  unboxed(in.maybe("size", WHOLE)),
                  in.need("sha1", SHA1),
                  in.maybe("sha256", SHA256),
                  in.maybe("url", ADDRESS)));

  private static final Form<Severity> SEVERITY = Scalars.word(Severity.class);
  private static final Form<UpdateType> TYPE = Scalars.word(UpdateType.class);
  private static final Form<DeploymentAction> ACTION = Scalars.word(DeploymentAction.class);
  private static final Form<RebootBehavior> REBOOT = Scalars.word(RebootBehavior.class);
  private static final Form<List<Category>> CATEGORIES = Several.list(CATEGORY);
  private static final Form<List<Payload>> PAYLOADS = Several.list(PAYLOAD);

  /** An update with its files. */
  public static final Form<Update> UPDATE = new ObjectForm<>(UpdateForms::write, UpdateForms::read);

  private UpdateForms() {}

  private static void write(Update update, ObjectForm.Out out) {
    out.put("id", ID, update.id())
        .put("title", TEXT, update.title())
        .put("description", TEXT, update.description())
        .put("kbs", KBS, List.copyOf(update.kbs()))
        .put("severity", SEVERITY, update.severity())
        .put("classification", CATEGORY, update.classification())
        .put("products", CATEGORIES, update.products())
        .put("released", INSTANT, update.released())
        .put("type", TYPE, update.type())
        .put("deploymentAction", ACTION, update.deploymentAction())
        .put("autoSelectOnWebSites", TRUTH, update.autoSelectOnWebSites())
        .put("browseOnly", TRUTH, update.browseOnly())
        .put("beta", TRUTH, update.beta())
        .put("rebootBehavior", REBOOT, update.rebootBehavior())
        .put("cves", TEXTS, update.cves())
        .put("supportUrl", TEXT, update.supportUrl())
        .put("maxDownloadBytes", WHOLE, boxed(update.maxDownloadBytes()))
        .put("payloads", PAYLOADS, update.payloads())
        .put("unread", TEXTS, update.unread());
  }

  private static Update read(ObjectForm.In in) throws BadValue {
    return new Update(
        in.need("id", ID),
        in.need("title", TEXT),
        in.need("description", TEXT),
        new TreeSet<>(in.need("kbs", KBS)),
        in.need("severity", SEVERITY),
        in.maybe("classification", CATEGORY),
        in.need("products", CATEGORIES),
        in.maybe("released", INSTANT),
        in.need("type", TYPE),
        in.need("deploymentAction", ACTION),
        in.need("autoSelectOnWebSites", TRUTH),
        in.need("browseOnly", TRUTH),
        in.need("beta", TRUTH),
        in.need("rebootBehavior", REBOOT),
        in.need("cves", TEXTS),
        in.need("supportUrl", TEXT),
        unboxed(in.maybe("maxDownloadBytes", WHOLE)),
        in.need("payloads", PAYLOADS),
        in.need("unread", TEXTS));
  }

  private static Optional<Long> boxed(OptionalLong value) {
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private static OptionalLong unboxed(Optional<Long> value) {
    return value.map(OptionalLong::of).orElseGet(OptionalLong::empty);
  }
}

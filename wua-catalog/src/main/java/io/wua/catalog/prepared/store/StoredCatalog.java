package io.wua.catalog.prepared.store;

import io.wua.catalog.graph.Catalog;
import io.wua.catalog.graph.CatalogEntry;
import io.wua.catalog.graph.StackUpdate;
import io.wua.catalog.prepared.encoding.ByteSource;
import io.wua.core.scan.CatalogInfo;
import io.wua.core.scan.Supersedence;
import io.wua.core.update.Update;
import io.wua.core.update.UpdateId;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A catalog in a prepared file, mapped into memory and read where it is asked. The mapping lives as
 * long as this object; on Windows the file cannot be deleted meanwhile.
 */
public final class StoredCatalog implements Catalog {
  private final ByteBuffer file;
  private final Root root;
  private final Map<Integer, List<List<UUID>>> clauses = new ConcurrentHashMap<>();
  private volatile @Nullable Supersedence supersedence;

  /**
   * What was described, by its place, until memory is short. Reading it anew for each host would
   * take most of the time of a scan, and the results of one host hold all of it anyway.
   */
  private final Map<Integer, SoftReference<Update>> described = new ConcurrentHashMap<>();

  private StoredCatalog(ByteBuffer file, Root root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Opens a file.
   *
   * @param file the file
   * @param digest that of the catalog that it must be of
   * @param languages that must have been wanted
   * @return empty where there is none, or it is cut off, damaged, of another catalog or of another
   *     version of this program
   */
  public static Optional<StoredCatalog> open(Path file, String digest, List<String> languages) {
    return StoreFile.map(file)
        .map(mapped -> new StoredCatalog(mapped.bytes(), mapped.root()))
        .filter(it -> it.root.info().digest().equals(digest))
        .filter(it -> it.root.languages().equals(languages));
  }

  ByteSource at(int place) {
    return ByteSource.at(file, place);
  }

  List<List<UUID>> clauses(int place) {
    return clauses.computeIfAbsent(place, p -> Header.CLAUSES.read(at(p)).clauses());
  }

  @Override
  public CatalogInfo info() {
    return root.info();
  }

  @Override
  public List<String> warnings() {
    return root.warnings();
  }

  @Override
  public List<? extends CatalogEntry> topLevel() {
    return entries(root.topLevel());
  }

  @Override
  public List<? extends CatalogEntry> members() {
    return entries(root.members());
  }

  private List<StoredEntry> entries(Root.Table numbers) {
    return new AbstractList<>() {
      @Override
      public StoredEntry get(int index) {
        return entry(file.getInt(numbers.at() + index * Integer.BYTES));
      }

      @Override
      public int size() {
        return numbers.size();
      }
    };
  }

  private StoredEntry entry(int number) {
    return new StoredEntry(this, Row.read(file, rowAt(number)));
  }

  private int rowAt(int number) {
    return root.rows().at() + number * Row.BYTES;
  }

  @Override
  public Optional<? extends CatalogEntry> find(UUID guid) {
    int behind = firstBehind(new UpdateId(guid, Integer.MAX_VALUE), true);
    if (behind == 0 || !idOf(behind - 1).guid().equals(guid)) {
      return Optional.empty();
    }
    // Of rows with the same identity the first is the one that counts.
    return Optional.of(entry(firstBehind(idOf(behind - 1), false)));
  }

  @Override
  public Optional<? extends CatalogEntry> find(UpdateId id) {
    int number = firstBehind(id, false);
    return number < root.rows().size() && idOf(number).equals(id)
        ? Optional.of(entry(number))
        : find(id.guid());
  }

  private UpdateId idOf(int number) {
    return Row.id(file, rowAt(number));
  }

  /** The number of the first row that is greater than an identity, or also equal to it. */
  private int firstBehind(UpdateId id, boolean greater) {
    int low = 0;
    int high = root.rows().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Row.ORDER.compare(idOf(middle), id);
      if (order < 0 || (greater && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public List<? extends CatalogEntry> descendants(CatalogEntry bundle) {
    int place = own(bundle).row().childrenAt();
    if (place == 0) {
      return List.of();
    }
    ByteSource in = at(place);
    List<StoredEntry> children = new ArrayList<>();
    for (int left = in.size(); left > 0; left--) {
      children.add(entry(in.size()));
    }
    return children;
  }

  @Override
  public Update describe(CatalogEntry entry) {
    int place = own(entry).row().updateAt();
    if (place == 0) {
      throw new IllegalArgumentException(entry.id() + " is none that people see");
    }
    SoftReference<Update> known = described.get(place);
    Update update = known == null ? null : known.get();
    if (update == null) {
      update = Header.UPDATE.read(at(place));
      described.put(place, new SoftReference<>(update));
    }
    return update;
  }

  private static StoredEntry own(CatalogEntry entry) {
    if (entry instanceof StoredEntry stored) {
      return stored;
    }
    throw new IllegalArgumentException(entry.id() + " is an entry of another catalog");
  }

  @Override
  public Supersedence supersedence() {
    Supersedence known = supersedence;
    if (known == null) {
      known = Edges.read(at(root.edgesAt()));
      supersedence = known;
    }
    return known;
  }

  @Override
  public List<StackUpdate> stackUpdates() {
    return root.stacks();
  }
}

package io.wua.windows.scripted;

import io.wua.windows.automation.Automation;
import io.wua.windows.automation.AutomationException;
import io.wua.windows.automation.AutomationObject;
import io.wua.windows.automation.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A session with scripted objects that is as strict as COM is careless: it refuses use after
 * release, from other threads, and of objects of two shapes as one kind; it counts what is held.
 */
public final class FakeAutomation implements Automation {
  private static final int CLASS_STRING = 0x800401F3;

  /** What happened in all sessions of one agent. */
  public static final class Counts {
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger mostHeld = new AtomicInteger();
    private final List<String> released = new ArrayList<>();

    /** Sessions that are open. */
    public int open() {
      return open.get();
    }

    /** References that are held. */
    public int held() {
      return held.get();
    }

    /** The most that were held at once. */
    public int mostHeld() {
      return mostHeld.get();
    }

    /** The shapes of what was released, in this order. */
    public List<String> released() {
      return List.copyOf(released);
    }
  }

  private final Map<String, FakeObject> classes;
  private final Counts counts;
  private final Thread thread = Thread.currentThread();
  private final Map<String, String> shapeOfKind = new HashMap<>();
  private final List<Handle> handles = new ArrayList<>();

  /** A session in which these classes are registered. */
  public FakeAutomation(Map<String, FakeObject> classes, Counts counts) {
    this.classes = Map.copyOf(classes);
    this.counts = counts;
    counts.open.incrementAndGet();
  }

  @Override
  public AutomationObject create(String programId) throws AutomationException {
    FakeObject made = classes.get(programId);
    if (made == null) {
      throw new AutomationException(programId, CLASS_STRING, "");
    }
    return hold(made);
  }

  @Override
  public AutomationObject callback() {
    return hold(FakeObject.of("callback"));
  }

  /** A reference to that object. */
  public AutomationObject hold(FakeObject target) {
    checkThread();
    Handle handle = new Handle(target);
    handles.add(handle);
    counts.mostHeld.accumulateAndGet(counts.held.incrementAndGet(), Math::max);
    return handle;
  }

  /** The object behind a reference, as an argument. */
  public static FakeObject behind(Value argument) {
    return ((Handle) ((Value.Ref) argument).object()).target;
  }

  @Override
  public void close() {
    checkThread();
    for (int i = handles.size() - 1; i >= 0; i--) {
      handles.get(i).close();
    }
    counts.open.decrementAndGet();
  }

  private void checkThread() {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("used by another thread than its own");
    }
  }

  private Value value(@Nullable Object answer) {
    if (answer == null) {
      return new Value.Absent();
    } else if (answer instanceof Value value) {
      return value;
    } else if (answer instanceof String text) {
      return new Value.Text(text);
    } else if (answer instanceof Boolean flag) {
      return new Value.Flag(flag);
    } else if (answer instanceof Integer number) {
      return new Value.Int(number);
    } else if (answer instanceof Instant moment) {
      return new Value.Time(moment);
    } else if (answer instanceof BigDecimal number) {
      return new Value.Decimal(number);
    } else if (answer instanceof FakeObject object) {
      return new Value.Ref(hold(object));
    }
    throw new IllegalArgumentException("not a value: " + answer);
  }

  private final class Handle implements AutomationObject {
    private final FakeObject target;
    private boolean released;

    Handle(FakeObject target) {
      this.target = target;
    }

    @Override
    public void knownAs(String kind) {
      String shape = shapeOfKind.putIfAbsent(kind, target.shape());
      if (shape != null && !shape.equals(target.shape())) {
        throw new IllegalStateException(kind + " is a " + shape + " and a " + target.shape());
      }
    }

    @Override
    public Value get(String member) throws AutomationException {
      return call(member);
    }

    @Override
    public void put(String member, Value value) {
      check();
      target.write(member, value);
    }

    @Override
    public Value call(String member, Value... arguments) throws AutomationException {
      check();
      for (Value argument : arguments) {
        if (argument instanceof Value.Ref ref) {
          ((Handle) ref.object()).check();
        }
      }
      return value(target.use(member, List.of(arguments)));
    }

    @Override
    public void close() {
      checkThread();
      if (!released) {
        released = true;
        counts.held.decrementAndGet();
        counts.released.add(target.shape());
      }
    }

    private void check() {
      checkThread();
      if (released) {
        throw new IllegalStateException(target + " is used after its release");
      }
    }
  }
}

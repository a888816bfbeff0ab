package dev.clew.opt;

import dev.clew.trace.ArrayDescr;
import dev.clew.trace.Constant;
import dev.clew.trace.Effects;
import dev.clew.trace.FieldDescr;
import dev.clew.trace.FieldDescr.Mutability;
import dev.clew.trace.Kind;
import dev.clew.trace.Operation;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What memory holds, as far as the trace itself has read or written it: loads that need not be repeated, stores that change nothing.
 *
 * <p>Why late stores: see {@link OwedStores}.
 *
 * <p>Invariants: an entry says what a load would give at this point, if all that is owed were done. A store removes the entries of all objects that may be the same
 * ({@link Aliasing}); a call removes what its effects say it may write, except in objects that have not escaped and fields that never change. Contents are
 * raw: narrow ones are narrowed when read. Volatile fields are not remembered, and reading one forgets everything that others may write.
 *
 * <p>Does not: know about elements of arrays at different variable indices.
 */
final class Heap {
  private final Nodes nodes;
  private final Output output;
  private final Facts facts;
  private final Pure pure;
  private final Map<FieldDescr, MemoryCache> fields = new HashMap<>();
  private final Map<ArrayDescr, MemoryCache> arrays = new HashMap<>();
  private final List<MemoryCache> all = new ArrayList<>();
  private final OwedStores owed;
  private Materializer materializer;

  Heap(Nodes nodes, Output output, Facts facts, Pure pure, OwedStores owed) {
    this.nodes = nodes;
    this.output = output;
    this.facts = facts;
    this.pure = pure;
    this.owed = owed;
  }

  void materializeWith(Materializer m) {
    materializer = m;
  }

  /** Returns the value of a field of an object that is not virtual; {@code object} is null for a static field. */
  Node load(Operation o, Node object, boolean mustEmit) {
    FieldDescr field = o.field();
    Node[] arguments = object == null ? new Node[0] : new Node[] {object};
    if (mustEmit) {
      owed.settleAll();
      return loaded(output.emit(o.op(), field, arguments, o), field);
    }
    Node constant = field.isImmutable() ? constantField(field, object) : null;
    if (constant != null) {
      return constant;
    }
    MemoryCache cache = cache(field);
    MemoryCache.Entry known = cache.find(object, null);
    if (known != null) {
      known.hit = true;
      return pure.narrowed(field.javaField().getType(), known.value.find());
    }
    if (cache.isVolatile) {
      owed.settleAll();
    } else {
      owed.settleAliases(cache.entries(), object, null);
    }
    Node n = loaded(output.emit(o.op(), field, arguments, o), field);
    if (cache.isVolatile) {
      forget(Effects.ALL);
    } else {
      cache.add(object, null, n, false);
    }
    return n;
  }

  private static Node loaded(Node n, FieldDescr field) {
    Ranges.declared(n, field.javaField().getType());
    n.steady = field.hasConstantElements();
    return n;
  }

  private Node constantField(FieldDescr field, Node object) {
    Object owner = null;
    if (object != null) {
      if (!object.isConstant() || !field.owner().javaClass().isInstance(object.constant.object())) {
        return null;
      }
      owner = object.constant.object();
    }
    if (field.kind() != Kind.REF) {
      return nodes.constant(Constant.of(field.kind(), field.getBits(owner), null));
    }
    Object value = field.getRef(owner);
    boolean steady = field.mutability() == Mutability.IMMUTABLE_ARRAY && value != null && value.getClass().isArray();
    return nodes.constant(steady ? Constant.ofImmutableArray(value) : Constant.of(value));
  }

  /** Writes a field of an object that is not virtual; {@code object} is null for a static field. */
  void store(Operation o, Node object, Node value) {
    FieldDescr field = o.field();
    MemoryCache cache = cache(field);
    MemoryCache.Entry known = cache.find(object, null);
    if (known != null && known.value.find() == value) {
      known.hit = true;
      return;
    }
    if (field.mutability() == Mutability.MUTABLE && !cache.isVolatile) {
      replace(cache, known, o, object, null, value);
      return;
    }
    owed.settleAll();
    if (value.kind == Kind.REF) {
      materializer.escape(value);
    }
    output.emit(o.op(), field, object == null ? new Node[] {value} : new Node[] {object, value}, o);
    cache.removeAliases(object, null, facts);
    if (!cache.isVolatile) {
      cache.add(object, null, value, true);
    }
  }

  /** A location gets a new value, in the cache only for now. */
  private void replace(MemoryCache cache, MemoryCache.Entry known, Operation store, Node object, Node index, Node value) {
    if (known != null) {
      owed.drop(known);
    }
    owed.settleAliases(cache.entries(), object, index);
    cache.removeAliases(object, index, facts);
    owed.owe(cache.add(object, index, value, true), store);
  }

  /** Returns an element of an array that is not virtual. */
  Node loadElement(Operation o, Node array, Node index, boolean mustEmit) {
    ArrayDescr descr = o.array();
    Node[] arguments = {array, index};
    if (mustEmit) {
      owed.settleAll();
      return loadedElement(output.emit(o.op(), descr, arguments, o), array, descr);
    }
    Node constant = array.isConstant() && array.steady && index.isConstant() ? constantElement(descr, array.constant.object(), index.constant.asInt()) : null;
    if (constant != null) {
      return constant;
    }
    MemoryCache cache = cache(descr);
    MemoryCache.Entry known = cache.find(array, index);
    if (known != null) {
      known.hit = true;
      return pure.narrowed(descr.component(), known.value.find());
    }
    owed.settleAliases(cache.entries(), array, index);
    Node n = loadedElement(output.emit(o.op(), descr, arguments, o), array, descr);
    cache.add(array, index, n, false);
    return n;
  }

  private static Node loadedElement(Node n, Node array, ArrayDescr descr) {
    Ranges.declared(n, descr.component());
    if (n.kind == Kind.REF) {
      n.type = Pure.elementType(array, descr);
      n.exact = n.type != null && n.type.isExact();
    }
    return n;
  }

  private Node constantElement(ArrayDescr descr, Object array, int index) {
    Class<?> component = array.getClass().getComponentType();
    boolean fits = descr.kind() == Kind.REF ? component != null && !component.isPrimitive() : component == descr.component();
    if (!fits || index < 0 || index >= java.lang.reflect.Array.getLength(array)) {
      return null;
    }
    return nodes.constant(descr.kind() == Kind.REF ? Constant.of(descr.getRef(array, index)) : Constant.of(descr.kind(), descr.getBits(array, index), null));
  }

  /** Writes an element of an array that is not virtual. */
  void storeElement(Operation o, Node array, Node index, Node value) {
    MemoryCache cache = cache(o.array());
    MemoryCache.Entry known = cache.find(array, index);
    if (known != null && known.value.find() == value) {
      known.hit = true;
      return;
    }
    replace(cache, known, o, array, index, value);
  }

  /** Enters what a store to an object just allocated wrote. */
  void wrote(FieldDescr field, Node object, Node value) {
    MemoryCache cache = cache(field);
    if (!cache.isVolatile) {
      cache.add(object, null, value, true);
    }
  }

  /** Enters what a store to an array just allocated wrote. */
  void wroteElement(ArrayDescr descr, Node array, Node index, Node value) {
    cache(descr).add(array, index, value, true);
  }

  /** Forgets what a callee with these effects may write. */
  void forget(Effects effects) {
    if (effects.writesFields() || effects.writesArrays()) {
      for (MemoryCache c : all) {
        if (c.isField ? effects.writes((FieldDescr) c.descriptor) : effects.writes((ArrayDescr) c.descriptor)) {
          c.forgetShared();
        }
      }
    }
  }

  /** Forgets everything, at a label. */
  void forgetAll() {
    fields.clear();
    arrays.clear();
    all.clear();
  }

  /** Returns all caches, in the order in which fields and kinds of arrays were met; the list itself, not to be changed. */
  List<MemoryCache> caches() {
    return all;
  }

  /** Enters a location of which a loop header says what it holds. */
  MemoryCache.Entry knows(Operation load, Node object, Node index, Node value) {
    return cacheOf(load.descriptor()).add(object, index, value, false);
  }

  /** Tells whether an entry still holds, and is not a store that is owed. */
  boolean knows(MemoryCache.Entry entry) {
    return entry.owed == null && entry.cache.contains(entry);
  }

  /** Enters a store that a loop header says is owed. */
  void owes(Operation store, Node object, Node index, Node value) {
    owed.owe(cacheOf(store.descriptor()).add(object, index, value, true), store);
  }

  /** Returns what is known of exactly this location, or null. */
  MemoryCache.Entry find(Object descriptor, Node object, Node index) {
    return cacheOf(descriptor).find(object, index);
  }

  /** Returns all that is known of a field, or of a kind of array. */
  List<MemoryCache.Entry> entries(Object descriptor) {
    return cacheOf(descriptor).entries();
  }

  private MemoryCache cacheOf(Object descriptor) {
    return descriptor instanceof FieldDescr field ? cache(field) : cache((ArrayDescr) descriptor);
  }

  private MemoryCache cache(FieldDescr field) {
    MemoryCache cache = fields.get(field);
    if (cache == null) {
      cache = new MemoryCache(field, field.isImmutable(), Modifier.isVolatile(field.javaField().getModifiers()));
      fields.put(field, cache);
      all.add(cache);
    }
    return cache;
  }

  private MemoryCache cache(ArrayDescr descr) {
    ArrayDescr key = descr.memory();
    MemoryCache cache = arrays.get(key);
    if (cache == null) {
      cache = new MemoryCache(key, false, false);
      arrays.put(key, cache);
      all.add(cache);
    }
    return cache;
  }
}

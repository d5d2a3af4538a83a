package ruchy.jvm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.constant.ClassDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import ruchy.lang.core.CoreUnit;
import ruchy.lang.core.FunctionRef;
import ruchy.lang.core.Global;
import ruchy.lang.type.NominalType;
import ruchy.lang.type.Type;
import ruchy.runtime.DeclaredValue;
import ruchy.runtime.EnumValue;
import ruchy.runtime.Poll;
import ruchy.runtime.RuchyError;
import ruchy.runtime.dynamic.TypeTest;
import ruchy.runtime.ref.BooleanRef;
import ruchy.runtime.ref.DoubleRef;
import ruchy.runtime.ref.FloatRef;
import ruchy.runtime.ref.IntRef;
import ruchy.runtime.ref.LongRef;
import ruchy.runtime.ref.ObjectRef;
import ruchy.runtime.ref.Ref;

/// A program that grows cell by cell: its functions, variables and types as loaded classes.
///
/// [#run] emits and loads what is new in a unit, then runs its statements on the calling thread. A
/// unit that declares a function with the same signature again replaces it for all callers.
public final class Program {
  /// Names are unique in the process, since stack traces of Java know names only.
  private static final AtomicInteger CELLS = new AtomicInteger();

  private final OwnMethods ownMethods = new OwnMethods(this);
  private final TypeLoader typeLoader;
  private final Types types = new Types();
  private final TypeTests tests;
  private final ClassFile classFiles;
  private final Map<FunctionRef, FunctionLink> links = new ConcurrentHashMap<>();
  private final IdentityHashMap<Global, Ref> globals = new IdentityHashMap<>();
  private volatile boolean notesLocals;
  private volatile boolean polls = true;
  private final Map<String, Boolean> interfaces = new ConcurrentHashMap<>();

  /// A program without library types.
  public Program() {
    this(name -> Optional.empty(), Program.class.getClassLoader());
  }

  /// A program.
  ///
  /// @param libraryClasses tells the internal name of the class of a library type
  /// @param parent loads the classes of the library and of Java
  public Program(LibraryClasses libraryClasses, ClassLoader parent) {
    this.typeLoader = new TypeLoader(parent, ownMethods);
    this.tests = new TypeTests(types, libraryClasses, typeLoader);
    ClassHierarchyResolver hierarchy =
        ClassHierarchyResolver.ofClassLoading(parent)
            .orElse(_ -> ClassHierarchyResolver.ClassHierarchyInfo.ofInterface());
    this.classFiles = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
  }

  /// Has the errors of what is loaded from now on note the locals of the calls that they leave, for
  /// [Unwinding#take].
  public Program notingLocals() {
    notesLocals = true;
    return this;
  }

  boolean notesLocals() {
    return notesLocals;
  }

  /// Has what is loaded from now on never ask whether it shall stop: nothing can interrupt it.
  public Program withoutPolls() {
    polls = false;
    return this;
  }

  boolean polls() {
    return polls;
  }

  /// Tells which class stands for a type of the library.
  @FunctionalInterface
  public interface LibraryClasses {
    /// The internal name of the class of a type, such as `fnp/ndarray/NDArray` for `Array`.
    Optional<String> classOf(String typeName);
  }

  /// Writes class files. Values of types of the program join as one and the same class, so their
  /// classes, which are not there yet, need not be known; those of the library and of Java do.
  ClassFile classFiles() {
    return classFiles;
  }

  /// Loads a unit and runs its statements.
  ///
  /// @return the value of the last statement, boxed; [ruchy.runtime.Unit#UNIT] for none
  /// @throws RuchyError if the program fails; [Trace#of] tells where
  public Object run(CoreUnit unit) {
    return load(unit).run();
  }

  /// Loads a unit: its functions are defined from now on, its statements wait to be run.
  public Loaded load(CoreUnit unit) {
    String className = "ruchy.cells.Cell" + CELLS.incrementAndGet();
    UnitEmitter emitter = new UnitEmitter(this, unit, className);
    CellLoader.EmittedUnit emitted = emitter.emit(unit);
    StructEmitter structs = new StructEmitter(emitter);
    for (List<NominalType> news = types.takePending();
        !news.isEmpty();
        news = types.takePending()) {
      for (NominalType type : news) {
        structs.emit(type, typeLoader);
      }
    }
    CellLoader loader = new CellLoader(this, typeLoader, emitted);
    define(loader, emitter.methods());
    unit.conformances().forEach(ownMethods::define);
    return new Loaded(loader);
  }

  private void define(CellLoader loader, Map<FunctionRef, FunctionLink.Method> methods) {
    List<MutableCallSite> changed = new ArrayList<>();
    for (Map.Entry<FunctionRef, FunctionLink.Method> method : methods.entrySet()) {
      MutableCallSite site = link(method.getKey()).define(loader, method.getValue());
      if (site != null) {
        changed.add(site);
      }
    }
    if (!changed.isEmpty()) {
      MutableCallSite.syncAll(changed.toArray(MutableCallSite[]::new));
    }
  }

  /// A unit whose classes are loaded.
  public static final class Loaded {
    private final CellLoader loader;

    Loaded(CellLoader loader) {
      this.loader = loader;
    }

    /// Runs the statements, and all that they start beside themselves.
    ///
    /// @throws RuchyError if the program fails
    public Object run() {
      CellBody body = loader.start();
      try {
        Object value = body.run();
        Poll.finish();
        return value;
      } catch (StackOverflowError | OutOfMemoryError e) {
        throw RuchyError.from(e);
      }
    }
  }

  /// The boxed value of a variable.
  ///
  /// @throws RuchyError E0705 if it has none
  public Object get(Global global) {
    return switch (reference(global)) {
      case IntRef ref -> Boxes.boxed(global.type(), ref.read());
      case LongRef ref -> Boxes.boxed(global.type(), ref.read());
      case FloatRef ref -> ref.read();
      case DoubleRef ref -> ref.read();
      case BooleanRef ref -> ref.read();
      case ObjectRef ref -> ref.read();
    };
  }

  /// Assigns a variable from a boxed value.
  public void set(Global global, Object value) {
    switch (reference(global)) {
      case IntRef ref -> ref.assign((int) Boxes.unboxed(value));
      case LongRef ref -> ref.assign(Boxes.unboxed(value));
      case FloatRef ref -> ref.assign((Float) value);
      case DoubleRef ref -> ref.assign((Double) value);
      case BooleanRef ref -> ref.assign((Boolean) value);
      case ObjectRef ref -> ref.assign(value);
    }
  }

  /// Whether a variable has a value.
  public boolean isAssigned(Global global) {
    return reference(global).isAssigned();
  }

  /// Forgets a variable's value, so that it can be freed; reading it is an error from now on.
  public void clear(Global global) {
    reference(global).clear();
    globals.remove(global);
  }

  /// Forgets a function; calling it is an error from now on.
  public void remove(FunctionRef function) {
    FunctionLink link = links.get(function);
    MutableCallSite site = link == null ? null : link.drop();
    if (site != null) {
      MutableCallSite.syncAll(new MutableCallSite[] {site});
    }
  }

  synchronized Ref reference(Global global) {
    Ref known = globals.get(global);
    if (known == null) {
      known = newReference(global);
      globals.put(global, known);
    }
    return known;
  }

  private Ref newReference(Global global) {
    String name = global.name();
    return switch (new Carriers(types).of(global.type()).kind()) {
      case BOOLEAN -> new BooleanRef(name);
      case INT, BYTE, SHORT, CHAR -> new IntRef(name);
      case LONG -> new LongRef(name);
      case FLOAT -> new FloatRef(name);
      case DOUBLE -> new DoubleRef(name);
      case REFERENCE, VOID -> ObjectRef.named(name);
    };
  }

  FunctionLink link(FunctionRef function) {
    return links.computeIfAbsent(function, FunctionLink::new);
  }

  /// A function as a handle, which later definitions of it reach too.
  MethodHandle handle(FunctionRef function) {
    String descriptor = new Carriers(types).descriptor(function).descriptorString();
    return link(function)
        .site(MethodType.fromMethodDescriptorString(descriptor, typeLoader))
        .dynamicInvoker();
  }

  /// The loaded class of a type.
  Class<?> classOf(NominalType type) {
    return loaded(types.classOf(type));
  }

  /// The loaded class of an enum's variant.
  Class<?> variantOf(NominalType type, int variant) {
    return loaded(types.variantOf(type, variant));
  }

  private Class<?> loaded(ClassDesc desc) {
    try {
      return Class.forName(desc.packageName() + "." + desc.displayName(), false, typeLoader);
    } catch (ClassNotFoundException e) {
      throw new LinkageError("no class " + e.getMessage(), e);
    }
  }

  /// The declared type of a value.
  public Optional<NominalType> typeOf(DeclaredValue value) {
    Class<?> made = value.getClass();
    return types.named((value instanceof EnumValue ? made.getSuperclass() : made).getName());
  }

  /// Has the classes of types written with the next unit that is loaded, if they are not there.
  public void require(NominalType type) {
    types.classOf(type);
  }

  /// A value of a struct or class whose fields have no values yet, or of an enum's variant.
  ///
  /// @param variant its place, for an enum
  /// @param fields the boxed values of a variant's fields
  /// @throws IllegalArgumentException if these are no values of the fields
  public DeclaredValue make(NominalType type, int variant, List<Object> fields) {
    return Instances.make(this, type, variant, fields);
  }

  Types types() {
    return types;
  }

  TypeTest testOf(Type type) {
    return tests.of(type);
  }

  /// Whether a class, by its internal name, is an interface.
  boolean isInterface(String internalName) {
    return interfaces.computeIfAbsent(internalName, this::findIsInterface);
  }

  private boolean findIsInterface(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, typeLoader).isInterface();
    } catch (ClassNotFoundException e) {
      throw new LinkageError("no class " + e.getMessage(), e);
    }
  }
}

package ruchy.std.array;

import fnp.ndarray.NDArray;
import fnp.ndarray.mode.Ledger;
import fnp.ndarray.mode.Mode;
import fnp.ufunc.Ufunc;
import fnp.ufunc.error.ErrorAction;
import fnp.ufunc.error.ErrorKind;
import fnp.ufunc.error.ErrorState;
import fnp.ufunc.error.FloatingPointException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.function.DoubleDoubleToDouble;
import ruchy.runtime.function.DoubleToDouble;
import ruchy.runtime.function.Function0;
import ruchy.runtime.function.Function1;
import ruchy.runtime.function.Function2;
import ruchy.runtime.function.LongToLong;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;

/// Functions of the namespace `np` that say what happens on floating-point errors, how strictly
/// data from outside is taken in, and make universal functions of closures.
@Namespace("np")
public final class ErrorStates {
  private ErrorStates() {}

  /// What happens on each kind of floating-point error.
  @Signature("fn geterr() -> Map<String, String>")
  public static Map<Object, Object> geterr() {
    return map(ErrorState.current());
  }

  /// Says what happens on floating-point errors, `ignore`, `warn`, `raise` or `print`, and gives
  /// what happened before: `np.seterr(divide="ignore")`.
  @Signature(
      "fn seterr(all: Any = None, divide: Any = None, over: Any = None, under: Any = None, invalid:"
          + " Any = None) -> Map<String, String>")
  public static Map<Object, Object> seterr(
      Object all, Object divide, Object over, Object under, Object invalid) {
    return map(ErrorState.set(state(all, divide, over, under, invalid)));
  }

  /// The value of a closure, while which something else happens on floating-point errors:
  /// `np.errstate(|| a / b, divide="ignore")`.
  @Signature(
      "fn errstate<T>(body: fn() -> T, all: Any = None, divide: Any = None, over: Any = None, under:"
          + " Any = None, invalid: Any = None) -> T")
  public static Object errstate(
      Function0<?> body, Object all, Object divide, Object over, Object under, Object invalid) {
    try {
      return ErrorState.during(state(all, divide, over, under, invalid), body::call);
    } catch (FloatingPointException problem) {
      throw new RuchyError("E0818", String.valueOf(problem.getMessage()))
          .help("np.errstate asked for it; say \"warn\" or \"ignore\" to go on");
    }
  }

  /// The mode that holds: `strict` or `hardened`.
  @Signature("fn getmode() -> String")
  public static String getmode() {
    return Mode.current().name();
  }

  /// Sets the mode of the program, `strict` or `hardened`, and gives the one before.
  @Signature("fn setmode(mode: String) -> String")
  public static String setmode(String mode) {
    return Mode.use(Mode.of(mode)).name();
  }

  /// The value of a closure, during which a mode holds: `np.mode(|| np.load("a.npy"), "hardened")`.
  @Signature("fn mode<T>(body: fn() -> T, mode: String) -> T")
  public static Object mode(Function0<?> body, String mode) {
    return Mode.of(mode).<Object>during(body::call);
  }

  /// What was refused, repaired and changed so far, oldest first.
  @Signature("fn evidence() -> [String]")
  public static RuchyList evidence() {
    var records = new ObjectList<String>();
    Ledger.records().forEach(evidence -> records.add(evidence.toString()));
    return records;
  }

  private static ErrorState state(
      Object all, Object divide, Object over, Object under, Object invalid) {
    var state = ErrorState.current();
    if (!Operands.isNone(all)) {
      state = state.withAll(action(all));
    }
    state = with(state, ErrorKind.DIVIDE, divide);
    state = with(state, ErrorKind.OVER, over);
    state = with(state, ErrorKind.UNDER, under);
    return with(state, ErrorKind.INVALID, invalid);
  }

  private static ErrorState with(ErrorState state, ErrorKind kind, Object action) {
    return Operands.isNone(action) ? state : state.with(kind, action(action));
  }

  private static ErrorAction action(Object name) {
    try {
      return ErrorAction.of(String.valueOf(name));
    } catch (IllegalArgumentException problem) {
      throw new RuchyError("E0818", String.valueOf(problem.getMessage()));
    }
  }

  private static Map<Object, Object> map(ErrorState state) {
    var map = new LinkedHashMap<Object, Object>();
    for (var kind : ErrorKind.values()) {
      map.put(kind.name().toLowerCase(Locale.ROOT), state.action(kind).toString());
    }
    return map;
  }

  /// A closure of numbers as a function of arrays, element by element: `np.vectorize(|x| x * 2.0)`.
  @Signature("fn vectorize(pyfunc: fn(f64) -> f64) -> fn(Any) -> Array")
  public static Function1<Object, Object> vectorize(DoubleToDouble pyfunc) {
    var ufunc = Ufunc.ofDoubles("vectorize", pyfunc::callAsDouble);
    return x -> ufunc.call(Operands.array(x));
  }

  /// A closure of whole numbers as a function of arrays, element by element.
  @Signature("fn vectorize(pyfunc: fn(i64) -> i64) -> fn(Any) -> Array")
  public static Function1<Object, Object> vectorizeWhole(LongToLong pyfunc) {
    var ufunc = Ufunc.ofLongs("vectorize", pyfunc::callAsLong);
    return x -> ufunc.call(Operands.array(x));
  }

  /// A closure of two numbers as a function of arrays, element by element, with broadcasting.
  @Signature("fn vectorize(pyfunc: fn(f64, f64) -> f64) -> fn(Any, Any) -> Array")
  public static Function2<Object, Object, Object> vectorizeTwo(DoubleDoubleToDouble pyfunc) {
    var ufunc = Ufunc.ofDoubles("vectorize", pyfunc::callAsDouble);
    return (x, y) -> result(ufunc.call(Operands.array(x), Operands.array(y)));
  }

  private static Object result(NDArray array) {
    return array;
  }
}

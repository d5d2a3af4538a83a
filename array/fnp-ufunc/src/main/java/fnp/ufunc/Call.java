package fnp.ufunc;

import fnp.dtype.Casting;
import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The optional arguments of a universal function: where the result goes, which elements are
/// computed, and in which type.
///
/// ```java
/// Ufuncs.ADD.call(x, y, Call.plain().out(z).where(mask));
/// ```
///
/// @param outs the arrays that take the results, one for each or none at all
/// @param where computes only where this boolean array is true; other elements of the result keep
///   what was there, which without `out` is undefined
/// @param types which types the loop must have
/// @param casting how much a cast of operands and result may lose
/// @param order how a fresh result lies in memory
/// @numpy the arguments `out`, `where`, `dtype`, `signature`, `casting` and `order` of
///   `numpy.ufunc`
public record Call(
    List<Optional<NDArray>> outs,
    Optional<NDArray> where,
    Types types,
    Casting casting,
    Order order) {
  private static final Call PLAIN =
      new Call(List.of(), Optional.empty(), Types.ANY, Casting.SAME_KIND, Order.K);

  /// Which types the loop must have.
  ///
  /// @param operands the type of each operand, empty for any; an empty list leaves all open
  /// @param results the type of each result in the same way; one alone stands for all
  /// @numpy the arguments `dtype` and `signature` of `numpy.ufunc`
  public record Types(List<Optional<DType>> operands, List<Optional<DType>> results) {
    private static final Types ANY = new Types(List.of(), List.of());

    public Types {
      operands = List.copyOf(operands);
      results = List.copyOf(results);
    }

    /// Whether every type is open.
    boolean areOpen() {
      return result().isEmpty() && operands.stream().allMatch(Optional::isEmpty);
    }

    /// The type of the first result.
    Optional<DType> result() {
      return results.isEmpty() ? Optional.empty() : results.getFirst();
    }

    /// Whether the first result is to have this type.
    boolean isResult(DType type) {
      return result().isPresent() && result().get() == type;
    }

    /// With the type of one result as that of the only one.
    Types at(int index) {
      return index < results.size() ? new Types(operands, List.of(results.get(index))) : this;
    }

    /// Whether a loop has these types, and operands of some types can be cast to its own safely.
    boolean fit(List<DType> loop, DType gives, List<DType> given, Casting policy) {
      var casting = policy.compareTo(Casting.SAFE) > 0 ? Casting.SAFE : policy;
      if (result().isPresent() && result().get() != gives) {
        return false;
      }
      for (int k = 0; k < loop.size(); k++) {
        var wanted = k < operands.size() ? operands.get(k) : Optional.<DType>empty();
        if (wanted.isPresent()
            ? wanted.get() != loop.get(k)
            : given.get(k) != loop.get(k) && !casting.allows(given.get(k), loop.get(k))) {
          return false;
        }
      }
      return true;
    }

    private static Types parse(String text) {
      var sides = text.split("->", -1);
      if (sides.length != 2) {
        throw new UfuncException(
            UfuncException.Kind.VALUE,
            "the signature '%s' is not of the form dd->d; name the types of operands and results"
                .formatted(text));
      }
      return new Types(list(sides[0]), list(sides[1]));
    }

    private static List<Optional<DType>> list(String side) {
      var names = side.strip();
      return Arrays.stream(
              names.contains(",") || names.length() > 3 ? names.split(",") : names.split(""))
          .map(String::strip)
          .map(name -> name.equals("None") ? Optional.<DType>empty() : Optional.of(DType.of(name)))
          .toList();
    }
  }

  public Call {
    outs = List.copyOf(outs);
  }

  /// No options: a fresh result of the natural type.
  public static Call plain() {
    return PLAIN;
  }

  /// The array that takes the only result.
  public Optional<NDArray> out() {
    return outAt(0);
  }

  /// The array that takes a result.
  public Optional<NDArray> outAt(int index) {
    return index < outs.size() ? outs.get(index) : Optional.empty();
  }

  /// The type to compute in.
  public Optional<DType> dtype() {
    return types.result();
  }

  /// With the result written to `array`.
  public Call out(NDArray array) {
    return outs(Optional.of(array));
  }

  /// With the results written to the arrays that are there.
  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Call outs(Optional<NDArray>... arrays) {
    return new Call(List.of(arrays), where, types, casting, order);
  }

  /// With fresh results.
  Call withoutOuts() {
    return new Call(List.of(), where, types, casting, order);
  }

  /// What remains of the options for one result of several.
  Call ofResult(int index) {
    return new Call(List.of(outAt(index)), where, types.at(index), casting, order);
  }

  /// Computing only where `mask` is true.
  public Call where(NDArray mask) {
    return new Call(outs, Optional.of(mask), types, casting, order);
  }

  /// Computing in `type`.
  public Call dtype(DType type) {
    return new Call(outs, where, new Types(List.of(), List.of(Optional.of(type))), casting, order);
  }

  /// By the loop with these types, such as `dd->d`, in NumPy's letters or as names:
  /// `float64,float64->float64`; `None` leaves a type open.
  ///
  /// @throws UfuncException if the text is no signature
  /// @throws fnp.dtype.DTypeException if a type is unknown
  public Call signature(String text) {
    return new Call(outs, where, Types.parse(text), casting, order);
  }

  /// With this limit on casts instead of `same_kind`.
  public Call casting(Casting rule) {
    return new Call(outs, where, types, rule, order);
  }

  /// With a fresh result in this order.
  public Call order(Order order) {
    return new Call(outs, where, types, casting, order);
  }
}

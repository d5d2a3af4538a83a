package ruchy.std.masked;

import fnp.dtype.DType;
import fnp.dtype.Kind;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.Over;
import fnp.ufunc.Ufuncs;
import frankennumpy.Np;
import frankennumpy.ma.Ma;
import frankennumpy.ma.MaskedArray;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import ruchy.runtime.Display;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayIndexes;
import ruchy.std.array.IndexExpression;
import ruchy.std.array.Operands;

/// Values of the language as operands of functions of masked arrays.
final class MaskedOperands {
  private MaskedOperands() {}

  /// A value as a masked array: masked arrays as they are, lists with masked elements with these
  /// masked, everything else without a mask.
  ///
  /// @throws ruchy.runtime.RuchyError E0818 if there is no array for it
  static MaskedArray of(Object value) {
    if (value instanceof MaskedArray masked) {
      return masked;
    }
    return value instanceof RuchyList list && hasMasked(list)
        ? listed(list)
        : MaskedArray.of(Operands.array(value));
  }

  private static boolean hasMasked(RuchyList list) {
    for (int i = 0; i < list.size(); i++) {
      Object item = list.item(i);
      if (item instanceof MaskedArray || (item instanceof RuchyList inner && hasMasked(inner))) {
        return true;
      }
    }
    return false;
  }

  /// The rows of a list; the constant masked takes the dtype of what is beside it.
  private static MaskedArray listed(RuchyList list) {
    List<MaskedArray> items = all(list);
    Optional<MaskedArray> known = items.stream().filter(item -> item != Ma.MASKED).findFirst();
    return Ma.stack(
        items.stream()
            .map(item ->
                item == Ma.MASKED && known.isPresent()
                    ? Ma.maskedAll(known.get().dtype(), known.get().shape().toArray())
                    : item)
            .toList(),
        0);
  }

  /// A value beside a masked array: a plain number takes the array's type if it can.
  static MaskedArray beside(Object value, MaskedArray other) {
    boolean whole = value instanceof Long && !other.dtype().kind().isTime();
    boolean real = value instanceof Double && other.dtype().kind().isInexact();
    return whole && other.dtype().kind() != Kind.BOOLEAN
        ? MaskedArray.of(NDArray.scalar(other.dtype(), (Long) value))
        : real ? MaskedArray.of(NDArray.scalar(other.dtype(), (Double) value)) : of(value);
  }

  /// The masked arrays of a list or tuple; the rows of an array count as well.
  static List<MaskedArray> all(Object values) {
    return switch (values) {
      case MaskedArray array when array.ndim() > 0 -> rows(array);
      case NDArray array when array.ndim() > 0 -> rows(MaskedArray.of(array));
      default -> ArrayArguments.items(values).stream().map(MaskedOperands::of).toList();
    };
  }

  private static List<MaskedArray> rows(MaskedArray array) {
    return java.util.stream.LongStream.range(0, array.shape().axis(0))
        .mapToObj(i -> array.get(Index.at(i)))
        .toList();
  }

  /// The number of a result without axes; a masked one, and arrays, as they are.
  static Object value(MaskedArray result) {
    return result.ndim() == 0 && !result.isMasked() ? result.data().item() : result;
  }

  /// The result in the array `out`, if there is one. Of a plain array it replaces the elements.
  static Object into(Object out, MaskedArray result) {
    return switch (out) {
      case MaskedArray target -> {
        target.take(result);
        yield target;
      }
      case NDArray target -> {
        target.copyFrom(result.data().to(target.dtype()));
        yield target;
      }
      default -> value(result);
    };
  }

  /// The result in the array `out`, if there is one; in a plain array masked elements become NaN.
  ///
  /// @throws RuchyError E0818 if the plain array cannot hold that
  static Object intoKnown(Object out, MaskedArray result) {
    if (!(out instanceof NDArray target) || !result.isMasked()) {
      return into(out, result);
    }
    if (!target.dtype().kind().isInexact()) {
      throw new RuchyError(
          "E0818",
          "masked data information would be lost in one or more locations of an array of "
              + target.dtype()
              + "; give a masked array, or one of real numbers");
    }
    return into(out, MaskedArray.of(result.filled(Double.NaN)));
  }

  /// A result in the array `out`, if there is one.
  static Object into(Object out, NDArray result) {
    if (out instanceof NDArray target) {
      target.copyFrom(result.to(target.dtype()));
      return target;
    }
    return Operands.scalarOrArray(result);
  }

  /// The axes of `axis=` with a dtype.
  static Over over(Object axis, boolean keepdims, Object dtype) {
    Over over = Operands.over(axis, keepdims);
    return Operands.isNone(dtype) ? over : over.dtype(dtype(dtype));
  }

  /// A dtype by its name or its fields.
  static DType dtype(Object described) {
    return ArrayArguments.dtype(described).orElse(DType.FLOAT64);
  }

  /// A masked array, or nothing if the argument was left out.
  static Optional<MaskedArray> optional(Object value) {
    return Operands.isNone(value) ? Optional.empty() : Optional.of(of(value));
  }

  /// One axis, or that of the array laid flat.
  static OptionalInt axis(Object value) {
    return ArrayArguments.axis(value);
  }

  /// A fill value: of an array without axes its element.
  static Object fill(Object value) {
    return switch (value) {
      case NDArray array when array.size() == 1 -> array.reshape();
      case MaskedArray array when array.size() == 1 -> array.data().reshape();
      default -> value;
    };
  }

  /// The mask of an argument: `None` for none, a truth value for all elements or none, an array.
  static NDArray mask(Object value) {
    NDArray mask = of(value).filled(true);
    return mask.dtype() == DType.BOOL ? mask : Ufuncs.NOT_EQUAL.call(mask, 0L);
  }

  /// Refuses names of algorithms that there are not, and orders of fields.
  static void checkSort(Object kind, Object order, Object stable) {
    boolean known =
        Operands.isNone(kind)
            || List.of("quicksort", "mergesort", "heapsort", "stable").contains(kind);
    if (!known) {
      throw new RuchyError("E0818", "there is no way to sort called " + Display.quoted(kind))
          .help("use quicksort, mergesort, heapsort or stable");
    }
    if (!Operands.isNone(order)) {
      throw new RuchyError("E0818", "an order of fields was given for an array without fields")
          .help("leave out `order`");
    }
    if (Boolean.TRUE.equals(stable)) {
      throw new RuchyError("E0818", "`stable` is not supported for masked arrays")
          .help("leave it out: kind=\"stable\" is");
    }
  }

  /// Arrays of truth values and others as a list of the language.
  static RuchyList list(List<?> values) {
    return ArrayArguments.list(values);
  }

  /// What stands between brackets; of a masked array of truth values those that are known.
  static Index[] indexes(RuchyList items) {
    var plain = new ObjectList<Object>();
    IndexExpression.items(items)
        .forEach(item -> plain.add(item instanceof MaskedArray mask ? mask.filled(false) : item));
    return ArrayIndexes.of(plain);
  }

  /// A vector of the elements of a range, a list or an array.
  static MaskedArray vector(Object item) {
    MaskedArray array = of(item);
    return array.ndim() == 0 ? array.reshape(1) : array.reshape(array.shape().toArray());
  }

  /// As NumPy's truth: whether something in a value is true.
  static boolean isTrue(NDArray a) {
    return Np.any(a).getBoolean();
  }
}

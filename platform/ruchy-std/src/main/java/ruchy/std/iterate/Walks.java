package ruchy.std.iterate;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import fnp.ndarray.Order;
import fnp.ndarray.iterate.Broadcast;
import fnp.ndarray.iterate.Nditer;
import fnp.ndarray.iterate.Nditer.Options;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import ruchy.runtime.FunctionValue;
import ruchy.runtime.LongList;
import ruchy.runtime.ObjectList;
import ruchy.runtime.RuchyError;
import ruchy.runtime.RuchyList;
import ruchy.runtime.Tuple;
import ruchy.runtime.library.Namespace;
import ruchy.runtime.library.Signature;
import ruchy.runtime.tuple.Tuple2;
import ruchy.runtime.tuple.Tuples;
import ruchy.std.array.ArrayArguments;
import ruchy.std.array.ArrayValues;
import ruchy.std.array.IndexExpression;
import ruchy.std.array.Operands;

/// Functions of the namespace `np` that walk over elements.
@Namespace("np")
public final class Walks {
  private static final List<String> FLAGS =
      List.of(
          "external_loop",
          "multi_index",
          "buffered",
          "c_index",
          "f_index",
          "common_dtype",
          "copy_if_overlap",
          "delay_bufalloc",
          "grow_inner",
          "ranged",
          "reduce_ok",
          "refs_ok",
          "zerosize_ok");

  private Walks() {}

  /// The elements of one or several arrays, stretched to one shape, in the order of memory: each a
  /// view without axes, so that `x.fill(…)` sets it where `op_flags` says `"readwrite"`; of several
  /// arrays lists of them. With the flag `"external_loop"` they are runs of elements, with
  /// `"multi_index"` pairs of a position and what is there.
  ///
  /// ```ruchy
  /// >>> np.nditer(np.array([[1, 2], [3, 4]]).T).map(|x| x.item())
  /// [1, 2, 3, 4]
  /// ```
  @Signature(
      "fn nditer(op: Any, flags: Any = None, op_flags: Any = None, op_dtypes: Any = None, order:"
          + " String = \"K\", casting: String = \"safe\") -> [Any]")
  public static RuchyList nditer(
      Object op, Object flags, Object opFlags, Object opDtypes, String order, String casting) {
    boolean several = op instanceof RuchyList list && holdsArrays(list) || op instanceof Tuple;
    NDArray[] arrays =
        several
            ? ArrayArguments.arrays(op).toArray(NDArray[]::new)
            : new NDArray[] {Operands.array(op)};
    var wanted = ArrayArguments.names(flags);
    requireFlags(wanted);
    var options = Options.plain().order(ArrayArguments.order(order));
    options = wanted.contains("external_loop") ? options.asRuns() : options;
    options = wanted.contains("multi_index") ? options.withPositions() : options;
    options = options.writing(written(opFlags, arrays.length));
    if (!Operands.isNone(opDtypes)) {
      options = options.dtypes(dtypes(opDtypes, casting, arrays));
    }
    return steps(Np.nditer(options, arrays), several, wanted.contains("multi_index"));
  }

  private static boolean holdsArrays(RuchyList list) {
    return list.size() > 0
        && (list.item(0) instanceof NDArray || list.item(0) instanceof RuchyList);
  }

  private static void requireFlags(List<String> flags) {
    for (var flag : flags) {
      if (!FLAGS.contains(flag)) {
        throw new RuchyError("E0818", "Unexpected iterator global flag \"" + flag + "\"")
            .help("flags are " + String.join(", ", FLAGS));
      }
    }
  }

  private static Integer[] written(Object opFlags, int arrays) {
    var numbers = new ArrayList<Integer>();
    if (!Operands.isNone(opFlags)) {
      var items = ArrayArguments.items(opFlags);
      for (int k = 0; k < arrays; k++) {
        boolean each = !items.isEmpty() && items.getFirst() instanceof RuchyList;
        Object own = each ? items.get(k) : opFlags;
        if (ArrayArguments.names(own).stream()
            .anyMatch(flag -> flag.equals("readwrite") || flag.equals("writeonly"))) {
          numbers.add(k);
        }
      }
    }
    return numbers.toArray(Integer[]::new);
  }

  private static DType[] dtypes(Object opDtypes, String casting, NDArray... arrays) {
    var rule = ArrayArguments.casting(casting);
    var items = ArrayArguments.items(opDtypes);
    var types = new DType[arrays.length];
    for (int k = 0; k < types.length; k++) {
      types[k] = Operands.dtype(items.get(Math.min(k, items.size() - 1)));
      if (!Np.canCast(arrays[k].dtype(), types[k], rule)) {
        throw new RuchyError(
            "E0818",
            "Iterator operand %d dtype could not be cast from %s to %s according to the rule '%s'"
                .formatted(k, arrays[k].dtype(), types[k], casting));
      }
    }
    return types;
  }

  private static RuchyList steps(Nditer walk, boolean several, boolean withPositions) {
    var steps = new ObjectList<Object>();
    for (var parts : walk) {
      steps.add(several ? ArrayArguments.list(parts) : parts.getFirst());
    }
    return withPositions ? positioned(walk, steps) : steps;
  }

  private static RuchyList positioned(Nditer walk, RuchyList steps) {
    var pairs = new ObjectList<Object>();
    var positions = walk.positions();
    for (Object step : steps) {
      pairs.add(Tuple2.of(LongList.of(positions.next()), step));
    }
    return pairs;
  }

  /// Walks in walks: for each step over the first axes the steps over the next ones, and so on; as
  /// lists of views without axes.
  ///
  /// ```ruchy
  /// >>> np.nested_iters(np.array([[1, 2], [3, 4]]), [[1], [0]]).map(|xs| xs.map(|x| x.item()))
  /// [[1, 3], [2, 4]]
  /// ```
  @Signature(
      "fn nested_iters(op: Any, axes: [Any], flags: Any = None, op_flags: Any = None, op_dtypes: Any ="
          + " None, order: String = \"K\", casting: String = \"safe\", buffersize: i64 = 0) -> [Any]")
  public static RuchyList nestedIters(
      Object op,
      RuchyList axes,
      Object flags,
      Object opFlags,
      Object opDtypes,
      String order,
      String casting,
      long buffersize) {
    NDArray array = Operands.array(op);
    requireFlags(ArrayArguments.names(flags));
    if (!Operands.isNone(opDtypes)) {
      array = array.to(dtypes(opDtypes, casting, array)[0]);
    }
    var all = new ArrayList<Integer>();
    var levels = new ArrayList<Integer>();
    for (Object level : axes) {
      var own = inOrder(array, ArrayArguments.axes(level), ArrayArguments.order(order));
      all.addAll(own);
      levels.add(own.size());
    }
    NDArray turned = array.transpose(all.stream().mapToInt(Integer::intValue).toArray());
    boolean writes = written(opFlags, 1).length > 0;
    return nested(writes ? turned : turned.readOnly(), levels, 0);
  }

  /// Axes as they are, turned around for the order of Fortran, or by their steps in memory.
  private static List<Integer> inOrder(NDArray array, int[] axes, Order order) {
    var sorted = new ArrayList<>(Arrays.stream(axes).boxed().toList());
    switch (order) {
      case C, A -> {}
      case F -> Collections.reverse(sorted);
      case K ->
          sorted.sort(Comparator.comparingLong((Integer axis) -> -Math.abs(array.strides()[axis])));
    }
    return sorted;
  }

  private static RuchyList nested(NDArray part, List<Integer> levels, int level) {
    var steps = new ObjectList<Object>();
    long[] outer = java.util.Arrays.copyOf(part.shape().toArray(), levels.get(level));
    Np.ndindex(outer)
        .forEach(at -> {
          NDArray inner = part.get(fnp.ndarray.iterate.NdIndex.items(at));
          steps.add(level + 1 < levels.size() ? nested(inner, levels, level + 1) : inner);
        });
    return steps;
  }

  /// Arrays stretched to one shape: `.shape`, `.size`, and `.elements()`.
  @Signature("fn broadcast(args: ...Any) -> Broadcast")
  public static Broadcast broadcast(RuchyList args) {
    return Broadcast.of(args.asList().stream().map(Operands::array).toArray(NDArray[]::new));
  }

  /// The common shape.
  @Signature("fn shape(self: Broadcast) -> [i64]")
  public static LongList shape(Broadcast self) {
    return LongList.of(self.shape().toArray());
  }

  /// How many elements the common shape has.
  @Signature("fn size(self: Broadcast) -> i64")
  public static long size(Broadcast self) {
    return self.size();
  }

  /// How many axes the common shape has.
  @Signature({"fn ndim(self: Broadcast) -> i64", "fn nd(self: Broadcast) -> i64"})
  public static long ndim(Broadcast self) {
    return self.shape().ndim();
  }

  /// How many arrays there are.
  @Signature("fn numiter(self: Broadcast) -> i64")
  public static long numiter(Broadcast self) {
    return self.arrays().size();
  }

  /// The arrays, stretched; views.
  @Signature("fn iters(self: Broadcast) -> [Array]")
  public static RuchyList iters(Broadcast self) {
    return ArrayArguments.list(self.arrays());
  }

  /// For each position the elements of all arrays, as tuples.
  @Signature("fn elements(self: Broadcast) -> [Any]")
  public static RuchyList elements(Broadcast self) {
    var all = new ObjectList<Object>();
    for (var values : self) {
      all.add(Tuples.of(values.stream().map(ArrayValues::ruchy).toArray()));
    }
    return all;
  }

  /// What stands between the brackets, to be used as an index later: `a[np.s_[1:3]]`.
  @Signature({"fn s_() -> IndexExpression", "fn index_exp() -> IndexExpression"})
  public static IndexExpression indexExpression() {
    return new IndexExpression(new ObjectList<Object>());
  }

  /// The index that stands between the brackets.
  @Signature("fn get(self: IndexExpression, items: ...Any) -> IndexExpression")
  public static IndexExpression get(IndexExpression self, RuchyList items) {
    return new IndexExpression(items);
  }

  /// A function of `nin` values as one of arrays, element by element, with broadcasting; its
  /// results are arrays of objects, `nout` of them.
  ///
  /// ```ruchy
  /// >>> np.frompyfunc(|x, y| x + y, 2, 1)([1, 2], 10)
  /// [11 12]
  /// ```
  @Signature("fn frompyfunc(func: Any, nin: i64, nout: i64) -> Any")
  public static FunctionValue frompyfunc(Object func, long nin, long nout) {
    if (!(func instanceof FunctionValue function) || function.arity() != nin) {
      throw new RuchyError("E0818", "`func` must be a function of %d parameters".formatted(nin))
          .help("write a closure: np.frompyfunc(|x, y| x + y, 2, 1)");
    }
    return new ElementFunction(function, Math.toIntExact(nin), Math.toIntExact(nout));
  }
}

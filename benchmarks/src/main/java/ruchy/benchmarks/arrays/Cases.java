package ruchy.benchmarks.arrays;

import static ruchy.benchmarks.arrays.Operands.every;

import fnp.dtype.DType;
import fnp.ndarray.Index;
import fnp.ndarray.NDArray;
import fnp.ufunc.BinaryUfunc;
import fnp.ufunc.Call;
import fnp.ufunc.Over;
import fnp.ufunc.Ufuncs;
import fnp.ufunc.UnaryUfunc;
import frankennumpy.Np;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The elementwise operations and reductions that are compared, by family.
public final class Cases {
  private final List<Case> cases = new ArrayList<>();

  private Cases() {}

  /// All of them.
  public static List<Case> all() {
    var all = new Cases();
    all.floats();
    all.integers();
    all.comparisons();
    all.booleans();
    all.unary();
    all.reductions();
    all.axes();
    all.strided();
    all.broadcasting();
    all.casts();
    all.selections();
    all.cumulative();
    all.complexAndHalf();
    all.into();
    all.cases.addAll(LibraryCases.all());
    return List.copyOf(all.cases);
  }

  private void add(String family, String python, Function<Operands, Object> java) {
    cases.add(new Case(family, python, java));
  }

  private static NDArray sum(NDArray x, int... axes) {
    return Np.sum(x, axes);
  }

  private void floats() {
    add("float", "p + q", x -> Np.add(x.p(), x.q()));
    add("float", "p - q", x -> Np.subtract(x.p(), x.q()));
    add("float", "p * q", x -> Np.multiply(x.p(), x.q()));
    add("float", "p / q", x -> Np.divide(x.p(), x.q()));
    add("float", "p + 1.5", x -> Np.add(x.p(), 1.5));
    add("float", "p ** 2", x -> Np.power(x.p(), 2L));
    add("float", "p ** 1.7", x -> Np.power(x.p(), 1.7));
    add("float", "p % q", x -> Np.remainder(x.p(), x.q()));
    add("float", "np.maximum(p, q)", x -> Np.maximum(x.p(), x.q()));
    add("float", "np.hypot(p, q)", x -> Np.hypot(x.p(), x.q()));
    add("float", "np.arctan2(p, q)", x -> Np.arctan2(x.p(), x.q()));
    add("float", "p4 + q4", x -> Np.add(x.p4(), x.q4()));
    add("float", "p4 * q4", x -> Np.multiply(x.p4(), x.q4()));
  }

  private void integers() {
    add("int", "i + k", x -> Np.add(x.i(), x.k()));
    add("int", "i * k", x -> Np.multiply(x.i(), x.k()));
    add("int", "i // k", x -> Np.floorDivide(x.i(), x.k()));
    add("int", "i % k", x -> Np.remainder(x.i(), x.k()));
    add("int", "i4 + k4", x -> Np.add(x.i4(), x.k4()));
    add("int", "i4 // 7", x -> Np.floorDivide(x.i4(), 7L));
    add("int", "i2 + i2", x -> Np.add(x.i2(), x.i2()));
    add("int", "u1 + u1", x -> Np.add(x.u1(), x.u1()));
    add("int", "i & k", x -> Np.bitwiseAnd(x.i(), x.k()));
    add("int", "i << 3", x -> Ufuncs.LEFT_SHIFT.call(x.i(), 3L));
    add("int", "np.minimum(i, k)", x -> Np.minimum(x.i(), x.k()));
    add("int", "i / k", x -> Np.divide(x.i(), x.k()));
  }

  private void comparisons() {
    add("compare", "p < q", x -> Np.less(x.p(), x.q()));
    add("compare", "p > 1.0", x -> Np.greater(x.p(), 1.0));
    add("compare", "p == q", x -> Np.equal(x.p(), x.q()));
    add("compare", "p4 < q4", x -> Np.less(x.p4(), x.q4()));
    add("compare", "i < k", x -> Np.less(x.i(), x.k()));
    add("compare", "i4 == k4", x -> Np.equal(x.i4(), x.k4()));
    add("compare", "u1 > 100", x -> Np.greater(x.u1(), 100L));
  }

  private void booleans() {
    add("bool", "a & b", x -> Np.bitwiseAnd(x.a(), x.b()));
    add("bool", "a | b", x -> Np.bitwiseOr(x.a(), x.b()));
    add("bool", "~a", x -> Np.invert(x.a()));
    add("bool", "a ^ b", x -> Np.bitwiseXor(x.a(), x.b()));
    add("bool", "np.logical_and(p, q)", x -> Np.logicalAnd(x.p(), x.q()));
    add("bool", "a.sum()", x -> sum(x.a()));
    add("bool", "(a | ~a).all()", x -> Np.all(Np.bitwiseOr(x.a(), Np.invert(x.a()))));
    add("bool", "np.count_nonzero(a)", x -> Np.countNonzero(x.a()));
  }

  private void unary() {
    add("unary", "-p", x -> Np.negative(x.p()));
    add("unary", "np.abs(p)", x -> Np.abs(x.p()));
    add("unary", "np.abs(i)", x -> Np.abs(x.i()));
    add("unary", "-i", x -> Np.negative(x.i()));
    add("unary", "np.sqrt(p)", x -> Np.sqrt(x.p()));
    add("unary", "np.square(p)", x -> Np.square(x.p()));
    add("unary", "np.floor(p)", x -> Np.floor(x.p()));
    add("unary", "np.rint(p)", x -> Np.rint(x.p()));
    add("unary", "np.sign(p)", x -> Np.sign(x.p()));
    add("unary", "np.isnan(p)", x -> Np.isnan(x.p()));
    add("unary", "np.exp(p)", x -> Np.exp(x.p()));
    add("unary", "np.log(p)", x -> Np.log(x.p()));
    add("unary", "np.sin(p)", x -> Np.sin(x.p()));
    add("unary", "np.tanh(p)", x -> Np.tanh(x.p()));
    add("unary", "np.log2(p)", x -> Np.log2(x.p()));
    add("unary", "np.exp(p4)", x -> Np.exp(x.p4()));
    add("unary", "1 / p", x -> Np.divide(1L, x.p()));
  }

  private void reductions() {
    add("reduce", "p.sum()", x -> sum(x.p()));
    add("reduce", "p4.sum()", x -> sum(x.p4()));
    add("reduce", "i.sum()", x -> sum(x.i()));
    add("reduce", "i4.sum()", x -> sum(x.i4()));
    add("reduce", "p.mean()", x -> Np.mean(x.p()));
    add("reduce", "p.std()", x -> Np.std(x.p()));
    add("reduce", "p.max()", x -> Np.max(x.p()));
    add("reduce", "p4.min()", x -> Np.min(x.p4()));
    add("reduce", "i.max()", x -> Np.max(x.i()));
    add("reduce", "p.prod()", x -> Np.prod(x.p()));
    add("reduce", "p.argmax()", x -> Np.argmax(x.p()));
    add("reduce", "i4.argmin()", x -> Np.argmin(x.i4()));
    add("reduce", "(p > 2).any()", x -> Np.any(Np.greater(x.p(), 2L)));
  }

  private void axes() {
    add("axis", "m.sum(0)", x -> sum(x.m(), 0));
    add("axis", "m.sum(1)", x -> sum(x.m(), 1));
    add("axis", "m.max(0)", x -> Np.max(x.m(), 0));
    add("axis", "m.max(1)", x -> Np.max(x.m(), 1));
    add("axis", "m.mean(0)", x -> Np.mean(x.m(), 0));
    add("axis", "m.std(1)", x -> Np.std(x.m(), 1));
    add("axis", "m.argmax(1)", x -> Np.argmax(x.m(), 1));
    add("axis", "m.T.sum(1)", x -> sum(x.m().transpose(), 1));
  }

  private void strided() {
    add("strided", "p[::2] + q[::2]", x -> Np.add(every(x.p(), 2), every(x.q(), 2)));
    add("strided", "p[::-1] + q", x -> Np.add(every(x.p(), -1), x.q()));
    add("strided", "p[::2] * 1.5", x -> Np.multiply(every(x.p(), 2), 1.5));
    add("strided", "np.sqrt(p[::2])", x -> Np.sqrt(every(x.p(), 2)));
    add("strided", "m + m.T", x -> Np.add(x.m(), x.m().transpose()));
    add("strided", "m.T * 2.0", x -> Np.multiply(x.m().transpose(), 2.0));
    add("strided", "m[:, ::2] + 1.0", x -> Np.add(x.columns(), 1.0));
    add("strided", "p[::2].sum()", x -> sum(every(x.p(), 2)));
    add("strided", "m.T.copy()", x -> x.m().transpose().copy());
    add("strided", "p[::2] < q[::2]", x -> Np.less(every(x.p(), 2), every(x.q(), 2)));
  }

  private void broadcasting() {
    add("broadcast", "m + v", x -> Np.add(x.m(), x.v()));
    add("broadcast", "m * w", x -> Np.multiply(x.m(), x.w()));
    add("broadcast", "v + w", x -> Np.add(x.v(), x.w()));
    add("broadcast", "m - m.mean(0)", x -> Np.subtract(x.m(), Np.mean(x.m(), 0)));
    add("broadcast", "v < w", x -> Np.less(x.v(), x.w()));
    add("broadcast", "1.0 - p", x -> Np.subtract(1.0, x.p()));
  }

  private void casts() {
    add("cast", "p.astype('f4')", x -> x.p().astype(DType.FLOAT32));
    add("cast", "p4.astype('f8')", x -> x.p4().astype(DType.FLOAT64));
    add("cast", "p.astype('i8')", x -> x.p().astype(DType.INT64));
    add("cast", "i.astype('f8')", x -> x.i().astype(DType.FLOAT64));
    add("cast", "i4.astype('f8')", x -> x.i4().astype(DType.FLOAT64));
    add("cast", "i4.astype('i8')", x -> x.i4().astype(DType.INT64));
    add("cast", "i.astype('i4')", x -> x.i().astype(DType.INT32));
    add("cast", "u1.astype('f4')", x -> x.u1().astype(DType.FLOAT32));
    add("cast", "a.astype('f8')", x -> x.a().astype(DType.FLOAT64));
    add("cast", "p != 0", x -> Np.notEqual(x.p(), 0L));
    add("cast", "i + q", x -> Np.add(x.i(), x.q()));
    add("cast", "p4 + q", x -> Np.add(x.p4(), x.q()));
    add("cast", "p.copy()", x -> x.p().copy());
  }

  private void selections() {
    add("select", "np.where(a, p, q)", x -> Np.where(x.a(), x.p(), x.q()));
    add(
        "select",
        "np.where(a, p, 0.0)",
        x -> Np.where(x.a(), x.p(), NDArray.scalar(DType.FLOAT64, 0.0)));
    add("select", "np.clip(p, 0.7, 1.2)", x -> Np.clip(x.p(), 0.7, 1.2));
    add("select", "np.clip(i, 600, 900)", x -> Np.clip(x.i(), 600L, 900L));
    add("select", "np.nonzero(a)", x -> Np.nonzero(x.a()));
    add("select", "p[a]", x -> x.p().get(new Index.Mask(x.a())));
    add("select", "p.sum(where=a)", x -> Np.sum(x.p(), Over.all().where(x.a())));
  }

  private void complexAndHalf() {
    add("complex", "c + d", x -> Np.add(x.c(), x.d()));
    add("complex", "c * d", x -> Np.multiply(x.c(), x.d()));
    add("complex", "c / d", x -> Np.divide(x.c(), x.d()));
    add("complex", "np.abs(c)", x -> Np.abs(x.c()));
    add("complex", "c.sum()", x -> sum(x.c()));
    add("complex", "c.real.copy()", x -> x.c().real().copy());
    add("half", "h + h", x -> Np.add(x.h(), x.h()));
    add("half", "np.abs(h)", x -> Np.abs(x.h()));
    add("half", "h < h", x -> Np.less(x.h(), x.h()));
    add("half", "h.astype('f4')", x -> x.h().astype(DType.FLOAT32));
    add("half", "h.sum()", x -> sum(x.h()));
  }

  /// Results that go into arrays that are there: nothing but the loops.
  private void into() {
    into("p", "q", "o", Ufuncs.ADD, Operands::p, Operands::q, Operands::o);
    into("p", "q", "o", Ufuncs.MULTIPLY, Operands::p, Operands::q, Operands::o);
    into("p", "q", "o", Ufuncs.DIVIDE, Operands::p, Operands::q, Operands::o);
    into("p", "q", "o", Ufuncs.MAXIMUM, Operands::p, Operands::q, Operands::o);
    into("p4", "q4", "o4", Ufuncs.ADD, Operands::p4, Operands::q4, Operands::o4);
    into("i", "k", "oi", Ufuncs.ADD, Operands::i, Operands::k, Operands::oi);
    into("i", "k", "oi", Ufuncs.MULTIPLY, Operands::i, Operands::k, Operands::oi);
    into("i", "q", "o", Ufuncs.ADD, Operands::i, Operands::q, Operands::o);
    into("p4", "q", "o", Ufuncs.ADD, Operands::p4, Operands::q, Operands::o);
    into("p", "q", "ob", Ufuncs.LESS, Operands::p, Operands::q, Operands::ob);
    into("a", "b", "ob", Ufuncs.BITWISE_AND, Operands::a, Operands::b, Operands::ob);
    into("m", "v", "om", Ufuncs.ADD, Operands::m, Operands::v, Operands::om);
    into("m", "w", "om", Ufuncs.MULTIPLY, Operands::m, Operands::w, Operands::om);
    into("p", "o", Ufuncs.NEGATIVE, Operands::p, Operands::o);
    into("p", "o", Ufuncs.SQRT, Operands::p, Operands::o);
    into("p", "o", Ufuncs.EXP, Operands::p, Operands::o);
    into("p", "o", Ufuncs.LOG, Operands::p, Operands::o);
    into("p", "o", Ufuncs.SIN, Operands::p, Operands::o);
    into("p", "o", Ufuncs.FLOOR, Operands::p, Operands::o);
    into("p4", "o4", Ufuncs.EXP, Operands::p4, Operands::o4);
    into("p", "ob", Ufuncs.ISNAN, Operands::p, Operands::ob);
    add("into", "np.copyto(o, p)", x -> copied(x.p(), x.o()));
    add("into", "np.copyto(o, i)", x -> copied(x.i(), x.o()));
    add("into", "np.copyto(o4, p, 'unsafe')", x -> copied(x.p(), x.o4()));
  }

  private static NDArray copied(NDArray from, NDArray to) {
    to.copyFrom(from);
    return to;
  }

  private void into(
      String x,
      String y,
      String out,
      BinaryUfunc ufunc,
      Function<Operands, NDArray> left,
      Function<Operands, NDArray> right,
      Function<Operands, NDArray> to) {
    add(
        "into",
        "np.%s(%s, %s, out=%s)".formatted(ufunc.name(), x, y, out),
        z -> ufunc.call(left.apply(z), right.apply(z), Call.plain().out(to.apply(z))));
  }

  private void into(
      String x,
      String out,
      UnaryUfunc ufunc,
      Function<Operands, NDArray> operand,
      Function<Operands, NDArray> to) {
    add(
        "into",
        "np.%s(%s, out=%s)".formatted(ufunc.name(), x, out),
        z -> ufunc.call(operand.apply(z), Call.plain().out(to.apply(z))));
  }

  private void cumulative() {
    add("cumulative", "p.cumsum()", x -> Np.cumsum(x.p()));
    add("cumulative", "i.cumsum()", x -> Np.cumsum(x.i()));
    add("cumulative", "p.cumprod()", x -> Np.cumprod(x.p()));
    add("cumulative", "m.cumsum(0)", x -> Np.cumsum(x.m(), 0));
    add("cumulative", "m.cumsum(1)", x -> Np.cumsum(x.m(), 1));
    add("cumulative", "np.maximum.accumulate(p)", x -> Np.accumulate(Ufuncs.MAXIMUM, x.p(), 0));
    add("cumulative", "np.diff(p)", x -> Np.diff(x.p()));
  }
}

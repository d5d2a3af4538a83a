package fnp.linalg.lapack;

import fnp.ndarray.Memory;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/// LAPACK itself, called through its Fortran symbols with 32-bit integers.
final class NativeLapack implements Lapack {
  private final String name;
  private final SymbolLookup library;
  private final ConcurrentHashMap<String, MethodHandle> routines = new ConcurrentHashMap<>();

  NativeLapack(String name, SymbolLookup library) {
    this.name = name;
    this.library = library;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int solve(Columns a, Columns b) {
    try (var p = new Parameters()) {
      var pivots = p.memory(4L * a.rows());
      var info = p.integer(0);
      call(
          prefixed(a, "gesv"),
          p.integer(a.rows()),
          p.integer(b.columns()),
          a.address(),
          p.integer(a.stride()),
          pivots,
          b.address(),
          p.integer(b.stride()),
          info);
      return Memory.getInt(info);
    }
  }

  @Override
  public int factorise(Columns a, long pivots) {
    try (var p = new Parameters()) {
      var info = p.integer(0);
      call(
          prefixed(a, "getrf"),
          p.integer(a.rows()),
          p.integer(a.columns()),
          a.address(),
          p.integer(a.stride()),
          pivots,
          info);
      return Memory.getInt(info);
    }
  }

  @Override
  public int cholesky(Columns a, boolean upper) {
    try (var p = new Parameters()) {
      var info = p.integer(0);
      call(
          prefixed(a, "potrf"),
          p.letter(upper ? 'U' : 'L'),
          p.integer(a.rows()),
          a.address(),
          p.integer(a.stride()),
          info);
      return Memory.getInt(info);
    }
  }

  @Override
  public int qr(Columns a, long tau) {
    try (var p = new Parameters()) {
      return withWork(
          p,
          a,
          prefixed(a, "geqrf"),
          p.integer(a.rows()),
          p.integer(a.columns()),
          a.address(),
          p.integer(a.stride()),
          tau);
    }
  }

  @Override
  public int orthonormal(Columns q, int count, long tau) {
    try (var p = new Parameters()) {
      return withWork(
          p,
          q,
          q.complex() ? "zungqr_" : "dorgqr_",
          p.integer(q.rows()),
          p.integer(q.columns()),
          p.integer(count),
          q.address(),
          p.integer(q.stride()),
          tau);
    }
  }

  /// Calls a routine that ends with its work space, the length of that, and `info`: first to learn
  /// the length, then to compute.
  private int withWork(Parameters p, Columns a, String routine, long... arguments) {
    var all = Arrays.copyOf(arguments, arguments.length + 3);
    var info = p.integer(0);
    var length = p.integer(-1);
    var query = p.real(0);
    all[arguments.length] = query;
    all[arguments.length + 1] = length;
    all[arguments.length + 2] = info;
    call(routine, all);
    var elements = Math.max(1, (int) Memory.getDouble(query));
    all[arguments.length] = p.memory((long) elements * a.itemsize());
    Memory.setInt(length, elements);
    call(routine, all);
    return Memory.getInt(info);
  }

  @Override
  public int svd(Columns a, long values, Columns u, Columns vh) {
    try (var p = new Parameters()) {
      var least = Math.min(a.rows(), a.columns());
      var most = Math.max(a.rows(), a.columns());
      var whole = u.columns() == a.rows() && vh.rows() == a.columns();
      var job = u.columns() == 0 ? 'N' : whole ? 'A' : 'S';
      // What zgesdd documents: 5 k for values alone, else the greater of 5 k² + 5 k and 2 k (m +
      // k).
      var reals = (long) least * Math.max(5L * least + 7, 2L * most + 2L * least + 1) + 16;
      var rwork = a.complex() ? p.memory(8 * reals) : 0;
      var common =
          new long[] {
            p.letter(job),
            p.integer(a.rows()),
            p.integer(a.columns()),
            a.address(),
            p.integer(a.stride()),
            values,
            u.address(),
            p.integer(u.stride()),
            vh.address(),
            p.integer(vh.stride())
          };
      var tail = p.memory(32L * Math.max(1, least));
      return a.complex()
          ? queried(p, a, "zgesdd_", common, rwork, tail)
          : queried(p, a, "dgesdd_", common, tail);
    }
  }

  /// Calls a routine whose arguments are `common`, a work space and its length, `tail` and `info`.
  private int queried(Parameters p, Columns a, String routine, long[] common, long... tail) {
    var count = common.length;
    var all = Arrays.copyOf(common, count + 3 + tail.length);
    var length = p.integer(-1);
    var info = p.integer(0);
    all[count] = p.real(0);
    all[count + 1] = length;
    System.arraycopy(tail, 0, all, count + 2, tail.length);
    all[all.length - 1] = info;
    call(routine, all);
    var elements = Math.max(1, (int) Memory.getDouble(all[count]));
    all[count] = p.memory((long) elements * a.itemsize());
    Memory.setInt(length, elements);
    call(routine, all);
    return Memory.getInt(info);
  }

  @Override
  public int hermitian(Columns a, boolean upper, boolean vectors, long values) {
    try (var p = new Parameters()) {
      var n = a.rows();
      var common =
          new long[] {
            p.letter(vectors ? 'V' : 'N'),
            p.letter(upper ? 'U' : 'L'),
            p.integer(n),
            a.address(),
            p.integer(a.stride()),
            values
          };
      var integers = 3 + 5 * n;
      var iwork = p.memory(4L * integers);
      if (!a.complex()) {
        return queried(p, a, "dsyevd_", common, iwork, p.integer(integers));
      }
      var reals = 1 + 5L * n + 2L * n * n;
      var rwork = p.memory(8 * reals);
      return queried(
          p,
          a,
          "zheevd_",
          common,
          rwork,
          p.integer((int) Math.min(reals, Integer.MAX_VALUE)),
          iwork,
          p.integer(integers));
    }
  }

  @Override
  public int eigen(Columns a, long values, Columns vectors) {
    var job = vectors.columns() > 0 ? 'V' : 'N';
    try (var p = new Parameters()) {
      var n = a.rows();
      var none = p.letter('N');
      var order = p.integer(n);
      var one = p.integer(1);
      if (a.complex()) {
        var common =
            new long[] {
              none,
              p.letter(job),
              order,
              a.address(),
              p.integer(a.stride()),
              values,
              none,
              one,
              vectors.address(),
              p.integer(vectors.stride())
            };
        return queried(p, a, "zgeev_", common, p.memory(16L * n));
      }
      var real = p.memory(8L * n);
      var imag = p.memory(8L * n);
      var packed = job == 'V' ? p.memory(8L * n * n) : none;
      var common =
          new long[] {
            none,
            p.letter(job),
            order,
            a.address(),
            p.integer(a.stride()),
            real,
            imag,
            none,
            one,
            packed,
            p.integer(Math.max(1, n))
          };
      var info = queried(p, a, "dgeev_", common);
      EigenPairs.unpack(n, new long[] {real, imag, packed}, values, vectors);
      return info;
    }
  }

  @Override
  public int leastSquares(Columns a, Columns b, long values, long limit) {
    try (var p = new Parameters()) {
      var least = Math.min(a.rows(), a.columns());
      var common =
          new long[] {
            p.integer(a.rows()),
            p.integer(a.columns()),
            p.integer(b.columns()),
            a.address(),
            p.integer(a.stride()),
            b.address(),
            p.integer(b.stride()),
            values,
            p.real(Memory.getDouble(limit)),
            limit
          };
      // Levels of the divide and conquer tree whose leaves have 25 columns or fewer.
      var levels = Math.max(0, 32 - Integer.numberOfLeadingZeros(least / 26) + 1);
      var integers = p.memory(4L * Math.max(1, 3L * least * levels + 11L * least));
      if (!a.complex()) {
        return queried(p, a, "dgelsd_", common, integers);
      }
      var n = (long) Math.max(a.rows(), a.columns());
      var leaf = 25L;
      var reals =
          10 * n
              + 2 * n * leaf
              + 8 * n * levels
              + 3 * leaf * b.columns()
              + Math.max((leaf + 1) * (leaf + 1), n * (1 + b.columns()) + 2 * b.columns());
      return queried(p, a, "zgelsd_", common, p.memory(8 * reals), integers);
    }
  }

  private static String prefixed(Columns a, String routine) {
    return (a.complex() ? "z" : "d") + routine + "_";
  }

  private void call(String routine, long... arguments) {
    var handle = routine(routine, arguments.length);
    DeepStacks.run(() -> invoke(handle, arguments));
  }

  private static void invoke(MethodHandle routine, long... arguments) {
    try {
      routine.invokeExact(arguments);
    } catch (RuntimeException | Error problem) {
      throw problem;
    } catch (Throwable problem) {
      throw new IllegalStateException("a routine of LAPACK could not be called", problem);
    }
  }

  @SuppressWarnings("restricted")
  private MethodHandle routine(String routine, int count) {
    return routines.computeIfAbsent(
        routine,
        key -> {
          var symbol =
              library
                  .find(key)
                  .orElseThrow(() -> new IllegalStateException(name + " has no routine " + key));
          var arguments = new MemoryLayout[count];
          Arrays.fill(arguments, ValueLayout.JAVA_LONG);
          return Linker.nativeLinker()
              .downcallHandle(symbol, FunctionDescriptor.ofVoid(arguments))
              .asSpreader(long[].class, count);
        });
  }
}

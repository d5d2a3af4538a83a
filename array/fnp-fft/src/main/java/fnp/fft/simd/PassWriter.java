package fnp.fft.simd;

import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import fnp.ndarray.Memory;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// Writes the loops of one pass.
final class PassWriter {
  static final MethodTypeDesc TYPE =
      MethodTypeDesc.of(
          CD_void, ClassDesc.of(Stage.class.getName()), CD_long, CD_long, CD_long, CD_double);

  private static final ClassDesc STAGE = ClassDesc.of(Stage.class.getName());
  private static final ClassDesc MEMORY = ClassDesc.of(Memory.class.getName());

  /// The local variables of the parameters.
  private static final int PARAMETER = 1;

  private static final int SOURCE = 2;
  private static final int TARGET = 4;
  private static final int SCRATCH = 6;
  private static final int SIGN = 8;

  private final CodeBuilder code;
  private final Butterfly butterfly;
  private final Target target;

  /// Bytes of a complex number.
  private final int itemsize;

  private int twiddles;
  private int groups;
  private int stride;
  private int from;
  private int to;

  /// The bytes between two inputs of a butterfly.
  private int step;

  PassWriter(CodeBuilder code, Butterfly butterfly, Target target, int itemsize) {
    this.code = code;
    this.butterfly = butterfly;
    this.target = target;
    this.itemsize = itemsize;
  }

  /// The part of a pass along `q` whose factors are all 1: `p = 0`.
  void first() {
    begin();
    loop(from, to, q -> butterfly(q, new int[0]));
    code.return_();
  }

  /// The rest of a pass along `q`: `p` from 1.
  void others() {
    begin();
    var radix = butterfly.radix();
    var one = local(() -> code.loadConstant(1L));
    loop(
        one,
        groups,
        1,
        _ -> {
          advance(SOURCE, stride, 1);
          advance(TARGET, stride, radix);
          var factors = new int[radix];
          var at = local(() -> code.lload(twiddles));
          for (int k = 1; k < radix; k++) {
            factors[k] = target.loadFactor(at);
            advance(at, itemsize);
          }
          code.lload(at).lstore(twiddles);
          loop(from, to, q -> butterfly(q, factors));
        });
    code.return_();
  }

  /// A pass across `p`, where `q` is one number: results change places on their way.
  void across() {
    begin();
    loop(
        from,
        to,
        p -> {
          var radix = butterfly.radix();
          var results = transform(p);
          var at = local(() -> code.lload(twiddles).lload(p).ladd());
          var out =
              local(() -> {
                if (radix == 1) {
                  code.lload(TARGET).lload(p).ladd();
                } else {
                  code.lload(SCRATCH);
                }
              });
          for (int k = 0; k < radix; k++) {
            var result = results[k];
            if (k > 0 || radix == 1) {
              result = target.multiply(result, target.loadFactors(at));
              advance(at, step, 1);
            }
            target.store(result, out);
            advance(out, target.bytes());
          }
          if (radix > 1) {
            transpose(p);
          }
        });
    code.return_();
  }

  /// The pass between the transforms of real numbers and of half as many complex ones: numbers as
  /// far from the start as others from the end make new ones in both places.
  ///
  /// @source G. D. Bergland, Communications of the ACM 11 (1968)
  void mirror() {
    begin();
    loop(
        from,
        to,
        p -> {
          var back =
              local(() -> {
                code.lload(stride).lload(p).lsub();
                code.loadConstant((long) target.bytes() - itemsize).lsub();
              });
          var low = target.load(place(SOURCE, p));
          var high = target.mirrored(target.load(place(SOURCE, back)));
          var even = target.halved(target.apply(new Step.Add(0, 1), low, high));
          var odd = target.halved(target.apply(new Step.Subtract(0, 1), low, high));
          var turned = target.multiply(odd, target.loadFactors(place(twiddles, p)));
          var sum = target.apply(new Step.Add(0, 1), even, turned);
          var difference = target.mirrored(target.apply(new Step.Subtract(0, 1), even, turned));
          target.store(sum, place(TARGET, p));
          target.store(difference, place(TARGET, back));
        });
    code.return_();
  }

  private int place(int start, int offset) {
    return local(() -> code.lload(start).lload(offset).ladd());
  }

  /// Puts the results of each `p` beside each other.
  private void transpose(int p) {
    var radix = butterfly.radix();
    var out = local(() -> code.lload(p).loadConstant((long) radix).lmul().lload(TARGET).ladd());
    for (int i = 0; i < target.bytes() / itemsize; i++) {
      for (int k = 0; k < radix; k++) {
        for (int part = 0; part < itemsize; part += Long.BYTES) {
          code.lload(out).loadConstant((long) (i * radix + k) * itemsize + part).ladd();
          code.lload(SCRATCH).loadConstant((long) k * target.bytes() + i * itemsize + part).ladd();
          code.invokestatic(MEMORY, "getLong", MethodTypeDesc.of(CD_long, CD_long))
              .invokestatic(MEMORY, "setLong", MethodTypeDesc.of(CD_void, CD_long, CD_long));
        }
      }
    }
  }

  private void begin() {
    twiddles = field("twiddles");
    groups = field("groups");
    stride = field("stride");
    from = field("from");
    to = field("to");
    step = local(() -> code.lload(groups).lload(stride).lmul());
    target.begin(SIGN, butterfly);
  }

  private int field(String name) {
    return local(
        () -> code.aload(PARAMETER).invokevirtual(STAGE, name, MethodTypeDesc.of(CD_long)));
  }

  /// The results of one butterfly, by their frequency.
  private int[] transform(int offset) {
    var radix = butterfly.radix();
    var values = new int[radix + butterfly.steps().size()];
    var at = local(() -> code.lload(SOURCE).lload(offset).ladd());
    for (int j = 0; j < radix; j++) {
      values[j] = target.load(at);
      advance(at, step, 1);
    }
    int next = radix;
    for (var each : butterfly.steps()) {
      values[next] = target.apply(each, values);
      next++;
    }
    var results = new int[radix];
    for (int k = 0; k < radix; k++) {
      results[k] = values[butterfly.output(k)];
    }
    return results;
  }

  private void butterfly(int q, int[] factors) {
    var results = transform(q);
    var out = local(() -> code.lload(TARGET).lload(q).ladd());
    for (int k = 0; k < results.length; k++) {
      var result = results[k];
      if (results.length == 1) {
        result = target.signed(result);
      } else if (k > 0 && factors.length > 0) {
        result = target.multiply(result, factors[k]);
      }
      target.store(result, out);
      advance(out, stride, 1);
    }
  }

  /// What a loop does; its variable is given.
  private interface Body {
    void write(int variable);
  }

  private void loop(int start, int end, Body body) {
    loop(start, end, target.bytes(), body);
  }

  private void loop(int start, int end, long by, Body body) {
    var variable = local(() -> code.lload(start));
    var again = code.newLabel();
    var test = code.newLabel();
    code.goto_(test).labelBinding(again);
    body.write(variable);
    code.lload(variable).loadConstant(by).ladd().lstore(variable).labelBinding(test);
    code.lload(variable).lload(end).lcmp().iflt(again);
  }

  private int local(Runnable value) {
    var local = code.allocateLocal(TypeKind.LONG);
    value.run();
    code.lstore(local);
    return local;
  }

  private void advance(int address, long bytes) {
    code.lload(address).loadConstant(bytes).ladd().lstore(address);
  }

  private void advance(int address, int bytes, int times) {
    code.lload(bytes);
    if (times != 1) {
      code.loadConstant((long) times).lmul();
    }
    code.lload(address).ladd().lstore(address);
  }
}

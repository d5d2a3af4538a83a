package ruchy.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/// The programs of [LanguageVersusJava] as one would write them in Java: the same algorithms,
/// arrays for lists, no checks for overflow.
final class JavaTwins {
  private static final double SOLAR = 39.47841760435743;
  private static final double DAYS = 365.24;

  private JavaTwins() {}

  static double fib(long n) {
    return fibonacci(n);
  }

  private static long fibonacci(long n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  /// With the checks that the language makes.
  static double checkedFib(long n) {
    return checkedFibonacci(n);
  }

  private static long checkedFibonacci(long n) {
    return n < 2
        ? n
        : Math.addExact(
            checkedFibonacci(Math.subtractExact(n, 1)), checkedFibonacci(Math.subtractExact(n, 2)));
  }

  static double mandelbrot(long size) {
    long inside = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        double cr = 2.0 * column / size - 1.5;
        double ci = 2.0 * row / size - 1.0;
        double zr = 0;
        double zi = 0;
        int turns = 0;
        while (turns < 200 && zr * zr + zi * zi <= 4.0) {
          double next = zr * zr - zi * zi + cr;
          zi = 2.0 * zr * zi + ci;
          zr = next;
          turns++;
        }
        inside += turns == 200 ? 1 : 0;
      }
    }
    return inside;
  }

  static double sieve(long limit) {
    int n = (int) limit;
    boolean[] composite = new boolean[n + 1];
    long primes = 0;
    for (int i = 2; i <= n; i++) {
      if (!composite[i]) {
        primes++;
        for (long j = (long) i * i; j <= n; j += i) {
          composite[(int) j] = true;
        }
      }
    }
    return primes;
  }

  static double collatz(long limit) {
    long longest = 0;
    for (long start = 1; start < limit; start++) {
      long n = start;
      long steps = 0;
      while (n != 1) {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
        steps++;
      }
      longest = Math.max(longest, steps);
    }
    return longest;
  }

  static double axpy(long rounds) {
    double[] xs = new double[4096];
    double[] ys = new double[4096];
    java.util.Arrays.fill(xs, 0.5);
    java.util.Arrays.fill(ys, 1.0);
    for (long round = 0; round < rounds; round++) {
      for (int i = 0; i < xs.length; i++) {
        ys[i] = ys[i] + 0.001 * xs[i];
      }
    }
    return ys[17];
  }

  private static final class Body {
    double x;
    double y;
    double z;
    double vx;
    double vy;
    double vz;
    double mass;

    Body(double... values) {
      x = values[0];
      y = values[1];
      z = values[2];
      vx = values[3] * DAYS;
      vy = values[4] * DAYS;
      vz = values[5] * DAYS;
      mass = values[6] * SOLAR;
    }
  }

  private static Body[] bodies() {
    return new Body[] {
      new Body(0, 0, 0, 0, 0, 0, 1),
      new Body(
          4.841431442464721,
          -1.1603200440274284,
          -0.10362204447112311,
          0.001660076642744037,
          0.007699011184197404,
          -6.90460016972063e-05,
          0.0009547919384243266),
      new Body(
          8.34336671824458,
          4.124798564124305,
          -0.4035234171143214,
          -0.0027674251072641117,
          0.004998528012349172,
          2.3041729757376393e-05,
          0.0002858859806661308),
      new Body(
          12.894369562139131,
          -15.111151401698631,
          -0.22330757889265573,
          0.002964601375647616,
          0.0023784717395948095,
          -2.9658956854023756e-05,
          4.366244043351563e-05),
      new Body(
          15.379697114850917,
          -25.919314609987964,
          0.17925877295037118,
          0.0026806777249038932,
          0.001628241700382423,
          -9.515922545197159e-05,
          5.1513890204661145e-05),
    };
  }

  private static void advance(Body[] system, double dt) {
    for (int i = 0; i < system.length; i++) {
      Body a = system[i];
      for (int j = i + 1; j < system.length; j++) {
        Body b = system[j];
        double dx = a.x - b.x;
        double dy = a.y - b.y;
        double dz = a.z - b.z;
        double squared = dx * dx + dy * dy + dz * dz;
        double magnitude = dt / (squared * Math.sqrt(squared));
        a.vx -= dx * (b.mass * magnitude);
        a.vy -= dy * (b.mass * magnitude);
        a.vz -= dz * (b.mass * magnitude);
        b.vx += dx * (a.mass * magnitude);
        b.vy += dy * (a.mass * magnitude);
        b.vz += dz * (a.mass * magnitude);
      }
    }
    for (Body body : system) {
      body.x += dt * body.vx;
      body.y += dt * body.vy;
      body.z += dt * body.vz;
    }
  }

  private static double energy(Body[] system) {
    double e = 0;
    for (int i = 0; i < system.length; i++) {
      Body b = system[i];
      e += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz);
      for (int j = i + 1; j < system.length; j++) {
        double dx = b.x - system[j].x;
        double dy = b.y - system[j].y;
        double dz = b.z - system[j].z;
        e -= b.mass * system[j].mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
      }
    }
    return e;
  }

  static double nbody(long steps) {
    Body[] system = bodies();
    for (long step = 0; step < steps; step++) {
      advance(system, 0.01);
    }
    return energy(system);
  }

  static double text(long lines) {
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < lines; i++) {
      text.append(i).append(": ");
      if (i % 3 == 0) {
        text.append("fizz");
      }
      text.append("\n");
    }
    return text.toString().length();
  }

  private static final class Particle {
    double x;
    double y;
    double vx;
    double vy;
    long hits;

    Particle(double x, double y, double vx, double vy) {
      this.x = x;
      this.y = y;
      this.vx = vx;
      this.vy = vy;
    }
  }

  static double particles(long steps) {
    List<Particle> particles = new ArrayList<>();
    for (int k = 0; k < 1000; k++) {
      particles.add(new Particle(k, 2.0 * k, 1 + 0.001 * k, 2 - 0.001 * k));
    }
    for (long step = 0; step < steps; step++) {
      for (Particle p : particles) {
        p.x += p.vx * 0.01;
        p.y += p.vy * 0.01;
        if (p.x > 500) {
          p.vx = -p.vx;
          p.hits++;
        }
        if (p.x < 0) {
          p.vx = -p.vx;
          p.hits++;
        }
      }
    }
    double total = 0;
    for (Particle p : particles) {
      total += p.x + p.y + p.hits;
    }
    return total;
  }

  private static final int ELEMENTS = 10_000;

  static double pipeline(long rounds) {
    long[] xs = LongStream.range(0, ELEMENTS).toArray();
    long total = 0;
    for (long round = 0; round < rounds; round++) {
      for (long x : xs) {
        long y = x * 3 + round;
        total += y % 2 == 0 ? y : 0;
      }
    }
    return total;
  }

  static double streams(long rounds) {
    long[] xs = LongStream.range(0, ELEMENTS).toArray();
    long total = 0;
    for (long round = 0; round < rounds; round++) {
      long added = round;
      total += LongStream.of(xs).map(x -> x * 3 + added).filter(x -> x % 2 == 0).sum();
    }
    return total;
  }

  static double counting(long rounds) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < ELEMENTS; i++) {
      words.add("w" + i * i % 97);
    }
    long most = 0;
    for (long round = 0; round < rounds; round++) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (String word : words) {
        counts.put(word, counts.getOrDefault(word, 0L) + 1);
      }
      for (long count : counts.values()) {
        most = Math.max(most, count);
      }
    }
    return most;
  }
}

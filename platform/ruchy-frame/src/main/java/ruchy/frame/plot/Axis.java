package ruchy.frame.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An axis: where a value lies between its ends, and where its ticks are.
sealed interface Axis permits Axis.Linear, Axis.Bands, Times {
  /// The place of a value: 0 at the start, 1 at the end.
  double place(double value);

  /// The ticks in order.
  List<Tick> ticks();

  /// A tick: its value and its label.
  record Tick(double value, String label) {}

  /// An axis of numbers.
  record Linear(double start, double end, List<Tick> ticks) implements Axis {
    public Linear {
      ticks = List.copyOf(ticks);
    }

    @Override
    public double place(double value) {
      return (value - start) / (end - start);
    }

    /// An axis that covers the values, with about the asked number of ticks at round numbers, and
    /// that starts and ends at a tick where `rounded`.
    ///
    /// @source Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990
    static Linear covering(double low, double high, int tickCount, boolean rounded) {
      double first = low;
      double last = high;
      if (!(first <= last)) {
        first = 0;
        last = 1;
      } else if (first == last) {
        double margin = first == 0 ? 1 : Math.abs(first) / 2;
        first -= margin;
        last += margin;
      }
      double step = niceStep((last - first) / Math.max(1, tickCount - 1));
      double start = rounded ? Math.floor(first / step) * step : first;
      double end = rounded ? Math.ceil(last / step) * step : last;
      var ticks = new ArrayList<Tick>();
      long from = (long) Math.ceil(start / step - 1e-9);
      long to = (long) Math.floor(end / step + 1e-9);
      for (long i = from; i <= to; i++) {
        ticks.add(new Tick(i * step, label(i * step, step)));
      }
      return new Linear(start, end, ticks);
    }

    private static double niceStep(double raw) {
      double power = Math.pow(10, Math.floor(Math.log10(raw)));
      double fraction = raw / power;
      if (fraction < 1.5) {
        return power;
      }
      if (fraction < 3) {
        return 2 * power;
      }
      return fraction < 7 ? 5 * power : 10 * power;
    }

    private static String label(double value, double step) {
      double magnitude = Math.max(Math.abs(value), step);
      if (magnitude >= 1e7 || magnitude < 1e-4) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.3g", value);
      }
      int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
      String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
      return text.equals("-0") ? "0" : text.replace(',', '\u202f');
    }
  }

  /// An axis of categories, each with a band of its own; a value is a category's number.
  record Bands(List<String> categories) implements Axis {
    public Bands {
      categories = List.copyOf(categories);
    }

    @Override
    public double place(double value) {
      return (value + 0.5) / categories.size();
    }

    @Override
    public List<Tick> ticks() {
      var ticks = new ArrayList<Tick>();
      for (int i = 0; i < categories.size(); i++) {
        ticks.add(new Tick(i, categories.get(i)));
      }
      return ticks;
    }
  }
}

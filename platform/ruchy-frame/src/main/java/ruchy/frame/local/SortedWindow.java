package ruchy.frame.local;

import java.util.Arrays;

/// The values of a window in order.
final class SortedWindow {
  private double[] values = new double[16];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    int found = Arrays.binarySearch(values, 0, size, value);
    int place = found < 0 ? -found - 1 : found;
    System.arraycopy(values, place, values, place + 1, size - place);
    values[place] = value;
    size++;
  }

  void remove(double value) {
    int place = Arrays.binarySearch(values, 0, size, value);
    size--;
    System.arraycopy(values, place + 1, values, place, size - place);
  }

  /// The quantile, linear between neighbours.
  double quantile(double quantile) {
    double place = quantile * (size - 1);
    int low = (int) Math.floor(place);
    int high = (int) Math.ceil(place);
    return low == high ? values[low] : values[low] + (values[high] - values[low]) * (place - low);
  }
}

package frankennumpy.statistics;

import fnp.ndarray.NDArray;
import java.util.List;

/// What [Np#histogramdd] and [Np#histogram2d] return.
///
/// @param counts float64 number or density of observations in each cell, one axis for each variable
/// @param edges the edges of the bins of each variable
/// @numpy `numpy.histogramdd`
public record JointHistogram(NDArray counts, List<NDArray> edges) {
  public JointHistogram {
    edges = List.copyOf(edges);
  }
}

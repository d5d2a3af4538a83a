package fnp.ndarray.mode;

/// What a decision was about.
public enum Threat {
  /// Input that does not follow its format: damaged, cut off or hostile.
  MALFORMED_INPUT,
  /// A version or a feature of a format that is not known.
  UNKNOWN_VERSION,
  /// A shape that asks for more memory, or has more axes, than is admitted.
  SHAPE_BOMB,
  /// Strides that leave the memory of their base.
  STRIDE_ALIAS,
  /// Elements that are no values of their dtype.
  INVALID_VALUES,
  /// A change of the mode.
  POLICY_CHANGE
}

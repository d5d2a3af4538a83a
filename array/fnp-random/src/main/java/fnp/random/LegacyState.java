package fnp.random;

import fnp.random.bits.BitGeneratorState;

/// All that a [RandomState] knows.
///
/// @param bits the state of its source
/// @param hasNormal whether the second normal number of a pair is kept
/// @param normal that number
/// @numpy `RandomState.get_state`
public record LegacyState(BitGeneratorState bits, boolean hasNormal, double normal) {}

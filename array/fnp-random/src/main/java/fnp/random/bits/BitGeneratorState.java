package fnp.random.bits;

import java.util.List;

/// All that a [BitGenerator] knows, to be kept and put back.
///
/// The words are, by generator: `PCG64` and `PCG64DXSM`: state high, state low, increment high,
/// increment low; `MT19937`: the 624 words of the key; `Philox`: counter (4), key (2), buffer (4);
/// `SFC64`: the four words.
///
/// @param bitGenerator NumPy's name of the generator
/// @param words the generator's words
/// @param position the place within the key (`MT19937`) or the buffer (`Philox`); otherwise 0
/// @param hasHalf whether a 32-bit word is kept from the last 64-bit one
/// @param half that word
/// @numpy `BitGenerator.state`
public record BitGeneratorState(
    String bitGenerator, List<Long> words, int position, boolean hasHalf, int half) {
  /// Copies the words.
  public BitGeneratorState {
    words = List.copyOf(words);
  }

  long[] array() {
    return words.stream().mapToLong(Long::longValue).toArray();
  }
}

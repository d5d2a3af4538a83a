/// Arrays as text: what `numpy.loadtxt`, `numpy.savetxt`, `numpy.genfromtxt` and their relatives
/// read and write.
///
/// Start at [fnp.io.text.TextReader] and [fnp.io.text.TextWriter]. [fnp.io.text.Tokenizer] cuts
/// rows into fields, [fnp.io.text.FieldParser] makes elements of them, [fnp.io.text.Decimals] reads
/// and writes the digits of floating numbers.
///
/// Invariant: a number that is read is the one nearest to its text, and text that is no number is
/// named with its row and column.
@NullMarked
package fnp.io.text;

import org.jspecify.annotations.NullMarked;

/// The np facade: functions composed of the engine, and printing.
@NullMarked
package frankennumpy;

import org.jspecify.annotations.NullMarked;

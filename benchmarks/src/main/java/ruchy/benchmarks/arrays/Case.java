package ruchy.benchmarks.arrays;

import java.util.function.Function;

/// One operation, in Python and in Java.
///
/// @param family the group whose geometric mean it counts for
/// @param python the expression, on the names of [Operands]
/// @param java the same, which returns its result
public record Case(String family, String python, Function<Operands, Object> java) {}

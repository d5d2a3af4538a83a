package ruchy.session.limit;

import java.time.Duration;

/// What a cell has used so far.
///
/// @param elapsed since it began
/// @param processor the processor time of its thread
/// @param allocatedBytes the memory its thread has allocated, freed or not; that of arrays counts
///   where there is a limit
/// @param quotas what it may use
public record Usage(Duration elapsed, Duration processor, long allocatedBytes, Quotas quotas) {}

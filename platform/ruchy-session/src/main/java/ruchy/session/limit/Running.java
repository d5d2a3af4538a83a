package ruchy.session.limit;

import java.util.Optional;
import ruchy.runtime.host.Progress;

/// A cell under way.
///
/// @param usage what it has used so far
/// @param progress how far it has come, if it tells
public record Running(Usage usage, Optional<Progress> progress) {}

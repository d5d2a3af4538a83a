package ruchy.runtime;

import java.util.Map;
import java.util.Optional;

/// Gives rich forms to values whose classes do not know the platform, such as arrays; found by
/// [java.util.ServiceLoader].
public interface RichRenderer {
  /// The forms as [Rich#bundle] describes them, or nothing if the value is not its own.
  Optional<Map<String, Object>> bundle(Object value, Rich.View view);
}

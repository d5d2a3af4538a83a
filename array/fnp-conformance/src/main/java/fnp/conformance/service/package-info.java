/// The engine as a service of one process to another on the same machine, so that test suites
/// written in Python can run against it.
///
/// Start at [fnp.conformance.service.EngineServer]. [fnp.conformance.service.Wire] is the framing,
/// [fnp.conformance.service.Functions] finds the method that a name and its arguments mean.
///
/// Invariant: the server listens on the loopback address only, and does nothing for a client that
/// does not know its token.
@NullMarked
package fnp.conformance.service;

import org.jspecify.annotations.NullMarked;

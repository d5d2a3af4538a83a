/// The tests that programs hold: functions marked with `#[test]`.
@NullMarked
package ruchy.session.tests;

import org.jspecify.annotations.NullMarked;

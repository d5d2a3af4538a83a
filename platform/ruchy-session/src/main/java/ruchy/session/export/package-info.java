/// Sessions as programs. Start at [Export]: cells become pieces ([SessionCode]), pieces that only
/// showed something or were replaced go away ([Selection]), and what is left is laid out and made
/// to say what cells leave out ([Script], [Repair]). Another form is the [Notebook].
@NullMarked
package ruchy.session.export;

import org.jspecify.annotations.NullMarked;

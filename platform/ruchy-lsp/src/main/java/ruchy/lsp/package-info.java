/// The language server. Start at [ruchy.lsp.RuchyLanguageServer], which only passes on what an
/// editor asks; [ruchy.lsp.Documents] holds the open texts, and each kind of question has a class.
@NullMarked
package ruchy.lsp;

import org.jspecify.annotations.NullMarked;

package ruchy.session.completion;

import java.util.ArrayList;
import java.util.List;
import ruchy.session.completion.Completion.Candidate;
import ruchy.session.completion.Completion.Kind;

/// Letters that keyboards lack, by their TeX names: `\alpha` and Tab is `α`.
final class Symbols {
  /// Name and letter in turn.
  private static final String TABLE =
      """
      alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
      nu ν xi ξ omicron ο pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω
      Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
      """;

  private Symbols() {}

  static List<Candidate> all() {
    String[] words = TABLE.strip().split("\\s+");
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      all.add(new Candidate("\\" + words[i], Kind.VARIABLE, words[i + 1], ""));
    }
    return all;
  }

  /// The letter of an exact name such as `\alpha`, or the text itself.
  static String letter(String text) {
    return all().stream()
        .filter(candidate -> candidate.text().equals(text))
        .map(Candidate::signature)
        .findFirst()
        .orElse(text);
  }
}

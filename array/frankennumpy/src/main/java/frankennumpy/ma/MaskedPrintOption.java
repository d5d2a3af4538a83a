package frankennumpy.ma;

/// What is printed in place of masked elements: `--` until it is set.
///
/// The one place of masked arrays with state: `toString` has no argument for it.
///
/// @numpy `numpy.ma.masked_print_option`
public final class MaskedPrintOption {
  private record Setting(String display, boolean isEnabled) {}

  private static volatile Setting current = new Setting("--", true);

  /// The setting of this process.
  static final MaskedPrintOption SHARED = new MaskedPrintOption();

  private MaskedPrintOption() {}

  /// The text in place of a masked element.
  public String display() {
    return current.display;
  }

  /// Sets the text in place of a masked element.
  public void setDisplay(String text) {
    current = new Setting(text, current.isEnabled);
  }

  /// Whether that text is printed; if not, the fill value is.
  public boolean isEnabled() {
    return current.isEnabled;
  }

  /// Chooses between the text and the fill value.
  public void enable(boolean enabled) {
    current = new Setting(current.display, enabled);
  }

  @Override
  public String toString() {
    return display();
  }
}

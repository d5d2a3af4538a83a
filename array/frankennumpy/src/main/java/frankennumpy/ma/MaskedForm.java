package frankennumpy.ma;

import fnp.dtype.DType;
import fnp.ndarray.NDArray;
import frankennumpy.option.Form;
import java.util.Optional;

/// How a masked array is made of data, which may have a mask already.
///
/// @param form dtype, order, copies and number of axes
/// @param mask what is masked; missing: what the data mask
/// @param fill what stands in for masked elements; missing: what it does in the data
/// @param keepMask whether what the data mask stays masked
/// @param hardMask whether the mask is hard; missing: as that of the data
/// @param shrink whether a mask that masks nothing is left out, where the mask of the data is not
///   kept
/// @numpy the arguments of `numpy.ma.array`
public record MaskedForm(
    Form form,
    Optional<NDArray> mask,
    Optional<Object> fill,
    boolean keepMask,
    Optional<Boolean> hardMask,
    boolean shrink) {
  private static final MaskedForm PLAIN =
      new MaskedForm(
          Form.plain(), Optional.empty(), Optional.empty(), true, Optional.empty(), true);

  /// The data as they are.
  public static MaskedForm plain() {
    return PLAIN;
  }

  /// With another form of the elements.
  public MaskedForm form(Form other) {
    return new MaskedForm(other, mask, fill, keepMask, hardMask, shrink);
  }

  /// With a mask.
  public MaskedForm mask(NDArray truth) {
    return new MaskedForm(form, Optional.of(truth), fill, keepMask, hardMask, shrink);
  }

  /// With a value that stands in for masked elements.
  public MaskedForm fill(Object value) {
    return new MaskedForm(form, mask, Optional.of(value), keepMask, hardMask, shrink);
  }

  /// With the mask of the data kept or not.
  public MaskedForm keepMask(boolean keep) {
    return new MaskedForm(form, mask, fill, keep, hardMask, shrink);
  }

  /// With a hard or a soft mask.
  public MaskedForm hardMask(boolean hard) {
    return new MaskedForm(form, mask, fill, keepMask, Optional.of(hard), shrink);
  }

  /// With an empty mask left out or not.
  public MaskedForm shrink(boolean leaveOut) {
    return new MaskedForm(form, mask, fill, keepMask, hardMask, leaveOut);
  }

  /// A masked array in this form of data.
  ///
  /// @throws MaskException if the mask does not fit
  MaskedArray of(MaskedArray data) {
    var elements = form.of(data.data());
    var copies = form.copying() == Form.Copying.ALWAYS;
    var kept = data.mask().map(truth -> truth.reshape(elements.shape().toArray()));
    Optional<NDArray> all;
    if (mask.isEmpty()) {
      all = keepMask ? kept.map(truth -> copies ? truth.copy() : truth) : blank(elements);
    } else {
      var given = MaskedArray.fitted(copies ? mask.get().copy() : mask.get(), elements);
      all = keepMask ? Masking.both(Optional.of(given), kept) : Optional.of(given);
    }
    var result = MaskedArray.like(data, elements, all);
    hardMask.ifPresent(hard -> setHard(result, hard));
    var value = fill.or(() -> data.hasFill() ? Optional.of(data.fillValue()) : Optional.empty());
    value.ifPresent(result::withFill);
    if (mask.isEmpty() && keepMask) {
      result.share(!copies && kept.isPresent());
    }
    return result;
  }

  private Optional<NDArray> blank(NDArray elements) {
    return shrink
        ? Optional.empty()
        : Optional.of(NDArray.zeros(DType.BOOL, elements.shape().toArray()));
  }

  private static void setHard(MaskedArray a, boolean hard) {
    if (hard) {
      a.hardenMask();
    } else {
      a.softenMask();
    }
  }
}

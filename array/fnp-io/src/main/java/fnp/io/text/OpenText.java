package fnp.io.text;

import fnp.dtype.BytesType;
import fnp.dtype.DType;
import fnp.dtype.TextType;
import fnp.ndarray.NDArray;
import java.util.List;

/// Texts in an array whose dtype does not say how long they may be.
final class OpenText {
  private OpenText() {}

  /// Whether a dtype is one of texts without a length.
  static boolean isOpen(DType dtype) {
    return dtype.itemsize() == 0 && (dtype instanceof TextType || dtype instanceof BytesType);
  }

  /// An array of one axis, as wide as the longest text needs.
  static NDArray array(DType dtype, List<String> texts) {
    int longest = 1;
    for (var text : texts) {
      longest = Math.max(longest, text.codePointCount(0, text.length()));
    }
    var sized = dtype instanceof TextType ? TextType.of(longest) : BytesType.of(longest);
    var array = NDArray.empty(sized, texts.size());
    var parser = FieldParser.of(sized);
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      var address = array.address() + (long) i * sized.itemsize();
      if (!parser.parse(text.toCharArray(), 0, text.length(), address)) {
        throw new fnp.io.FormatException(
            "could not convert string %s to bytes; only characters up to U+00FF are possible"
                .formatted(Quoted.of(text)));
      }
    }
    return array;
  }
}

package frankennumpy.strings;

import java.util.function.IntPredicate;

/// Properties of code points in Python's sense.
///
/// @source Python 3, `str.isalpha` and its neighbours
final class Characters {
  /// First and last of ranges whose characters stand for one digit without being decimal.
  private static final int[] DIGITS = {
    0xB2, 0xB3, 0xB9, 0xB9, 0x1369, 0x1371, 0x19DA, 0x19DA, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080,
    0x2089, 0x2460, 0x2468, 0x2474, 0x247C, 0x2488, 0x2490, 0x24EA, 0x24EA, 0x24F5, 0x24FD, 0x24FF,
    0x24FF, 0x2776, 0x277E, 0x2780, 0x2788, 0x278A, 0x2792, 0x10A40, 0x10A43, 0x10E60, 0x10E68,
    0x11052, 0x1105A, 0x1F100, 0x1F10A
  };

  /// Ideographs that are numbers.
  private static final String IDEOGRAPHS =
      "〇一二三四五六七八九十百千万億兆零両亿两仟佰伍什仨仅京俩兩六兩卄卅卌叁参參叄壱壹壹幺廾廿弌弍弎弐" + "弒垓拾捌柒柶玖秭穣穰肆萬貮貳贰載载陆陌陸阡漆玄正澗涧溝沟极極恒";

  private Characters() {}

  static boolean isAlpha(int code) {
    return Character.isLetter(code);
  }

  static boolean isDecimal(int code) {
    return Character.getType(code) == Character.DECIMAL_DIGIT_NUMBER;
  }

  static boolean isDigit(int code) {
    if (isDecimal(code)) {
      return true;
    }
    for (int i = 0; i < DIGITS.length; i += 2) {
      if (code >= DIGITS[i] && code <= DIGITS[i + 1]) {
        return true;
      }
    }
    return false;
  }

  static boolean isNumeric(int code) {
    var type = Character.getType(code);
    return isDecimal(code)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || IDEOGRAPHS.indexOf(code) >= 0;
  }

  static boolean isAlnum(int code) {
    return isAlpha(code) || isDigit(code) || isNumeric(code);
  }

  static boolean isSpace(int code) {
    return (code >= 0x09 && code <= 0x0D)
        || (code >= 0x1C && code <= 0x20)
        || code == 0x85
        || Character.isSpaceChar(code);
  }

  static boolean isCased(int code) {
    return Character.isUpperCase(code)
        || Character.isLowerCase(code)
        || Character.isTitleCase(code);
  }

  /// Whether a text has characters, and all have a property.
  static boolean all(String text, IntPredicate property) {
    return !text.isEmpty() && text.codePoints().allMatch(property);
  }

  static boolean isLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints()
            .noneMatch(code -> Character.isUpperCase(code) || Character.isTitleCase(code));
  }

  static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints()
            .noneMatch(code -> Character.isLowerCase(code) || Character.isTitleCase(code));
  }

  static boolean isTitle(String text) {
    var found = false;
    var inWord = false;
    for (var code : text.codePoints().toArray()) {
      if (Character.isLowerCase(code)) {
        if (!inWord) {
          return false;
        }
      } else if (isCased(code)) {
        if (inWord) {
          return false;
        }
        found = true;
      }
      inWord = isCased(code);
    }
    return found;
  }
}

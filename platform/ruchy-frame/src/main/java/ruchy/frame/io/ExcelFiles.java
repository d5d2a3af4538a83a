package ruchy.frame.io;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import ruchy.frame.column.Column;
import ruchy.frame.column.DataType;
import ruchy.frame.column.FileProblemException;
import ruchy.frame.column.Table;
import ruchy.frame.local.ValueText;

/// Excel workbooks (`.xlsx`): the first line of a sheet holds the names.
///
/// @source ECMA-376, "Office Open XML", SpreadsheetML
public final class ExcelFiles {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final double DAY_SECONDS = 86_400;
  private static final int DIGITS_MAX = 15;
  private static final double WHOLE_MAX = 0x1p53;
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private ExcelFiles() {}

  /// The cells of a sheet by name and in order; a null is an empty optional. A column of whole
  /// numbers has longs.
  ///
  /// @param sheet the number of the sheet, from 1
  /// @throws FileProblemException if there is no such file or sheet, or it is no workbook
  public static Map<String, List<Optional<Object>>> read(Path path, int sheet) {
    try (var zip = new ZipFile(Paths.readable(path).toFile())) {
      var texts = texts(zip);
      var dates = dateStyles(zip);
      var entry = zip.getEntry("xl/worksheets/sheet" + sheet + ".xml");
      if (entry == null) {
        throw FileProblemException.of(
            path, "%s has no sheet %d; sheets count from 1".formatted(path, sheet));
      }
      try (var stream = UnpackedPart.of(zip, entry)) {
        return columns(path, rows(stream, texts, dates));
      }
    } catch (ZipException e) {
      throw FileProblemException.of(
          path, path + " is no .xlsx workbook; save it as one, or as CSV");
    } catch (IOException | XMLStreamException e) {
      throw FileProblemException.of(path, path + " cannot be read: " + e.getMessage());
    }
  }

  private static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
    var factory = XMLInputFactory.newFactory();
    // A workbook may come from anywhere: nothing outside of it is read.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(stream);
  }

  private static List<String> texts(ZipFile zip) throws IOException, XMLStreamException {
    var entry = zip.getEntry("xl/sharedStrings.xml");
    var texts = new ArrayList<String>();
    if (entry == null) {
      return texts;
    }
    try (var stream = UnpackedPart.of(zip, entry)) {
      var xml = reader(stream);
      var text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
          text.append(xml.getElementText());
        } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")) {
          texts.add(text.toString());
          text.setLength(0);
        }
      }
    }
    return texts;
  }

  /// For each style whether it shows a date.
  private static List<Boolean> dateStyles(ZipFile zip) throws IOException, XMLStreamException {
    var entry = zip.getEntry("xl/styles.xml");
    var styles = new ArrayList<Boolean>();
    if (entry == null) {
      return styles;
    }
    var formats = new LinkedHashMap<String, String>();
    boolean inside = false;
    try (var stream = UnpackedPart.of(zip, entry)) {
      var xml = reader(stream);
      while (xml.hasNext()) {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          var name = xml.getLocalName();
          inside |= name.equals("cellXfs");
          if (name.equals("numFmt")) {
            formats.put(attribute(xml, "numFmtId"), attribute(xml, "formatCode"));
          } else if (name.equals("xf") && inside) {
            styles.add(isDate(attribute(xml, "numFmtId"), formats));
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          inside &= !xml.getLocalName().equals("cellXfs");
        }
      }
    }
    return styles;
  }

  private static boolean isDate(String id, Map<String, String> formats) {
    int number = id.isEmpty() ? 0 : Integer.parseInt(id);
    var format = formats.getOrDefault(id, "").replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]", "");
    return (number >= 14 && number <= 22)
        || (number >= 45 && number <= 47)
        || format.matches(".*[ymdhs].*");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    var value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static List<List<Optional<Object>>> rows(
      InputStream stream, List<String> texts, List<Boolean> dates) throws XMLStreamException {
    var xml = reader(stream);
    var rows = new ArrayList<List<Optional<Object>>>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("row")) {
        rows.add(new ArrayList<>());
      } else if (xml.getLocalName().equals("c") && !rows.isEmpty()) {
        var row = rows.getLast();
        int column = place(attribute(xml, "r"), row.size());
        var type = attribute(xml, "t");
        var style = attribute(xml, "s");
        boolean date =
            !style.isEmpty()
                && Integer.parseInt(style) < dates.size()
                && dates.get(Integer.parseInt(style));
        var text = cellText(xml);
        while (row.size() <= column) {
          row.add(Optional.empty());
        }
        row.set(column, text.flatMap(t -> value(t, type, date, texts)));
      }
    }
    return rows;
  }

  private static Optional<String> cellText(XMLStreamReader xml) throws XMLStreamException {
    var text = new StringBuilder();
    boolean found = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT
          && (xml.getLocalName().equals("v") || xml.getLocalName().equals("t"))) {
        text.append(xml.getElementText());
        found = true;
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
    }
    return found ? Optional.of(text.toString()) : Optional.empty();
  }

  /// The column of a cell such as `AB12`, from 0.
  private static int place(String reference, int next) {
    int column = 0;
    int at = 0;
    while (at < reference.length() && Character.isLetter(reference.charAt(at))) {
      column = column * 26 + reference.charAt(at++) - 'A' + 1;
    }
    return at == 0 ? next : column - 1;
  }

  private static Optional<Object> value(
      String text, String type, boolean date, List<String> texts) {
    return switch (type) {
      case "s" -> Optional.of(texts.get(Integer.parseInt(text)));
      case "str", "inlineStr" -> Optional.of(text);
      case "b" -> Optional.of(text.equals("1"));
      case "e" -> Optional.empty();
      default -> {
        double number = Double.parseDouble(text);
        yield Optional.of(date ? time(number) : (Object) number);
      }
    };
  }

  private static Object time(double days) {
    var time = EPOCH.plus(Math.round(days * DAY_SECONDS * 1e3), ChronoUnit.MILLIS);
    return days == Math.rint(days) ? time.toLocalDate() : time;
  }

  private static Map<String, List<Optional<Object>>> columns(
      Path path, List<List<Optional<Object>>> rows) {
    if (rows.isEmpty()) {
      throw FileProblemException.of(path, path + " has an empty sheet; name another one");
    }
    var columns = new LinkedHashMap<String, List<Optional<Object>>>();
    var header = rows.getFirst();
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      var name = header.get(i).map(ValueText::of).orElse("column_" + i);
      var values =
          rows.stream()
              .skip(1)
              .map(row -> column < row.size() ? row.get(column) : Optional.<Object>empty())
              .toList();
      columns.put(columns.containsKey(name) ? name + "_" + i : name, tidy(values));
    }
    return columns;
  }

  /// Whole numbers as longs, and one type for dates with and without time, or for mixed cells.
  private static List<Optional<Object>> tidy(List<Optional<Object>> values) {
    var there = values.stream().flatMap(Optional::stream).toList();
    boolean numbers = there.stream().allMatch(Double.class::isInstance);
    if (numbers && there.stream().allMatch(v -> isWhole((Double) v))) {
      return values.stream().map(v -> v.<Object>map(x -> ((Double) x).longValue())).toList();
    }
    if (there.stream().map(Object::getClass).distinct().count() <= 1) {
      return values;
    }
    boolean dates =
        there.stream().allMatch(v -> v instanceof LocalDate || v instanceof LocalDateTime);
    return values.stream()
        .map(v ->
            v.map(x ->
                dates
                    ? x instanceof LocalDate date ? (Object) date.atStartOfDay() : x
                    : ValueText.of(x)))
        .toList();
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) < WHOLE_MAX;
  }

  /// Writes a workbook with one sheet. A column with numbers of more than 15 digits becomes text,
  /// for a workbook's numbers are floats. The file is replaced only when all is written.
  ///
  /// @throws FileProblemException if it cannot be written
  public static void write(Table table, Path path) {
    Paths.replace(
        path,
        part -> {
          try (var zip = new ZipOutputStream(Files.newOutputStream(part))) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS);
            put(zip, "xl/styles.xml", STYLES);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            sheet(table, writer);
            writer.flush();
            zip.closeEntry();
          }
        });
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static void sheet(Table table, BufferedWriter out) throws IOException {
    out.write(HEAD + "<worksheet " + MAIN + "><sheetData><row>");
    for (var name : table.schema().names()) {
      out.write(text(name));
    }
    out.write("</row>");
    var exact = table.columns().stream().map(ExcelFiles::isExact).toList();
    for (long row = 0; row < table.rows(); row++) {
      out.write("<row>");
      for (int i = 0; i < exact.size(); i++) {
        out.write(cell(table.column(i), row, exact.get(i)));
      }
      out.write("</row>");
    }
    out.write("</sheetData></worksheet>");
  }

  private static String text(String text) {
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
  }

  /// Characters that XML cannot hold are left out.
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  private static String cell(Column column, long row, boolean exact) {
    if (column.isNull(row)) {
      return "<c/>";
    }
    var type = column.type();
    return switch (type.kind()) {
      case BOOL -> "<c t=\"b\"><v>" + column.getLong(row) + "</v></c>";
      case DATE ->
          "<c s=\"1\"><v>" + (column.getLong(row) - EPOCH.toLocalDate().toEpochDay()) + "</v></c>";
      case TIMESTAMP ->
          type.zone().isPresent()
              ? text(ValueText.of(column, row))
              : "<c s=\"2\"><v>"
                  + (column.getLong(row) / (DAY_SECONDS * 1e6) - EPOCH.toLocalDate().toEpochDay())
                  + "</v></c>";
      default ->
          exact && type.isNumeric() && (!type.isFloat() || isFinite(column, row))
              ? "<c><v>" + ValueText.of(column, row) + "</v></c>"
              : text(ValueText.of(column, row));
    };
  }

  private static boolean isFinite(Column column, long row) {
    return Double.isFinite(column.getDouble(row));
  }

  /// Whether floats hold the numbers of a column.
  private static boolean isExact(Column column) {
    var type = column.type();
    if (!type.isDecimal() && type != DataType.INT64 && type != DataType.UINT64) {
      return true;
    }
    return LongStream.range(0, column.length())
        .filter(row -> !column.isNull(row))
        .mapToObj(row -> new BigDecimal(ValueText.of(column, row)))
        .allMatch(number -> number.stripTrailingZeros().precision() <= DIGITS_MAX);
  }

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String SPREADSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final String CONTENT_TYPES =
      "<Types xmlns=\"%scontent-types\">".formatted(PACKAGE)
          + "<Default Extension=\"rels\" ContentType=\""
          + "application/vnd.openxmlformats-package.relationships+xml\"/>"
          + override("/xl/workbook.xml", "sheet.main+xml")
          + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
          + override("/xl/styles.xml", "styles+xml")
          + "</Types>";
  private static final String RELATIONS = relations("officeDocument", "xl/workbook.xml", "");
  private static final String WORKBOOK =
      "<workbook %s xmlns:r=\"%s\"><sheets>".formatted(MAIN, OFFICE)
          + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
  private static final String WORKBOOK_RELATIONS =
      relations("worksheet", "worksheets/sheet1.xml", relation("rId2", "styles", "styles.xml"));
  private static final String STYLES =
      "<styleSheet %s><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
              .formatted(MAIN)
          + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
          + "<cellXfs count=\"3\"><xf numFmtId=\"0\"/>"
          + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/>"
          + "<xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

  private static String override(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s%s\"/>".formatted(part, SPREADSHEET, type);
  }

  private static String relations(String type, String target, String more) {
    return "<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE)
        + relation("rId1", type, target)
        + more
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, type, target);
  }
}

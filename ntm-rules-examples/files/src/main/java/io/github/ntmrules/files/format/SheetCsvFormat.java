package io.github.ntmrules.files.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * CSV that a spreadsheet program opens as it is when its file is double-clicked: a byte order mark,
 * so that accents are read; in Vietnamese semicolons between the cells and a decimal comma, in
 * English commas and a decimal point. It is for people: headings and cells are given in words;
 * programs had better read {@link CsvFormat}. Thread-safe.
 */
public final class SheetCsvFormat {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvMapper csv;
  private final char separator;

  /** As that language has it: English for English, else Vietnamese. */
  public SheetCsvFormat(Locale locale) {
    boolean english = Texts.english(locale);
    this.separator = english ? ',' : ';';
    this.csv =
        ResultMapper.prepared(
            new CsvMapper(
                CsvFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                    .build()));
    SimpleModule cells = new SimpleModule().addSerializer(String.class, new NeutralSerializer());
    if (!english) {
      cells.addSerializer(BigDecimal.class, new CommaSerializer());
    }
    csv.registerModule(cells);
  }

  /**
   * Writes rows under one heading.
   *
   * @param headings the headings
   * @param rows the cells of each row: texts, numbers and days; an empty text for none
   * @param out where; it stays open
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(List<String> headings, Sequence<List<Object>> rows, Writer out) {
    CsvSchema columns =
        CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n");
    try {
      out.write(BYTE_ORDER_MARK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Sequence<List<?>> all =
        taker -> {
          taker.accept(headings);
          rows.forEach(taker);
        };
    ResultMapper.write(csv.writer(columns), all, out);
  }

  /** A number with a comma before its decimals. */
  private static final class CommaSerializer extends StdSerializer<BigDecimal> {

    private static final long serialVersionUID = 1L;

    CommaSerializer() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal number, JsonGenerator csv, SerializerProvider provider)
        throws IOException {
      csv.writeString(number.toPlainString().replace('.', ','));
    }
  }
}

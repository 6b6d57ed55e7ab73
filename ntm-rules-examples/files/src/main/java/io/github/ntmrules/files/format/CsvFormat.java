package io.github.ntmrules.files.format;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Writer;

/**
 * CSV in UTF-8 with commas: a row each, under one heading. A text that a spreadsheet would take for
 * a formula has an apostrophe before it. Thread-safe.
 */
public final class CsvFormat implements ResultFormat {

  private static final CsvMapper CSV =
      ResultMapper.prepared(
          new CsvMapper(
              CsvFactory.builder()
                  .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
                  .build()));

  static {
    CSV.registerModule(new SimpleModule().addSerializer(String.class, new NeutralSerializer()));
  }

  /** Any number of them are alike. */
  public CsvFormat() {}

  @Override
  public void write(Result<?> result, Writer out) {
    CsvSchema columns =
        CsvSchema.builder()
            .addColumns(Columns.of(result.rowType()).names(), CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .build();
    ResultMapper.write(CSV.writer(columns), result.rows(), out);
  }
}

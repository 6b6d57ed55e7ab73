package io.github.ntmrules.files.data;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.ntmrules.files.format.SheetText;
import io.github.ntmrules.files.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as Excel opens it: with a byte order mark, and with semicolons in Vietnamese, where
 * the comma is in numbers.
 */
final class CsvTable implements TableWriter {

  private final SequenceWriter csv;
  private final CellWriter words;

  CsvTable(Path file, Locale locale) throws IOException {
    words = new CellWriter(locale);
    CsvMapper mapper =
        CsvMapper.builder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    char separator = Texts.english(locale) ? ',' : ';';
    Writer out = Files.newBufferedWriter(file);
    out.write('\uFEFF');
    csv = mapper.writer(CsvSchema.emptySchema().withColumnSeparator(separator)).writeValues(out);
  }

  @Override
  public void row(List<@Nullable Object> cells) {
    List<String> line = new ArrayList<>();
    for (Object cell : cells) {
      line.add(text(cell));
    }
    try {
      csv.write(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(@Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      return words.text(number);
    }
    return cell instanceof LocalDate day
        ? words.text(day)
        : cell == null ? "" : SheetText.neutral(cell.toString());
  }

  @Override
  public void close() {
    try {
      csv.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

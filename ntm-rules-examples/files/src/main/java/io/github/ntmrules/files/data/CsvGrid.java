package io.github.ntmrules.files.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.ntmrules.files.cell.Spelling;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file, with commas, semicolons or tabs between its cells, whichever makes most headings that
 * are understood.
 */
record CsvGrid(Path file, Headings headings) implements Grid {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  @Override
  public boolean fixedWidth() {
    return true;
  }

  @Override
  public String place(String address, String heading) {
    return heading.isEmpty() ? address : heading + " (" + address + ")";
  }

  @Override
  public void read(Rows rows, LongConsumer bytesRead) throws IOException {
    int number = 0;
    try (Reader text = new Utf8Text(file).open(bytesRead);
        MappingIterator<String[]> lines = reader(separator()).readValues(text)) {
      while (lines.hasNextValue()) {
        String[] line = lines.nextValue();
        number++;
        rows.accept(number, cells(line));
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableFileException(number + 1, "file.quotes", "");
    }
  }

  private static ObjectReader reader(char separator) {
    return MAPPER
        .readerFor(String[].class)
        .with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  private char separator() throws IOException {
    char best = SEPARATORS[0];
    int most = -1;
    for (char each : SEPARATORS) {
      int score = score(each);
      if (score > most) {
        best = each;
        most = score;
      }
    }
    return best;
  }

  /** How many headings are understood with that separator; of as many, more headings are better. */
  private int score(char separator) throws IOException {
    try (Reader text = new Utf8Text(file).reader(read -> {});
        MappingIterator<String[]> lines = reader(separator).readValues(text)) {
      String[] first = lines.hasNextValue() ? lines.nextValue() : new String[0];
      int understood = 0;
      for (String heading : first) {
        understood += headings.understands(heading) ? 1 : 0;
      }
      return understood * 100_000 + Math.min(first.length, 99_999);
    } catch (JsonProcessingException e) {
      return -1;
    }
  }

  private static List<@Nullable CellValue> cells(String[] line) {
    List<@Nullable CellValue> cells = new ArrayList<>(line.length);
    for (String each : line) {
      String text = Spelling.stripped(each);
      cells.add(Spelling.missing(text) ? null : new CellValue.Text(text));
    }
    return cells;
  }
}

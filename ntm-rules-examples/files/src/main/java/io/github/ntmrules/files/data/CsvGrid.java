package io.github.ntmrules.files.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file with commas, semicolons or tabs between its cells: what its first line says ({@code
 * sep=;}), else whichever makes most headings that are understood.
 */
record CsvGrid(Path file, Headings headings) implements Grid {

  private static final char[] SEPARATORS = {',', ';', '\t'};
  private static final Pattern SEPARATOR = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);
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
  public void read(Sheets sheets, LongConsumer bytesRead) throws IOException {
    int number = 0;
    Character said = said();
    char separator = said == null ? separator() : said;
    sheets.begin("", true);
    sheets.partedBy(separator);
    try (Reader text = new TextFile(file).open(bytesRead);
        MappingIterator<String[]> lines = reader(separator).readValues(text)) {
      boolean more = true;
      while (more && lines.hasNextValue()) {
        String[] line = lines.nextValue();
        number++;
        if (number > 1 || said == null) {
          more = sheets.row(new Row(number, false, cells(line)));
        }
      }
    } catch (JsonProcessingException e) {
      sheets.end();
      throw new UnreadableFileException(number + 1, "file.quotes");
    }
    sheets.end();
  }

  private static ObjectReader reader(char separator) {
    return MAPPER
        .readerFor(String[].class)
        .with(CsvSchema.emptySchema().withColumnSeparator(separator));
  }

  /** The separator that the first line names, as Excel has it. */
  private @Nullable Character said() throws IOException {
    try (Reader text = new TextFile(file).reader(read -> {})) {
      StringBuilder line = new StringBuilder();
      for (int c = text.read(); c >= 0 && c != '\n' && line.length() < 10; c = text.read()) {
        line.append((char) c);
      }
      Matcher says = SEPARATOR.matcher(line.toString().replace("\r", "").replace("\"", ""));
      return says.matches() ? says.group(1).charAt(0) : null;
    }
  }

  private char separator() throws IOException {
    char best = SEPARATORS[0];
    long most = -1;
    for (char each : SEPARATORS) {
      long score = score(each);
      if (score > most) {
        best = each;
        most = score;
      }
    }
    return best;
  }

  /**
   * How many headings are understood with that separator in the row that has most of them; of as
   * many, more cells are better.
   */
  private long score(char separator) throws IOException {
    long best = -1;
    try (Reader text = new TextFile(file).reader(read -> {});
        MappingIterator<String[]> lines = reader(separator).readValues(text)) {
      for (int i = 0; i <= Layout.LAST_HEADING_ROW && lines.hasNextValue(); i++) {
        String[] line = lines.nextValue();
        long understood = 0;
        for (String heading : line) {
          // A number may be the code of an indicator, or a figure: words weigh more.
          boolean words = heading.chars().anyMatch(Character::isLetter);
          understood += headings.understands(heading) ? (words ? 1_000 : 1) : 0;
        }
        best = Math.max(best, understood * 100_000 + Math.min(line.length, 99_999));
      }
      return best;
    } catch (JsonProcessingException e) {
      return best;
    }
  }

  private static List<@Nullable CellValue> cells(String[] line) {
    List<@Nullable CellValue> cells = new ArrayList<>(line.length);
    for (String each : line) {
      cells.add(CellValue.of(each));
    }
    return cells;
  }
}

package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.NumberText;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.data.TargetWords.Use;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.TargetMeasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file of targets, CSV or other text, XLSX or ODS, as plans are written: a row for each year and
 * place (columns {@code năm}, {@code tỉnh}, {@code huyện}; without a place all units are meant),
 * and what is planned either under {@code chỉ tiêu} and {@code kế hoạch}, or in one column for each
 * thing that is counted ({@code số tiêu chí bình quân}, {@code số xã đạt chuẩn}). Only the first
 * sheet with such headings is read. Immutable.
 */
public final class TargetFile {

  private static final int LAST_HEADING_ROW = 15;
  private static final Pattern YEAR = Pattern.compile("(?:năm |year )?((?:19|20)[0-9]{2})");

  private final Path path;
  private final Grid grid;
  private final FileProblems of;

  private TargetFile(Path path, Locale locale) {
    this.path = path;
    this.of = new FileProblems(path, "", Texts.of(RowParser.AREA, locale));
    this.grid = Grids.ofTable(path);
  }

  /**
   * The file.
   *
   * @param locale the language of what is told
   * @throws BadInputException if it is missing, or of a kind that is not read
   */
  public static TargetFile of(Path file, Locale locale) {
    return new TargetFile(file, locale);
  }

  /**
   * The targets, in the order of the file; a cell that is wrong is left out.
   *
   * @param problems takes everything that is wrong, as it is met
   * @throws UncheckedIOException if the file cannot be read
   */
  public List<PlannedTarget> read(Consumer<DataProblem> problems) {
    Reading reading = new Reading(problems);
    try {
      grid.read(reading, bytes -> {});
    } catch (UnreadableFileException e) {
      problems.accept(e.problem(of.file(), of.texts()));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
    if (!reading.found) {
      problems.accept(of.problem(0, "", "target.headings"));
    }
    return List.copyOf(reading.targets);
  }

  /** What is read so far. Not thread-safe. */
  private final class Reading implements Grid.Sheets {

    private final Consumer<DataProblem> problems;
    private final List<PlannedTarget> targets = new ArrayList<>();
    private final Map<Use, Integer> columns = new EnumMap<>(Use.class);
    private final Map<Integer, String> wide = new LinkedHashMap<>();
    private boolean found;

    Reading(Consumer<DataProblem> problems) {
      this.problems = problems;
    }

    @Override
    public boolean begin(String name, boolean visible) {
      return !found && visible;
    }

    @Override
    public boolean row(Grid.Row row) {
      if (row.blank()) {
        return true;
      }
      if (found) {
        target(row);
        return true;
      }
      heading(row);
      return found || row.number() < LAST_HEADING_ROW;
    }

    @Override
    public void end() {}

    private void heading(Grid.Row row) {
      columns.clear();
      wide.clear();
      for (int i = 0; i < row.cells().size(); i++) {
        String text = text(row, i);
        Use use = TargetWords.use(text);
        if (use != null) {
          columns.putIfAbsent(use, i);
        } else if (TargetWords.measure(text) != null) {
          wide.put(i, text);
        }
      }
      boolean both = columns.containsKey(Use.MEASURE) && columns.containsKey(Use.PLANNED);
      found = columns.containsKey(Use.YEAR) && (both || !wide.isEmpty());
    }

    private void target(Grid.Row row) {
      Integer year = year(row);
      if (year == null) {
        return;
      }
      Integer planned = columns.get(Use.PLANNED);
      if (planned != null && columns.containsKey(Use.MEASURE)) {
        add(row, year, text(row, Use.MEASURE), planned);
      }
      wide.forEach(
          (column, what) -> {
            if (row.cell(column) != null) {
              add(row, year, what, column);
            }
          });
    }

    private void add(Grid.Row row, int year, String what, int column) {
      TargetMeasure measure = TargetWords.measure(what);
      if (measure == null) {
        String place = place(row, columns.getOrDefault(Use.MEASURE, column));
        problems.accept(of.problem(row.number(), place, "target.measure", what, measures()));
        return;
      }
      BigDecimal planned = number(row, column);
      if (planned == null) {
        return;
      }
      String kind = text(row, Use.UNIT);
      String province = named(row, Use.PROVINCE);
      targets.add(
          new PlannedTarget(
              row.number(),
              year,
              province,
              named(row, Use.DISTRICT),
              TargetWords.unit(kind.isEmpty() ? what : kind),
              measure,
              planned));
    }

    private String measures() {
      List<String> all = new ArrayList<>();
      for (TargetMeasure each : TargetMeasure.values()) {
        all.add(each.displayName(of.texts().locale()));
      }
      return String.join("; ", all);
    }

    private @Nullable Integer year(Grid.Row row) {
      String text = text(row, Use.YEAR);
      Matcher year = YEAR.matcher(text.toLowerCase(Locale.ROOT));
      if (!year.matches()) {
        String place = place(row, columns.getOrDefault(Use.YEAR, 0));
        problems.accept(of.problem(row.number(), place, "target.year", text));
        return null;
      }
      return Integer.valueOf(year.group(1));
    }

    private @Nullable BigDecimal number(Grid.Row row, int column) {
      CellValue value = row.cell(column);
      try {
        BigDecimal number =
            value instanceof CellValue.Numeric numeric
                ? numeric.value()
                : NumberText.parse(text(row, column));
        if (number.signum() < 0) {
          throw UnreadableCellException.of("number.none", number.toPlainString());
        }
        return number;
      } catch (UnreadableCellException e) {
        problems.accept(of.problem(row.number(), place(row, column), e));
        return null;
      }
    }

    private String place(Grid.Row row, int column) {
      return Grid.address(column, row.number());
    }

    /** The place in that column, or {@code null} if none is said or all are meant. */
    private @Nullable String named(Grid.Row row, Use use) {
      String text = text(row, use);
      return text.isEmpty() || TargetWords.isWhole(text) ? null : text;
    }

    private String text(Grid.Row row, Use use) {
      Integer column = columns.get(use);
      return column == null ? "" : text(row, column);
    }

    private String text(Grid.Row row, int column) {
      CellValue value = row.cell(column);
      return value == null ? "" : value.shown();
    }
  }
}

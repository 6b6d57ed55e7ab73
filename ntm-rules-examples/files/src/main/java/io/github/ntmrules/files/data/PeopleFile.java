package io.github.ntmrules.files.data;

import io.github.ntmrules.files.cell.NumberText;
import io.github.ntmrules.files.cell.Spelling;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.register.Register;
import io.github.ntmrules.register.RegisteredUnit;
import io.github.ntmrules.register.UnitMatch;
import io.github.ntmrules.register.UnitQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file of how many people communes had before the merger of 1 July 2025, CSV or other text, XLSX
 * or ODS: columns {@code mã}, {@code xã}, {@code huyện}, {@code tỉnh} and {@code dân số}. The
 * register of units does not have them. Immutable.
 */
public final class PeopleFile {

  private static final int LAST_HEADING_ROW = 15;
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "code", Set.of("ma", "ma xa", "ma don vi", "code"),
          "name", Set.of("xa", "ten xa", "ten", "commune", "name"),
          "district", Set.of("huyen", "district"),
          "province", Set.of("tinh", "province"),
          "people", Set.of("dan so", "so dan", "nhan khau", "population", "people"));

  private final Path path;
  private final Grid grid;
  private final FileProblems of;

  private PeopleFile(Path path, Locale locale) {
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
  public static PeopleFile of(Path file, Locale locale) {
    return new PeopleFile(file, locale);
  }

  /**
   * The people of each unit until 30 June 2025, in the order of the file; a row that is wrong is
   * left out, and so is a unit that has two numbers.
   *
   * @param register which units there were
   * @param problems takes everything that is wrong, as it is met
   * @throws UncheckedIOException if the file cannot be read
   */
  public Map<RegisteredUnit, Long> read(Register register, Consumer<DataProblem> problems) {
    Reading reading = new Reading(register, problems);
    try {
      grid.read(reading, bytes -> {});
    } catch (UnreadableFileException e) {
      problems.accept(e.problem(of.file(), of.texts()));
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
    if (!reading.found) {
      problems.accept(of.problem(0, "", "people.headings"));
    }
    return reading.people;
  }

  /** What is read so far. Not thread-safe. */
  private final class Reading implements Grid.Sheets {

    private final Register register;
    private final Consumer<DataProblem> problems;
    private final Map<RegisteredUnit, Long> people = new LinkedHashMap<>();
    private final Map<RegisteredUnit, String> places = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private boolean found;

    Reading(Register register, Consumer<DataProblem> problems) {
      this.register = register;
      this.problems = problems;
    }

    @Override
    public boolean begin(String name, boolean visible) {
      return !found && visible;
    }

    @Override
    public boolean row(Grid.Row row) {
      if (found && !row.blank()) {
        unit(row);
      } else if (!found) {
        heading(row);
      }
      return found || row.number() < LAST_HEADING_ROW;
    }

    @Override
    public void end() {}

    private void heading(Grid.Row row) {
      columns.clear();
      for (int i = 0; i < row.cells().size(); i++) {
        CellValue cell = row.cell(i);
        String heading = cell == null ? "" : Spelling.bare(cell.shown());
        int column = i;
        WORDS.forEach(
            (use, words) -> {
              if (words.contains(heading)) {
                columns.putIfAbsent(use, column);
              }
            });
      }
      found =
          columns.containsKey("people")
              && (columns.containsKey("code") || columns.containsKey("name"));
    }

    private void unit(Grid.Row row) {
      UnitMatch match =
          register.find(
              UnitQuery.on(Register.MERGER.minusDays(1))
                  .code(text(row, "code"))
                  .name(text(row, "name"))
                  .district(text(row, "district"))
                  .province(text(row, "province")));
      RegisteredUnit unit = match.unit();
      if (unit == null) {
        problems.accept(
            new DataProblem(of.file(), row.number(), "", match.text(of.texts().locale())));
        return;
      }
      int column = columns.getOrDefault("people", 0);
      CellValue cell = row.cell(column);
      if (cell == null) {
        return;
      }
      try {
        BigDecimal number =
            cell instanceof CellValue.Numeric numeric ? numeric.value() : whole(cell.shown());
        people(row, column, unit, number);
      } catch (UnreadableCellException e) {
        problems.accept(of.problem(row.number(), Grid.address(column, row.number()), e));
      } catch (ArithmeticException e) {
        problems.accept(
            of.problem(
                row.number(),
                Grid.address(column, row.number()),
                UnreadableCellException.of("number.none", cell.shown())));
      }
    }

    private void people(Grid.Row row, int column, RegisteredUnit unit, BigDecimal number) {
      String place = Grid.address(column, row.number());
      if (number.signum() < 0) {
        throw UnreadableCellException.of("number.none", number.toPlainString());
      }
      long count = number.longValueExact();
      String first = places.putIfAbsent(unit, place);
      Long other = first == null ? people.put(unit, count) : people.get(unit);
      if (first != null && (other == null || other != count)) {
        people.remove(unit);
        String name = unit.fullName(of.texts().locale());
        problems.accept(of.problem(row.number(), place, "people.twice", name, first));
      }
    }

    /** People are whole: a point or a comma before three figures parts thousands. */
    private static BigDecimal whole(String text) {
      return text.matches("[1-9][0-9]{0,2}([., ][0-9]{3})+")
          ? new BigDecimal(text.replaceAll("[., ]", ""))
          : NumberText.parse(text);
    }

    private @Nullable String text(Grid.Row row, String use) {
      Integer column = columns.get(use);
      CellValue cell = column == null ? null : row.cell(column);
      return cell == null ? null : cell.shown();
    }
  }
}

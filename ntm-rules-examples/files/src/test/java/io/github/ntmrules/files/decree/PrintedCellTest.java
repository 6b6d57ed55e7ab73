package io.github.ntmrules.files.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrintedCellTest {

  private static final String BY_HAND = "by hand";

  private record Cell(String text, String truth, String source) {}

  private static final class Tally {
    int right;
    final List<String> unread = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    void count(String text, String truth) {
      String read = ReadingText.of(PrintedCell.read(text));
      if (read.equals(truth)) {
        right++;
      } else if (read.equals("unsure")) {
        unread.add(text + " is " + truth);
      } else {
        wrong.add(text + " is " + truth + ", not " + read);
      }
    }

    int all() {
      return right + unread.size() + wrong.size();
    }

    void print(String of) {
      System.out.printf(
          Locale.ROOT,
          "%s: %d cells, %d right, %d unread %s, %d wrong %s%n",
          of,
          all(),
          right,
          unread.size(),
          unread,
          wrong.size(),
          wrong);
    }
  }

  private static List<Cell> cells() {
    return Lines.of("cells.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(parts -> new Cell(parts[0].replace("\\n", "\n"), parts[1], parts[2]))
        .toList();
  }

  @Test
  void cells_of_decrees_are_read_and_none_is_read_wrongly() {
    Tally decrees = new Tally();
    Tally levels = new Tally();
    for (Cell cell : cells()) {
      if (!cell.source.equals(BY_HAND)) {
        decrees.count(cell.text, cell.truth);
        if (!cell.truth.equals("unsure") && !cell.text.matches("[0-9.]+")) {
          levels.count(cell.text, cell.truth);
        }
      }
    }
    decrees.print("of the sources");
    levels.print("of them neither unsure nor a number alone");
    assertThat(decrees.all()).isGreaterThan(150);
    assertThat(decrees.wrong).isEmpty();
    assertThat(decrees.right).isGreaterThanOrEqualTo(decrees.all() * 95 / 100);
    assertThat(levels.right).isGreaterThanOrEqualTo(levels.all() * 95 / 100);
  }

  @Test
  void other_spellings_are_read_and_what_can_mean_two_things_is_not() {
    Tally others = new Tally();
    for (Cell cell : cells()) {
      if (cell.source.equals(BY_HAND)) {
        others.count(cell.text, cell.truth);
      }
    }
    others.print(BY_HAND);
    assertThat(others.wrong).isEmpty();
    assertThat(others.unread).isEmpty();
  }

  @Test
  void made_up_spellings_mean_what_they_were_made_of() {
    Random random = new Random(15);
    Tally made = new Tally();
    for (int i = 0; i < 20_000; i++) {
      Cell cell = made(random);
      made.count(cell.text, cell.truth);
    }
    System.out.printf("made up: %d right of %d%n", made.right, made.all());
    assertThat(made.wrong).isEmpty();
    assertThat(made.unread).isEmpty();
  }

  /** No text at all is read otherwise because of blanks and spellings around it. */
  @Test
  void a_level_with_other_words_is_never_read_as_the_level() {
    Random random = new Random(51);
    String[] more = {
      "hộ nghèo",
      "so với năm trước",
      "(xã khu vực III)",
      "hoặc Đạt",
      "của tỉnh",
      "đối với thôn",
      "trong đó",
      "năm 2025",
      "riêng xã đảo",
      "nếu có",
      "1",
      "(10)",
      "và 5%",
      "≥"
    };
    for (int i = 0; i < 5_000; i++) {
      Cell cell = made(random);
      String words = more[random.nextInt(more.length)];
      String text = random.nextBoolean() ? cell.text + " " + words : words + " " + cell.text;
      if (!words.equals("1") && !words.equals("≥")) {
        assertThat(PrintedCell.read(text)).as(text).isInstanceOf(CellReading.Unsure.class);
      } else {
        assertThat(ReadingText.of(PrintedCell.read(text))).as(text).isNotEqualTo(cell.truth);
      }
    }
  }

  private static Cell made(Random random) {
    String[][] before = {
      {">=", "≥", ">=", "≥ ", "⩾", "≧", "＞＝", "Ít nhất ", "Tối thiểu ", "Không dưới ", "đạt ≥ "},
      {"<=", "≤", "<=", "≤ ", "⩽", "≦", "Không quá ", "Tối đa ", "KHÔNG QUÁ "},
      {">", ">", "> ", "＞", "trên ", "Trên  "},
      {"<", "<", "< ", "＜", "dưới ", "DƯỚI "},
      {"bare", "", "Đạt "},
    };
    String[] signs = before[random.nextInt(before.length)];
    String sign = signs[1 + random.nextInt(signs.length - 1)];
    int whole = random.nextInt(100);
    int decimal = 1 + random.nextInt(9);
    boolean decimals = random.nextBoolean();
    String number = whole + (decimals ? (random.nextBoolean() ? "," : ".") + decimal : "");
    String[][] units = {{"%", "%", " %", "％", " phần trăm"}, {"lần", " lần"}, {"m²", "m²", " m2"}};
    String[] unit = units[random.nextInt(units.length)];
    String text = sign + number + unit[1 + random.nextInt(unit.length - 1)];
    String truth = signs[0] + " " + whole + (decimals ? "." + decimal : "") + " " + unit[0];
    return new Cell(dressed(text, random), truth, "");
  }

  /** In other code points that look the same. */
  private static String dressed(String text, Random random) {
    String dressed = text;
    if (random.nextInt(4) == 0) {
      dressed = Normalizer.normalize(dressed, Normalizer.Form.NFD);
    }
    if (random.nextInt(3) == 0) {
      dressed = dressed.replace(' ', '\u00a0');
    }
    if (random.nextInt(4) == 0) {
      dressed = " \n" + dressed + "\u2009\r\n";
    }
    if (random.nextInt(5) == 0) {
      dressed = dressed.replace(' ', '\n');
    }
    return dressed;
  }

  /** A resource beside this class, without its remarks. */
  static final class Lines {

    private Lines() {}

    static List<String> of(String name) {
      try (InputStream in =
          Objects.requireNonNull(PrintedCellTest.class.getResourceAsStream(name), name)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

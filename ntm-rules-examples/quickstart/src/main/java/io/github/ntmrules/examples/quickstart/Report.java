package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.assessment.Assessment;
import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.examples.quickstart.DatedAssessment.Span;
import io.github.ntmrules.examples.quickstart.TextTable.Align;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results in words, for people: a table, what to know about it, and one full explanation. */
final class Report {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final int WIDTH = 110;

  private final List<AssessedCommune> communes;
  private final String explained;
  private final CriteriaSet set;
  private final List<String> lines = new ArrayList<>();

  /**
   * Of these communes.
   *
   * @param communes at least one
   * @param explained the id of the commune to explain in full
   */
  Report(List<AssessedCommune> communes, String explained) {
    this.communes = List.copyOf(communes);
    this.explained = explained;
    this.set = communes.get(0).result().spans().get(0).assessment().set();
  }

  /** The report; the same text at every call. */
  String text() {
    lines.clear();
    lines.add(set.title(VIETNAMESE) + " (" + set.decree() + ")");
    lines.add(
        "Số tiêu chí trên "
            + set.criteria().size()
            + "; trong ngoặc: số chỉ tiêu trên "
            + set.indicators().size()
            + ".");
    lines.add("");
    lines.addAll(table().lines());
    lines.add("");
    dates();
    meaning();
    disagreements();
    notUsed();
    notes();
    explanation();
    return String.join("\n", lines) + "\n";
  }

  private TextTable table() {
    TextTable table =
        new TextTable()
            .column("Xã", 10, Align.LEFT)
            .column("Tỉnh", 9, Align.LEFT)
            .column("Ngày", 15, Align.LEFT)
            .column("Đạt", 5, Align.RIGHT)
            .column("Không đạt", 5, Align.RIGHT)
            .column("Chưa xác định", 5, Align.RIGHT)
            .column("Nguồn nói", 36, Align.LEFT);
    int footnote = 0;
    for (AssessedCommune each : communes) {
      footnote++;
      Commune commune = each.commune();
      table.row(
          List.of(
              commune.name(),
              commune.province(),
              days(commune.earliest(), commune.latest()) + " [" + footnote + "]",
              counts(each.result(), Outcome.MET),
              counts(each.result(), Outcome.NOT_MET),
              counts(each.result(), Outcome.UNDETERMINED),
              commune.sourceSays()));
    }
    return table;
  }

  private static String counts(DatedAssessment result, Outcome outcome) {
    return result.criteria(outcome) + " (" + result.indicators(outcome) + ")";
  }

  /** A day, years or, where the dates are neither, two days that a table can break between. */
  private static String days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return from.format(DAY);
    }
    boolean years = from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear();
    if (years) {
      return from.getYear() == to.getYear()
          ? "năm " + from.getYear()
          : from.getYear() + "–" + to.getYear();
    }
    return from.format(DAY) + "– " + to.format(DAY);
  }

  private void dates() {
    int footnote = 0;
    for (AssessedCommune each : communes) {
      footnote++;
      String note = each.commune().dateNote();
      if (each.result().outsidePeriod()) {
        note += " " + outsidePeriod();
      }
      add("[" + footnote + "] ", note);
    }
    lines.add("");
  }

  private String outsidePeriod() {
    LocalDate until = set.inForceUntil();
    return "Ngoài thời gian hiệu lực của bộ tiêu chí (từ "
        + set.inForceFrom().format(DAY)
        + (until == null ? "" : " đến hết " + until.minusDays(1).format(DAY))
        + "): chỉ là nghiên cứu, không phải đánh giá theo bộ tiêu chí đang có hiệu lực.";
  }

  private void meaning() {
    add(
        "",
        "“Chưa xác định” nghĩa là hồ sơ chưa có số liệu, số liệu chưa đủ chính xác, chưa có mức"
            + " quy định, hoặc các ngày có thể cho kết quả khác nhau; không có nghĩa là không đạt."
            + " Đây là đánh giá theo số liệu đã đăng, không phải quyết định của cơ quan có thẩm"
            + " quyền.");
    add(
        "",
        "Số liệu “trên 80” được giữ là cận dưới, không đổi thành 80: nó chứng tỏ từ 80 trở lên,"
            + " không chứng tỏ từ 85 trở lên.");
    lines.add("");
  }

  private void disagreements() {
    lines.add("Chỉ tiêu không đạt theo số liệu đã đăng, bên cạnh điều nguồn nói:");
    List<String> none = new ArrayList<>();
    for (AssessedCommune each : communes) {
      int before = lines.size();
      set.indicators().forEach(indicator -> notMet(each, indicator.code()));
      if (lines.size() == before) {
        none.add(each.commune().name());
      }
    }
    add("  - ", String.join(", ", none) + ": không có.");
    lines.add("");
  }

  private void notMet(AssessedCommune each, String code) {
    List<Span> days =
        each.result().spans().stream()
            .filter(span -> span.assessment().indicator(code).outcome() == Outcome.NOT_MET)
            .toList();
    if (each.result().indicator(code) == Outcome.NOT_MET) {
      notMet(each, code, days.get(0), "");
      return;
    }
    for (Span span : days) {
      String when = " nếu vào " + span.from().format(DAY) + "–" + span.to().format(DAY);
      notMet(each, code, span, when + " (tính chung mọi ngày có thể: chưa xác định)");
    }
  }

  private void notMet(AssessedCommune each, String code, Span span, String when) {
    // The first line holds figure, level and source of the law; the second names the rule.
    String why = span.assessment().explain(code, VIETNAMESE).lines().findFirst().orElseThrow();
    add("  - ", each.commune().name() + when + ": " + why);
    add("    ", besideSource(each, code));
  }

  private static String besideSource(AssessedCommune each, String code) {
    String overall = "kết quả chung “" + each.commune().sourceSays() + "”";
    return each.figures().stream()
        .filter(figure -> figure.indicator().equals(code) && figure.sourceSaysMet())
        .findFirst()
        .map(
            figure ->
                figure.outcomeBasis().equals("stated")
                    ? "KHÁC VỚI NGUỒN: nguồn nêu rõ là đạt."
                    : "KHÁC VỚI NGUỒN: nguồn không nói riêng, nhưng " + overall + " hàm ý đạt.")
        .orElse("Nguồn không nói riêng về chỉ tiêu này; " + overall + ".");
  }

  private void notUsed() {
    List<String> items = new ArrayList<>();
    int all = 0;
    for (AssessedCommune each : communes) {
      all += each.figures().size();
      for (PublishedFigure figure : each.figures()) {
        if (!figure.used()) {
          items.add(
              each.commune().name()
                  + ": "
                  + figure.sourceWords()
                  + " "
                  + figure.value().toPlainString().replace('.', ',')
                  + (figure.unit().startsWith("%") ? "" : " ")
                  + figure.unit()
                  + " — "
                  + figure.notUsedBecause());
        }
      }
    }
    lines.add("Số liệu không dùng (" + items.size() + " trong " + all + "):");
    items.forEach(item -> add("  - ", item));
    lines.add("");
  }

  private void notes() {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (AssessedCommune each : communes) {
      for (PublishedFigure figure : each.figures()) {
        if (figure.used() && !figure.note().isEmpty()) {
          places
              .computeIfAbsent(figure.note(), note -> new ArrayList<>())
              .add(each.commune().name() + " " + figure.indicator());
        }
      }
    }
    lines.add("Số liệu được dùng, có lưu ý:");
    places.forEach((note, where) -> add("  - ", String.join(", ", where) + ": " + note));
    lines.add("");
  }

  private void explanation() {
    AssessedCommune each =
        communes.stream()
            .filter(one -> one.commune().id().equals(explained))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No commune has the id " + explained));
    List<Span> spans = each.result().spans();
    Assessment last = spans.get(spans.size() - 1).assessment();
    lines.add("═".repeat(WIDTH));
    lines.add("Giải thích đầy đủ cho một xã");
    if (each.result().sameOnEveryDay()) {
      String days = days(each.commune().earliest(), each.commune().latest());
      lines.add("(mọi ngày có thể, " + days + ", cho cùng kết quả; dưới đây là ngày đầu)");
    }
    lines.add("");
    lines.add(last.explain(VIETNAMESE).stripTrailing());
    lines.add("");
    lines.add("Nguồn số liệu (" + each.commune().sourceKind() + "):");
    lines.add(each.commune().source());
  }

  /** Adds text in lines of the report's width, the first one after a mark. */
  private void add(String mark, String text) {
    int indent = TextTable.displayWidth(mark);
    String lead = mark;
    for (String line : TextTable.wrap(text, WIDTH - indent)) {
      lines.add(lead + line);
      lead = " ".repeat(indent);
    }
  }
}

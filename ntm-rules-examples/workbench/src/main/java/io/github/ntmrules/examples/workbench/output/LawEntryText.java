package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.LawTable;
import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Replacement;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.decree.PrintedLevel;
import io.github.ntmrules.files.text.Texts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All that is on file of one indicator, or condition: a block for each thing that is asked. */
public final class LawEntryText {

  private final LawTable.Row row;
  private final Texts texts;
  private final PrintedLevel printed;

  /** Of that row. */
  public LawEntryText(LawTable.Row row, Locale locale) {
    this.row = row;
    this.texts = CommandTexts.of("show", locale);
    this.printed = PrintedLevel.in(locale);
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    if (row.criterion() != null) {
      Paragraphs.print(
          texts.get("criterion", row.criterion().code(), row.criterion().name(texts.locale())),
          0,
          2,
          out);
    }
    Paragraphs.print(
        row.indicator().code() + "  " + row.indicator().label(texts.locale()), 0, 2, out);
    Map<String, List<LawTable.Entry>> alike = new LinkedHashMap<>();
    for (LawTable.Entry each : row.entries()) {
      alike.computeIfAbsent(likeness(each.provision()), any -> new ArrayList<>()).add(each);
    }
    alike.values().forEach(each -> print(each, out));
  }

  /** All that is told of it but the column and where it is asked. */
  private String likeness(Provision provision) {
    Replacement replaced = provision.replaced();
    return String.join(
        "\n",
        printed.lines(provision).toString(),
        provision.match(Provision.Required::generalTarget, Provision.Exempt::reason),
        place(provision),
        provision.citation().readAt().toString(),
        provision.rule().text(),
        provision.alternatives().toString(),
        replaced == null ? "" : replaced.strictness() + likeness(replaced.national()));
  }

  private static String place(Provision provision) {
    return provision.citation().decree() + ", " + provision.citation().place();
  }

  private void print(List<LawTable.Entry> alike, PrintWriter out) {
    Provision provision = alike.get(0).provision();
    List<String> columns =
        alike.stream().flatMap(each -> Stream.ofNullable(each.column())).distinct().toList();
    out.println();
    Paragraphs.print(
        columns.isEmpty()
            ? texts.get("entry")
            : texts.get("entry.column", String.join(", ", columns)),
        0,
        2,
        out);
    for (LawTable.Entry entry : alike) {
      for (Where where : entry.where()) {
        String place = where.text(texts.locale());
        String column = columns.size() < 2 ? null : entry.column();
        Paragraphs.print(
            column == null
                ? texts.get("entry.where", place)
                : texts.get("entry.whereIn", column, place),
            2,
            2,
            out);
      }
    }
    for (PrintedLevel.Line line : printed.lines(provision)) {
      Threshold asked = line.threshold();
      String figure =
          asked == null
              ? line.figure()
              : line.figure().isEmpty() ? asked.measure().label(texts.locale()) : line.figure();
      String status = status(provision, line);
      Paragraphs.print(
          "– ".repeat(line.depth())
              + (figure.isEmpty() ? "" : figure + ": ")
              + line.level()
              + (status.isEmpty() ? "" : " [" + status + "]"),
          2,
          2,
          out);
    }
    provision.<Boolean>match(
        required -> general(required.generalTarget(), out),
        exempt -> say("entry.reason", exempt.reason(), out));
    say("entry.source", place(provision), out);
    List<String> read = provision.citation().readAt();
    if (read.isEmpty()) {
      say("entry.read", texts.get("entry.unread"), out);
    }
    read.forEach(each -> say("entry.read", each, out));
    say("entry.rule", provision.rule().text(), out);
    for (Provision each : provision.alternatives()) {
      say("entry.alternative", printed.inOneLine(each), out);
    }
    replaced(provision, out);
  }

  private String status(Provision provision, PrintedLevel.Line line) {
    Threshold asked = line.threshold();
    LegalStatus status =
        asked == null
            ? provision.<LegalStatus>match(
                required -> LegalStatus.CONFIRMED, Provision.Exempt::certainty)
            : asked.level().status();
    return asked == null && provision.requirement() != null
        ? ""
        : status.displayName(texts.locale());
  }

  private boolean general(String target, PrintWriter out) {
    return !target.isEmpty() && say("entry.general", target, out);
  }

  private void replaced(Provision provision, PrintWriter out) {
    Replacement replaced = provision.replaced();
    if (replaced != null) {
      Provision national = replaced.national();
      Paragraphs.print(
          texts.get(
              "entry.replaced",
              replaced.overlay().id(),
              texts.get("strictness." + replaced.strictness()),
              printed.inOneLine(national),
              place(national)),
          2,
          2,
          out);
      replaced(national, out);
    }
    if (provision.addedBy() != null) {
      say("entry.added", provision.addedBy().id(), out);
    }
  }

  private boolean say(String key, String what, PrintWriter out) {
    Paragraphs.print(texts.get(key, what), 2, 2, out);
    return true;
  }
}

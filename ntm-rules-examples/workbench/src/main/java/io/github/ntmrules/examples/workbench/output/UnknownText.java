package io.github.ntmrules.examples.workbench.output;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement.Threshold;
import io.github.ntmrules.criteria.Where;
import io.github.ntmrules.criteria.Wording;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.decree.PrintedLevel;
import io.github.ntmrules.files.text.OverlayUse;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.missing.HeldUp;
import io.github.ntmrules.missing.UnknownLevel;
import io.github.ntmrules.missing.UnknownLevels;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The levels that do not decide, a block for each; no line is wider than a terminal. */
public final class UnknownText {

  private static final int INDENT = 4;
  private static final int MOST_PLACES = 4;
  // What is printed in the place of a level says these.
  private static final Set<LegalStatus> STATED =
      EnumSet.of(LegalStatus.NOT_ON_FILE, LegalStatus.SET_BY_PROVINCE);

  private final UnknownLevels levels;
  private final List<Overlay> overlays;
  private final Texts texts;
  private final Wording wording;
  private final PrintedLevel printed;

  /**
   * Of those levels.
   *
   * @param overlays the overlays that lie over the set
   */
  public UnknownText(UnknownLevels levels, List<Overlay> overlays, Locale locale) {
    this.levels = levels;
    this.overlays = overlays;
    this.texts = CommandTexts.of("unknown", locale);
    this.wording = Wording.in(locale);
    this.printed = PrintedLevel.in(locale);
  }

  /** Writes it. */
  public void print(PrintWriter out) {
    say(levels.set().title(texts.locale()) + " (" + levels.set().decree() + ")", 0, out);
    overlays.forEach(each -> say(texts.get("overlay", OverlayUse.name(each, texts)), 0, out));
    head(out);
    String before = "";
    for (UnknownLevel each : levels.levels()) {
      String name = each.indicator().code() + " " + each.indicator().label(texts.locale());
      if (!name.equals(before)) {
        out.println();
        say(name, 0, out);
      }
      before = name;
      print(each, out);
    }
  }

  /** Writes how many levels there are, and of how many units it was counted what they hold up. */
  public void head(PrintWriter out) {
    if (levels.levels().isEmpty()) {
      say(texts.get("none"), 0, out);
    } else {
      say(texts.get("head", levels.levels().size(), byStatus()), 0, out);
    }
    if (!levels.complete()) {
      say(texts.get("tooMany"), 0, out);
    }
    Integer units = levels.units();
    if (units != null) {
      String kind = texts.get("units." + levels.set().unit(), units);
      say(texts.get("counted", kind), 0, out);
      if (levels.columnOpen() > 0) {
        say(texts.get("columnOpen", levels.columnOpen()), 0, out);
      }
    }
  }

  private static void say(String text, int indent, PrintWriter out) {
    Paragraphs.print(text, indent, 2, out);
  }

  private String byStatus() {
    List<String> parts = new ArrayList<>();
    for (LegalStatus status : LegalStatus.values()) {
      long count = levels.levels().stream().filter(each -> each.status() == status).count();
      if (count > 0) {
        parts.add(texts.get("head.status", count, status.displayName(texts.locale())));
      }
    }
    return String.join(", ", parts);
  }

  private void print(UnknownLevel level, PrintWriter out) {
    Provision provision = level.provision();
    if (!level.via().isEmpty()) {
      String through = String.join(" > ", level.via());
      String label = provision.indicator().label(texts.locale());
      say(texts.get("via", through, provision.code(), label), INDENT, out);
    }
    String column = level.column() == null ? "" : texts.get("column", level.column());
    String status =
        STATED.contains(level.status())
            ? ""
            : " [" + level.status().displayName(texts.locale()) + "]";
    say(column + what(level) + status, INDENT, out);
    provision
        .match(required -> "", Provision.Exempt::reason)
        .lines()
        .forEach(each -> say(texts.get("reason", each), INDENT, out));
    say(texts.get("where", where(level)), INDENT, out);
    HeldUp held = level.heldUp();
    if (held != null) {
      say(texts.get("heldUp", held.units(), held.decidedIfKnown(), held.outcomes()), INDENT, out);
    }
    say(
        texts.get("source", wording.citation(provision.citation()), provision.rule().position()),
        INDENT,
        out);
  }

  /** The figure is named where it is not that of the indicator alone. */
  private String what(UnknownLevel level) {
    Threshold asked = level.threshold();
    if (asked == null) {
      return printed.inOneLine(level.provision());
    }
    String figure = asked.measure().label(texts.locale());
    boolean alone =
        level.via().isEmpty()
            && (asked.measure().placeholder()
                || figure.equals(level.indicator().label(texts.locale())));
    return (alone ? "" : figure + ": ") + printed.of(asked);
  }

  private String where(UnknownLevel level) {
    List<Where> places = level.where();
    String told =
        places.stream()
            .limit(MOST_PLACES)
            .map(each -> each.text(texts.locale()))
            .collect(Collectors.joining("; "));
    return places.size() > MOST_PLACES
        ? told + texts.get("more", places.size() - MOST_PLACES)
        : told;
  }
}

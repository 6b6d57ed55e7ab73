package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Catalogue;
import io.github.ntmrules.criteria.CriteriaSet;
import io.github.ntmrules.criteria.KnownSet;
import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.examples.workbench.Console;
import io.github.ntmrules.examples.workbench.ExitCode;
import io.github.ntmrules.examples.workbench.output.Labelled;
import io.github.ntmrules.examples.workbench.output.Records;
import io.github.ntmrules.examples.workbench.text.CommandTexts;
import io.github.ntmrules.files.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ntm sets}: which criteria sets and overlays there are. */
@Command(name = "sets")
public final class SetsCommand implements Callable<Integer> {

  private static final List<String> FIELDS =
      List.of("id", "kind", "decree", "from", "until", "criteria", "indicators", "title");

  private final Console console;

  @Mixin private FormatOption format = new FormatOption();

  /** On that console. */
  public SetsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.packaged();
    Texts texts = CommandTexts.of("sets", console.locale());
    try (Records records = Records.in(format.value(), FIELDS, texts, console.out())) {
      for (CriteriaSet set : catalogue.sets()) {
        records.add(
            set.id(),
            new Labelled(set.unit().toString(), texts.get("unit." + set.unit())),
            set.decree(),
            set.inForceFrom(),
            lastDay(set.inForceUntil()),
            set.criteria().size(),
            set.indicators().size(),
            set.title(console.locale()));
      }
      for (Overlay overlay : catalogue.overlays()) {
        Labelled kind = new Labelled("OVERLAY", texts.get("overlay", overlay.overlays()));
        LocalDate until = lastDay(overlay.inForceUntil());
        String title = overlay.title(console.locale());
        records.add(
            overlay.id(), kind, overlay.decree(), overlay.inForceFrom(), until, null, null, title);
      }
      for (KnownSet known : catalogue.withoutContent()) {
        Labelled kind = new Labelled("NOT_ON_FILE", texts.get("withoutContent"));
        String title = known.title(console.locale());
        records.add(known.id(), kind, null, null, null, null, null, title);
      }
    }
    return ExitCode.FINE;
  }

  private static @Nullable LocalDate lastDay(@Nullable LocalDate until) {
    return until == null ? null : until.minusDays(1);
  }
}

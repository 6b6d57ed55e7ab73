package io.github.ntmrules.examples.workbench.command;

import io.github.ntmrules.Assessor;
import io.github.ntmrules.UnknownCriteriaSetException;
import io.github.ntmrules.examples.workbench.data.BadInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How rules other than the plain packaged ones are asked for; shared by most commands. */
public final class RuleSetOptions {

  @Option(names = "--overlay", paramLabel = "ID|DIR", descriptionKey = "option.overlay")
  private List<String> overlays = new ArrayList<>();

  @Option(names = "--confirmed-only", descriptionKey = "option.confirmedOnly")
  private boolean confirmedOnly;

  @Option(names = "--any-period", descriptionKey = "option.anyPeriod")
  private boolean anyPeriod;

  /**
   * The rules of a packaged id, or of a folder or a zip archive of one, with the overlays and modes
   * asked for.
   *
   * @throws UnknownCriteriaSetException if it is neither
   * @throws io.github.ntmrules.rules.RuleException if the rule files have errors
   */
  Assessor assessor(String rules) {
    Assessor assessor = plain(rules);
    for (String overlay : overlays) {
      assessor = with(assessor, overlay);
    }
    return inMode(assessor);
  }

  /** The same without the overlays: one side of a comparison. */
  Assessor withoutOverlays(String rules) {
    return inMode(plain(rules));
  }

  private Assessor inMode(Assessor assessor) {
    Assessor strict = confirmedOnly ? assessor.confirmedLevelsOnly() : assessor;
    return anyPeriod ? strict.forAnyPeriod() : strict;
  }

  private static Assessor plain(String rules) {
    return isFolder(rules) ? Assessor.fromDirectory(Path.of(rules)) : Assessor.packaged(rules);
  }

  private static Assessor with(Assessor assessor, String overlay) {
    try {
      return isFolder(overlay)
          ? assessor.withOverlay(Path.of(overlay))
          : assessor.withOverlay(overlay);
    } catch (IllegalArgumentException e) {
      throw new BadInputException("overlay.unfit", overlay, String.valueOf(e.getMessage()));
    }
  }

  /** A path if it is written like one or if there is one; otherwise an id. */
  static boolean isFolder(String text) {
    return text.contains("/") || text.contains("\\") || Files.exists(Path.of(text));
  }
}

package io.github.ntmrules.internal.engine;

import io.github.ntmrules.criteria.Overlay;
import io.github.ntmrules.internal.check.CheckedFolder;
import io.github.ntmrules.internal.reading.CheckedRule;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.RuleFolder;
import io.github.ntmrules.rules.RuleException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one folder as its files write them, compiled ones too: a compiled rule does not
 * tell. Immutable.
 *
 * @param overlay the overlay whose rules they are, or {@code null} if they are those of the set
 * @param content the files
 * @param checked what the checker makes of them; without problems
 */
public record WrittenRules(
    @Nullable Overlay overlay, FolderContent content, CheckedFolder checked) {

  /** The rules, in the order of the files. */
  public List<CheckedRule> rules() {
    return checked.rules();
  }

  /**
   * Reads them.
   *
   * @throws RuleException if the checker does not pass them
   */
  static WrittenRules read(
      @Nullable Overlay overlay, String description, List<String> ruleFiles, RuleFolder folder) {
    FolderContent content =
        FolderContent.of(
            overlay == null ? description : overlay.id(),
            RuleFolders.files(folder, description, ruleFiles));
    CheckedFolder checked = RuleFolders.read(content);
    if (!checked.problems().isEmpty()) {
      throw new RuleException(checked.problems());
    }
    return new WrittenRules(overlay, content, checked);
  }
}

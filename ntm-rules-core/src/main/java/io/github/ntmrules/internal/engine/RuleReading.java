package io.github.ntmrules.internal.engine;

import io.github.ntmrules.internal.check.CheckedFolder;
import io.github.ntmrules.internal.check.ScopeClasses;
import io.github.ntmrules.internal.source.ContentHash;
import io.github.ntmrules.internal.source.FolderContent;
import io.github.ntmrules.internal.source.RuleFolder;
import io.github.ntmrules.internal.source.SetDescription;
import io.github.ntmrules.rules.RuleException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the texts of rules, compiled ones too, for what their conditions mention: a compiled
 * condition does not tell. Not thread-safe.
 */
final class RuleReading {

  private final ScopeClasses classes;
  private final Set<String> read = new HashSet<>();

  RuleReading(ScopeClasses classes) {
    this.classes = classes;
  }

  /**
   * Reads a folder, and the packaged sets that its rules refer to.
   *
   * @param id the id of the set or overlay
   * @param folder where it can be read
   * @param description the name of its description
   * @param ruleFiles the names of its rule files
   * @throws RuleException if the checker does not pass it, which would leave conditions unread
   */
  void read(String id, RuleFolder folder, String description, List<String> ruleFiles) {
    FolderContent content = FolderContent.of(id, RuleFolders.files(folder, description, ruleFiles));
    CheckedFolder checked = RuleFolders.read(content);
    if (!checked.problems().isEmpty()) {
      throw new RuleException(checked.problems());
    }
    classes.add(checked.rules());
    for (String other : ContentHash.references(folder, ruleFiles)) {
      RuleFolder packaged = RuleFolder.packaged(other);
      SetDescription set = RuleSet.isId(other) ? SetDescription.read(packaged) : null;
      if (set != null && read.add(other)) {
        read(other, packaged, SetDescription.FILE, set.ruleFiles());
      }
    }
  }
}

package io.github.ntmrules.internal.sets;

import io.github.ntmrules.criteria.RuleReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the rules of a folder stand. */
final class RulePlaces {

  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");

  private RulePlaces() {}

  /**
   * The places of all rules, by name.
   *
   * @throws IllegalStateException if a file is missing or a name stands twice
   */
  static Map<String, RuleReference> find(
      RuleFolder folder, List<String> files, DescriptionText description) {
    Map<String, RuleReference> rules = new LinkedHashMap<>();
    for (String file : files) {
      String text = folder.text(file);
      if (text == null) {
        throw description.wrong("the rule file " + file + " is missing");
      }
      int line = 0;
      for (String written : text.split("\\R", -1)) {
        line++;
        Matcher rule = RULE.matcher(written);
        if (rule.find()) {
          add(rules, new RuleReference(rule.group(1), file, line));
        }
      }
    }
    return rules;
  }

  private static void add(Map<String, RuleReference> rules, RuleReference rule) {
    RuleReference other = rules.put(rule.name(), rule);
    if (other != null) {
      throw new IllegalStateException(
          rule.position()
              + ": the rule \""
              + rule.name()
              + "\" stands at "
              + other.position()
              + " too");
    }
  }
}

package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.RuleReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where the rules of a folder stand, without reading what they say. */
final class RulePlaces {

  private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]+)\"");

  private RulePlaces() {}

  /** The places of all rules, by name; of two rules of one name the first. */
  static Map<String, RuleReference> find(RuleFolder folder, List<String> files) {
    Map<String, RuleReference> rules = new LinkedHashMap<>();
    for (String file : files) {
      String text = folder.text(file);
      if (text == null) {
        continue;
      }
      int line = 0;
      for (String written : text.split("\\R", -1)) {
        line++;
        Matcher rule = RULE.matcher(written);
        if (rule.find()) {
          rules.putIfAbsent(rule.group(1), new RuleReference(rule.group(1), file, line));
        }
      }
    }
    return rules;
  }
}

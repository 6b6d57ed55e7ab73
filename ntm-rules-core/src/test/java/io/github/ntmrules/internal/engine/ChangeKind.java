package io.github.ntmrules.internal.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of which kind a change of a rule file is, so that of thousands of changes only one of each kind
 * need be compiled: comments and texts are alike but for unusual characters, and so are numbers of
 * one length.
 */
final class ChangeKind {

  // What comments and texts are full of, and no reader of them takes for anything else.
  private static final Pattern ORDINARY = Pattern.compile("[\\p{IsLatin}0-9 ,.;:()%–=+-]+");
  private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(COMMENT + "|\"[^\"\n]*\"|[\\p{L}_$][\\p{L}\\p{N}_$]*|[0-9.]+|\\s+|.");

  private static final int CONTEXT = 2;

  private ChangeKind() {}

  /** What was changed, with what stands around it. */
  static String of(String original, String changed) {
    List<String> before = alike(original);
    List<String> after = alike(changed);
    int most = Math.min(before.size(), after.size());
    int head = 0;
    while (head < most && before.get(head).equals(after.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < most - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, head - CONTEXT);
    int to = Math.min(after.size(), after.size() - tail + CONTEXT);
    List<String> gone = before.subList(head, before.size() - tail);
    return head + tail == after.size() && gone.isEmpty()
        ? ""
        : after.subList(from, to) + " instead of " + gone.size();
  }

  private static List<String> alike(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(alikeToken(matcher.group()));
    }
    return tokens;
  }

  private static String alikeToken(String token) {
    if (token.startsWith("\"") || token.startsWith("//") || token.startsWith("/*")) {
      return ORDINARY.matcher(token).replaceAll("");
    }
    return token.replaceAll("[0-9]", "9");
  }
}

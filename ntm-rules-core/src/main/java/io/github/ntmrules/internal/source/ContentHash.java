package io.github.ntmrules.internal.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the content of rule folders, whatever the line ends and the file system. */
public final class ContentHash {

  private static final Pattern REFERENCE =
      Pattern.compile("\\b(?:meets|levelOf)\\s*\\(\\s*\"([^\"]+)\"");

  private ContentHash() {}

  /** The hash of a folder: of the names and texts of its description and its rule files. */
  public static String of(RuleFolder folder, String description, List<String> ruleFiles) {
    MessageDigest digest = sha256();
    add(digest, description, folder.text(description));
    for (String file : new TreeSet<>(ruleFiles)) {
      add(digest, file, folder.text(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of several hashes, in their order; that of a single one is itself. */
  public static String of(List<String> hashes) {
    if (hashes.size() == 1) {
      return hashes.get(0);
    }
    MessageDigest digest = sha256();
    hashes.forEach(hash -> add(digest, "", hash));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The ids of the sets that the rule files seem to refer to, in the order of their names. */
  public static Set<String> references(RuleFolder folder, List<String> ruleFiles) {
    Set<String> ids = new TreeSet<>();
    for (String file : ruleFiles) {
      REFERENCE
          .matcher(String.valueOf(folder.text(file)))
          .results()
          .forEach(found -> ids.add(found.group(1)));
    }
    return ids;
  }

  // Lengths keep apart what would otherwise run together.
  private static void add(MessageDigest digest, String name, @Nullable String text) {
    String unix = String.valueOf(text).replace("\r\n", "\n").replace('\r', '\n');
    byte[] bytes = unix.getBytes(StandardCharsets.UTF_8);
    digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}

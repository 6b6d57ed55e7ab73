package io.github.ntmrules.internal.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names the content of rule folders, whatever the line ends and the file system. */
public final class ContentHash {

  private ContentHash() {}

  /** The hash of the names and texts of a description and its rule files. */
  public static String of(RuleSource source) {
    MessageDigest digest = sha256();
    source.texts().forEach((file, text) -> add(digest, file, text));
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

  // Lengths keep apart what would otherwise run together.
  private static void add(MessageDigest digest, String name, String text) {
    String unix = text.replace("\r\n", "\n").replace('\r', '\n');
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

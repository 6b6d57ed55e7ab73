package io.github.ntmrules.internal.source;

import io.github.ntmrules.criteria.Measures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names the content of rule folders, whatever the line ends and the file system. */
public final class ContentHash {

  private static final List<String> DICTIONARY = List.of("so_lieu.txt", "phan_cua.txt");

  private ContentHash() {}

  /** The hash of the dictionary of measures: their kinds, units and ranges, parts and wholes. */
  public static String ofDictionary() {
    return Dictionary.HASH;
  }

  /** Read when it is first asked for. */
  private static final class Dictionary {

    static final String HASH = read();

    private static String read() {
      MessageDigest digest = sha256();
      for (String file : DICTIONARY) {
        try (InputStream in = Measures.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new IllegalStateException("The library is incomplete: " + file + " is missing.");
          }
          add(digest, file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  /** The hash of the names and texts of a description and its rule files. */
  public static String of(RuleSource source) {
    MessageDigest digest = sha256();
    source.texts().forEach((file, text) -> add(digest, file, text));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of several hashes, in their order. */
  public static String of(List<String> hashes) {
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

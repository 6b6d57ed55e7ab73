package io.github.ntmrules.internal.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Changes a text at random, in its bytes, its tokens or its lines; the same each time of a seed.
 */
final class Mutator {

  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"\n]*\"|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\d+(?:\\.\\d+)?|\\s+|.");

  private static final int LONGEST_RANGE = 200;

  /** Words of the language, of Java and Drools beside it, and characters that are trouble. */
  private static final List<String> DICTIONARY =
      List.of(
          ("rule when then end package import static global Scope law require notApplicable column"
                  + " group groupUndetermined neverEased derive condition withdrawal percent count millionDong"
                  + " squareMetres litres times grade yes allOf anyOf atLeast atMost moreThan lessThan"
                  + " none given meets row confirmed unconfirmed doubtful notOnFile setByProvince directionInDoubt notApplicable"
                  + " levelOf increasedByPercent criteriaNotMet including sum ratio day year date"
                  + " region province designations contains not in null true false Region.TAY_NGUYEN"
                  + " Designation.AREA_II $vung : == != < <= > >= && || ! ( ) { } [ ] , ; . .. \" ' `"
                  + " \\ / // /* */ # @ @source @status @read @decree @general @watch \"confirmed\""
                  + " \"doubtful\" \"1.1\" \"\" \"Kon~Tum\" 0 00 1 -1 80 1.5 1. .5 1e9 0x1F 2147483648"
                  + " 99999999999999999999 0.30000000000000004 1_0 1L 1f 1d System.exit(1) new class"
                  + " this eval exists forall or and from accumulate extends salience~1 no-loop"
                  + " dialect~\"mvel\" enabled~true declare function query insert modify drools = + -"
                  + " * % ? -> :: matches memberOf int Object var if for while return \u00a0 \u0000"
                  + " \u001a \u2028 \u202e \u200b \ufeff \u0435 \uff08 \u0111 \u0102 e\u0301 \\u0022"
                  + " \\n"
                  + " \r"
                  + " \t \f \r\n")
              .split(" ", -1));

  private final Random random;
  private final List<byte[]> others;
  private final List<UnaryOperator<byte[]>> ways =
      List.of(
          this::flip,
          this::overwrite,
          this::remove,
          this::repeat,
          this::insertToken,
          this::tokens,
          this::tokens,
          this::tokens,
          this::tokens,
          this::lines,
          this::lines,
          this::splice,
          this::truncate);

  /**
   * A source of changes.
   *
   * @param seed of the random numbers
   * @param others texts to take pieces from
   */
  Mutator(long seed, List<byte[]> others) {
    this.random = new Random(seed);
    this.others = others;
  }

  /** A changed copy; now and then changed in several places. */
  byte[] mutate(byte[] text) {
    byte[] changed = text;
    do {
      changed = pick(ways).apply(changed);
    } while (random.nextInt(4) == 0);
    return changed;
  }

  /** Any of the texts to take pieces from. */
  byte[] other() {
    return pick(others);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private int below(int bound) {
    return bound <= 0 ? 0 : random.nextInt(bound);
  }

  private byte[] flip(byte[] text) {
    byte[] changed = text.clone();
    if (changed.length > 0) {
      changed[below(changed.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return changed;
  }

  private byte[] overwrite(byte[] text) {
    byte[] changed = text.clone();
    if (changed.length > 0) {
      boolean printable = random.nextInt(4) > 0;
      int value = printable ? ' ' + random.nextInt(95) : random.nextInt(256);
      changed[below(changed.length)] = (byte) value;
    }
    return changed;
  }

  private byte[] remove(byte[] text) {
    int from = below(text.length);
    int to = Math.min(text.length, from + 1 + below(length()));
    return join(head(text, from), tail(text, to));
  }

  private byte[] repeat(byte[] text) {
    int from = below(text.length);
    int to = Math.min(text.length, from + 1 + below(length()));
    int at = random.nextBoolean() ? to : below(text.length);
    return join(head(text, at), Arrays.copyOfRange(text, from, to), tail(text, at));
  }

  private byte[] insertToken(byte[] text) {
    int at = below(text.length);
    return join(head(text, at), token().getBytes(UTF_8), tail(text, at));
  }

  private byte[] splice(byte[] text) {
    byte[] other = other();
    if (random.nextBoolean()) {
      return join(head(text, below(text.length)), tail(other, below(other.length)));
    }
    int from = below(other.length);
    int to = Math.min(other.length, from + 1 + below(LONGEST_RANGE));
    int at = below(text.length);
    return join(head(text, at), Arrays.copyOfRange(other, from, to), tail(text, at));
  }

  private byte[] truncate(byte[] text) {
    int at = below(text.length);
    return random.nextBoolean() ? head(text, at) : tail(text, at);
  }

  /** Mostly short: a long piece breaks everything at once. */
  private int length() {
    return random.nextInt(3) == 0 ? LONGEST_RANGE : 4;
  }

  private String token() {
    return pick(DICTIONARY).replace('~', ' ');
  }

  private byte[] tokens(byte[] text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(new String(text, UTF_8));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    rearrange(tokens, true);
    return String.join("", tokens).getBytes(UTF_8);
  }

  private byte[] lines(byte[] text) {
    // Byte by byte: what is no UTF-8 stays as it is.
    List<String> lines =
        new ArrayList<>(List.of(new String(text, ISO_8859_1).split("(?<=\n)", -1)));
    rearrange(lines, false);
    return String.join("", lines).getBytes(ISO_8859_1);
  }

  private void rearrange(List<String> parts, boolean replaceable) {
    if (parts.isEmpty()) {
      return;
    }
    int at = below(parts.size());
    switch (random.nextInt(replaceable ? 6 : 4)) {
      case 0 -> parts.remove(at);
      case 1 -> parts.add(at, parts.get(at));
      case 2 -> Collections.swap(parts, at, below(parts.size()));
      case 3 -> parts.add(at, pick(parts));
      case 4 -> parts.set(at, token());
      default -> parts.set(at, changed(parts.get(at)));
    }
  }

  /** A number or a text that still is one. */
  private String changed(String token) {
    if (token.startsWith("\"")) {
      int at = 1 + below(token.length() - 1);
      return token.substring(0, at) + token() + token.substring(Math.min(at, token.length() - 1));
    }
    return Character.isDigit(token.charAt(0))
        ? pick(List.of("0", "7", "100", "26.7", "3.0", token + "0", token + ".5", "-" + token))
        : token + " ";
  }

  private static byte[] head(byte[] text, int to) {
    return Arrays.copyOf(text, to);
  }

  private static byte[] tail(byte[] text, int from) {
    return Arrays.copyOfRange(text, from, text.length);
  }

  private static byte[] join(byte[]... parts) {
    int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] joined = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }
}

package io.github.ntmrules.files.decree;

import io.github.ntmrules.criteria.Measure;
import io.github.ntmrules.criteria.MeasureKind;
import io.github.ntmrules.files.cell.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Proposes measures for the words of a decree's row: by the words that it shares with what the
 * dictionary and other decrees call the measure, the rare ones counting more. A proposal is only
 * that; a person says which figure it is. Immutable and thread-safe.
 */
public final class MeasureFinder {

  /** From this score on, what the words say is nearly what the measure is called. */
  private static final double ALIKE = 0.8;

  private static final double OTHER_KIND = 0.6;
  private static final double OTHER_ACCENTS = 0.5;
  private static final double SAME_UNIT = 0.03;
  private static final double PAIR = 0.6;
  private static final double LABEL_SHARE = 0.3;

  private static final Pattern CODE = Pattern.compile("^ *[0-9]+(?:\\.[0-9a-z]+)*\\.? +");
  private static final Pattern UNIT = Pattern.compile("\\(([^()0-9]*(?:/|%|²|đồng)[^()]*)\\)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}²]+");
  private static final Pattern ONLY_Y = Pattern.compile("(?:[hklmst]?)([yỳýỷỹỵ])");
  private static final Set<String> STOP =
      Set.of(
          "tỉ", "lệ", "có", "được", "các", "của", "và", "hoặc", "theo", "trên", "với", "cho", "từ",
          "về", "trong", "đó", "ít", "nhất", "trở", "lên", "bằng", "là", "số", "đến", "phù", "hợp",
          "một", "ở", "do", "km", "cả", "nam", "nữ", "khi", "nếu", "thì", "như", "gồm", "bao", "of",
          "the", "a", "an", "and", "or", "to", "in", "with", "for", "by", "at", "on", "gốc");

  /** The same for texts that are typed without accents. */
  private static final Set<String> BARE_STOP =
      STOP.stream().map(Spelling::bare).collect(Collectors.toUnmodifiableSet());

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("bhyt", "bảo hiểm y tế"),
          Map.entry("bhxh", "bảo hiểm xã hội"),
          Map.entry("htx", "hợp tác xã"),
          Map.entry("sxkd", "sản xuất kinh doanh"),
          Map.entry("ntm", "nông thôn mới"),
          Map.entry("bvtv", "bảo vệ thực vật"),
          Map.entry("cntt", "công nghệ thông tin"),
          Map.entry("anqg", "an ninh quốc gia"),
          Map.entry("antt", "an ninh trật tự"),
          Map.entry("tngt", "tai nạn giao thông"),
          Map.entry("attp", "an toàn thực phẩm"),
          Map.entry("ubnd", "ủy ban nhân dân"),
          Map.entry("mtqg", "mục tiêu quốc gia"));

  /**
   * A measure that the words may mean.
   *
   * @param measure the measure
   * @param score how much they share, from 0 to 1
   * @param label what of its names they share it with: its label, or what a decree calls it
   */
  public record Proposal(Measure measure, double score, String label) {

    /**
     * Whether the words say nearly what the measure is called: who thinks of a new measure looks at
     * this one first.
     */
    public boolean alike() {
      return score >= ALIKE;
    }
  }

  /** A name of a measure, taken apart. */
  private record Name(String label, Words words, double weight) {}

  /** The words of a text and its pairs of words, with and without accents. */
  private record Words(Map<String, String> words, Map<String, String> pairs, Set<String> bare) {

    static Words of(String text) {
      List<String> all = tokens(text);
      Map<String, String> words = new LinkedHashMap<>();
      Map<String, String> pairs = new LinkedHashMap<>();
      for (int i = 0; i < all.size(); i++) {
        words.put(all.get(i), Spelling.bare(all.get(i)));
        if (i > 0) {
          String pair = all.get(i - 1) + " " + all.get(i);
          pairs.put(pair, Spelling.bare(pair));
        }
      }
      Set<String> bare = new HashSet<>(words.values());
      bare.addAll(pairs.values());
      return new Words(words, pairs, bare);
    }
  }

  private final Map<Measure, List<Name>> names = new LinkedHashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();

  private MeasureFinder(Collection<Measure> measures, MeasureUses uses) {
    Map<Measure, List<Words>> words = new LinkedHashMap<>();
    Map<Measure, List<String>> texts = new HashMap<>();
    for (Measure measure : measures) {
      Set<String> labels = new LinkedHashSet<>();
      labels.add(measure.labelVi());
      labels.add(measure.labelEn());
      for (MeasureUses.Use use : uses.of(measure)) {
        if (use.direct()) {
          labels.add(use.indicator().labelVi());
          labels.add(use.indicator().labelEn());
        }
      }
      List<Words> all = labels.stream().map(Words::of).toList();
      words.put(measure, all);
      texts.put(measure, List.copyOf(labels));
      Set<String> said = new HashSet<>();
      for (Words each : all) {
        said.addAll(each.words().keySet());
        said.addAll(each.pairs().keySet());
        said.addAll(each.bare());
      }
      said.forEach(each -> frequency.merge(each, 1, Integer::sum));
    }
    words.forEach(
        (measure, all) -> {
          List<Name> its = new ArrayList<>();
          for (int i = 0; i < all.size(); i++) {
            String label = texts.getOrDefault(measure, List.of()).get(i);
            its.add(new Name(label, all.get(i), weight(all.get(i), measures.size())));
          }
          names.put(measure, List.copyOf(its));
        });
  }

  /**
   * A finder among those measures.
   *
   * @param measures the measures, such as {@link io.github.ntmrules.criteria.Measures#reportable}
   * @param uses what decrees call them
   */
  public static MeasureFinder of(Collection<Measure> measures, MeasureUses uses) {
    return new MeasureFinder(measures, uses);
  }

  /**
   * The measures that the words may mean, best first; those that share no word with them are left
   * out.
   *
   * @param words the row as printed, with its unit if it has one
   * @param kind of what kind its cells are; {@code null} if that is not known
   * @param most how many at most
   */
  public List<Proposal> find(String words, @Nullable MeasureKind kind, int most) {
    Words asked = Words.of(UNIT.matcher(words).replaceAll(" "));
    double weight = weight(asked, names.size());
    String unit = unit(words);
    List<Proposal> found = new ArrayList<>();
    names.forEach(
        (measure, all) -> {
          Proposal best = null;
          for (Name name : all) {
            double score = score(asked, weight, name);
            if (score > 0 && (best == null || score > best.score())) {
              best = new Proposal(measure, score, name.label);
            }
          }
          if (best != null) {
            found.add(weighed(best, kind, unit));
          }
        });
    found.sort(Comparator.comparingDouble(Proposal::score).reversed());
    return List.copyOf(found.subList(0, Math.min(most, found.size())));
  }

  private static Proposal weighed(Proposal plain, @Nullable MeasureKind kind, String unit) {
    Measure measure = plain.measure();
    double score = plain.score();
    if (kind != null && kind != measure.kind()) {
      score *= OTHER_KIND;
    }
    if (!unit.isEmpty() && unit.equals(PrintedText.plain(measure.unitVi()))) {
      score += SAME_UNIT;
    }
    return new Proposal(measure, Math.min(1, score), plain.label());
  }

  private static String unit(String words) {
    var unit = UNIT.matcher(PrintedText.plain(words));
    return unit.find() ? unit.group(1).strip() : "";
  }

  /** How much two texts share, of both together; a little more if all of the name is said. */
  private double score(Words asked, double askedWeight, Name name) {
    double shared = shared(asked.words(), name.words.words(), name.words.bare());
    if (shared == 0) {
      return 0;
    }
    shared += PAIR * shared(asked.pairs(), name.words.pairs(), name.words.bare());
    double dice = 2 * shared / (askedWeight + name.weight);
    return (1 - LABEL_SHARE) * Math.min(1, dice) + LABEL_SHARE * Math.min(1, shared / name.weight);
  }

  /** With other accents a word counts less, unless it was typed without any. */
  private double shared(Map<String, String> asked, Map<String, String> name, Set<String> bare) {
    double shared = 0;
    for (Map.Entry<String, String> each : asked.entrySet()) {
      String word = each.getKey();
      String plain = each.getValue();
      if (name.containsKey(word)) {
        shared += weight(word, names.size());
      } else if (bare.contains(plain)) {
        shared += weight(plain, names.size()) * (plain.equals(word) ? 1 : OTHER_ACCENTS);
      }
    }
    return shared;
  }

  private double weight(Words words, int of) {
    double sum = 0;
    for (String each : words.words().keySet()) {
      sum += weight(each, of);
    }
    for (String each : words.pairs().keySet()) {
      sum += PAIR * weight(each, of);
    }
    return sum;
  }

  /** The rarer a word, the more it says. */
  private double weight(String word, int of) {
    return Math.log(1 + (double) of / frequency.getOrDefault(word, 1));
  }

  private static List<String> tokens(String text) {
    Set<String> stop = text.chars().allMatch(c -> c < 128) ? BARE_STOP : STOP;
    String plain = CODE.matcher(PrintedText.plain(text)).replaceFirst("");
    List<String> tokens = new ArrayList<>();
    for (String word : NO_WORD.split(plain, -1)) {
      for (String each : SHORT.getOrDefault(word, word).split(" ", -1)) {
        String token = ONLY_Y.matcher(each).matches() ? withI(each) : each;
        if (!token.isEmpty() && !stop.contains(token)) {
          tokens.add(token);
        }
      }
    }
    return tokens;
  }

  /** {@code tỷ} and {@code tỉ} are one word. */
  private static String withI(String word) {
    int last = word.length() - 1;
    return word.substring(0, last) + "iìíỉĩị".charAt("yỳýỷỹỵ".indexOf(word.charAt(last)));
  }
}

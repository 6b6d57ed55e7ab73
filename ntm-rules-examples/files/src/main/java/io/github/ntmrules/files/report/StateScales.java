package io.github.ntmrules.files.report;

import io.github.ntmrules.assessment.Outcome;
import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Band;
import io.github.ntmrules.population.Quotient;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What maps show of units as they were assessed: of one in each place, or of many. */
final class StateScales {

  private static final List<String> FIFTHS =
      List.of("0–19%", "20–39%", "40–59%", "60–79%", "80–100%");

  private final Texts texts;
  private final Shares shares;
  private final int criteria;

  /**
   * @param criteria how many the set has
   */
  StateScales(int criteria, Texts texts) {
    this.texts = texts;
    this.shares = new Shares(texts.locale());
    this.criteria = criteria;
  }

  /** Of places with one unit each. */
  List<MapScale<AreaCount>> ofOne() {
    return List.of(
        scale("map.criteria", bands(), this::number),
        scale("map.outcome", outcomes(), this::outcome));
  }

  /** Of places with any number of units. */
  List<MapScale<AreaCount>> ofMany() {
    return List.of(
        scale("map.mean", bands(), this::mean), scale("map.share", fifths(), this::share));
  }

  private MapScale<AreaCount> scale(
      String caption, List<MapView.Key> legend, Function<AreaCount, MapColour> colour) {
    return new MapScale<>() {
      @Override
      public String caption() {
        return texts.get(caption);
      }

      @Override
      public List<MapView.Key> legend() {
        return legend;
      }

      @Override
      public MapColour of(AreaCount counted) {
        return colour.apply(counted);
      }
    };
  }

  // ---- the whole set

  private static String css(Outcome outcome) {
    return switch (outcome) {
      case MET -> "km";
      case NOT_MET -> "kn";
      case UNDETERMINED -> "ko";
      case NOT_APPLICABLE -> MapColour.NOT_APPLICABLE;
    };
  }

  private List<MapView.Key> outcomes() {
    return Arrays.stream(Outcome.values())
        .map(
            each -> {
              Mark mark = Mark.of(each, texts.locale());
              String label = mark.sign() + " " + mark.word();
              return new MapView.Key(css(each), each == Outcome.UNDETERMINED, label);
            })
        .toList();
  }

  private MapColour outcome(AreaCount count) {
    Outcome outcome = count.latest().outcome();
    Mark mark = Mark.of(outcome, texts.locale());
    return new MapColour(
        css(outcome), outcome == Outcome.UNDETERMINED, mark.sign() + " " + mark.word());
  }

  private List<MapView.Key> fifths() {
    return IntStream.range(0, FIFTHS.size())
        .mapToObj(i -> new MapView.Key("k" + i, false, FIFTHS.get(i)))
        .toList();
  }

  private MapColour share(AreaCount count) {
    Quotient share = count.shareMet();
    if (share == null) {
      return new MapColour(MapColour.NOT_APPLICABLE, false, shares.percent(null));
    }
    String shade = fifth(share.lower(), share.of());
    boolean open = !shade.equals(fifth(share.upper(), share.of()));
    String text =
        texts.get(
            "map.share.of",
            shares.percent(share),
            texts.get("number", share.lower()),
            texts.get("number", share.of()));
    return new MapColour(shade, open, text);
  }

  private static String fifth(long part, long of) {
    return "k" + Math.min(FIFTHS.size() - 1, part * FIFTHS.size() / of);
  }

  // ---- criteria

  private List<MapView.Key> bands() {
    return Arrays.stream(Band.values())
        .filter(each -> each.from(criteria) <= each.to(criteria))
        .map(each -> new MapView.Key(css(each), false, each.label(criteria, texts.locale())))
        .toList();
  }

  /** The better the band, the darker. */
  private static String css(Band band) {
    return "k" + (Band.values().length - 1 - List.of(Band.values()).indexOf(band));
  }

  private MapColour number(AreaCount count) {
    AreaCount.Latest latest = count.latest();
    if (latest.applicable() == 0) {
      return new MapColour(MapColour.NOT_APPLICABLE, false, shares.percent(null));
    }
    String sure = css(Band.of(latest.met(), latest.applicable()));
    String most = css(Band.of(latest.met() + latest.open(), latest.applicable()));
    String text = latest.met() + "/" + latest.applicable();
    return new MapColour(
        sure,
        !sure.equals(most),
        latest.open() == 0 ? text : texts.get("map.criteria.open", text, latest.open()));
  }

  private MapColour mean(AreaCount count) {
    Quotient mean = count.meanMet();
    String sure = css(band(mean.lower(), mean.of()));
    boolean open = !sure.equals(css(band(mean.upper(), mean.of())));
    return new MapColour(sure, open, shares.mean(mean));
  }

  private Band band(long sum, long of) {
    return Band.of(Math.toIntExact(Math.min(criteria, sum / of)), criteria);
  }
}

package io.github.ntmrules.files.report;

import io.github.ntmrules.files.text.Texts;
import io.github.ntmrules.population.Quotient;
import java.util.List;

/** What maps show of units between two days: how many criteria more or fewer they meet. */
final class ChangeScales {

  private static final List<String> COLOURS = List.of("kd", "kc", "ke", "ku", "kv");

  private final Texts texts;
  private final Shares shares;

  ChangeScales(Texts texts) {
    this.texts = texts;
    this.shares = new Shares(texts.locale());
  }

  /** Of places with one unit each. */
  MapScale<AreaChange> ofOne() {
    return new Scale("map.change", 3);
  }

  /** Of places with any number of units: on average. */
  MapScale<AreaChange> ofMany() {
    return new Scale("map.meanChange", 1);
  }

  /** Much is so many criteria for each unit; the legend says it in the words of the caption. */
  private final class Scale implements MapScale<AreaChange> {
    private final String caption;
    private final int much;

    Scale(String caption, int much) {
      this.caption = caption;
      this.much = much;
    }

    @Override
    public String caption() {
      return texts.get(caption);
    }

    @Override
    public List<MapView.Key> legend() {
      return COLOURS.stream()
          .map(each -> new MapView.Key(each, false, texts.get(caption + "." + each)))
          .toList();
    }

    @Override
    public MapColour of(AreaChange counted) {
      String css = css(counted.change(), counted.units());
      boolean open =
          !css.equals(css(counted.least(), counted.units()))
              || !css.equals(css(counted.most(), counted.units()));
      String text =
          texts.get(
              "map.change.of",
              signed(counted.change(), counted.units()),
              mean(counted.before(), counted.units()),
              mean(counted.after(), counted.units()));
      return new MapColour(css, open, text);
    }

    private String css(long change, long units) {
      int step = Math.abs(change) >= much * units ? 2 : 1;
      return COLOURS.get(2 + Long.signum(change) * step);
    }
  }

  private String mean(long sum, long units) {
    return shares.mean(new Quotient(sum, sum, units));
  }

  /** With the sign of a number; a change too small for its decimal is still one. */
  private String signed(long change, long units) {
    String sign = change == 0 ? "" : change > 0 ? "+" : "−";
    return sign + mean(Math.abs(change), units);
  }
}

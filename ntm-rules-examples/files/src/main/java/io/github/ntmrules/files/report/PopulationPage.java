package io.github.ntmrules.files.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of many units says.
 *
 * @param title the title of the document
 * @param count how many units, in words
 * @param days the days of assessment
 * @param main how many meet the whole set, in a sentence
 * @param tiles key figures
 * @param flags what a reader must know first
 * @param facts what was assessed by which rules
 * @param distribution how many units meet so many criteria
 * @param bands the same by the customary bands
 * @param bandsOpen whether what is undetermined leaves some bands open
 * @param columns the criteria
 * @param cells the heat map
 * @param cellsHint what the heat map shows, of how many
 * @param groupCells where there are too many units to show each: the heat map of their groups
 * @param groupsBy what the groups are, for a heading
 * @param criteria the counts by criterion
 * @param indicators the counts by indicator that holds units back
 * @param groups the counts by group, for each grouping that tells something
 * @param note what a user must know of the set; may be empty
 */
record PopulationPage(
    String title,
    String count,
    String days,
    String main,
    List<Tile> tiles,
    List<String> flags,
    List<Fact> facts,
    List<Step> distribution,
    List<BandLine> bands,
    boolean bandsOpen,
    List<Column> columns,
    List<CellLine> cells,
    String cellsHint,
    List<GroupCells> groupCells,
    @Nullable String groupsBy,
    List<Line> criteria,
    List<Line> indicators,
    List<Groups> groups,
    String note) {

  /**
   * So many criteria met.
   *
   * @param met how many criteria
   * @param count how many units
   * @param share the share of units
   * @param width the same as a width of 100, the longest bar being 100
   */
  record Step(String met, String count, String share, String width) {}

  /**
   * A customary band.
   *
   * @param label its name
   * @param count how many units are in it
   */
  record BandLine(String label, String count) {}

  /**
   * A criterion as a heading.
   *
   * @param code the number as printed
   * @param name the name
   */
  record Column(String code, String name) {}

  /**
   * A unit in the heat map.
   *
   * @param name its name
   * @param place its district and province
   * @param met how many criteria are met of how many
   * @param mark the outcome of the whole set
   * @param marks the outcomes of the criteria
   */
  record CellLine(String name, String place, String met, Mark mark, List<Mark> marks) {}

  /**
   * A group in the heat map.
   *
   * @param name its name
   * @param units how many units
   * @param shares the share met of each criterion
   */
  record GroupCells(String name, String units, List<ShareCell> shares) {}

  /**
   * A share.
   *
   * @param css the name of its colours
   * @param text the share in whole percent
   */
  record ShareCell(String css, String text) {}

  /**
   * The counts of one row.
   *
   * @param code its code
   * @param name its name
   * @param met how many units meet it
   * @param notMet how many do not
   * @param open of how many it is not known
   * @param share the share that does, or that does not, of those it applies to
   * @param bars the same as bars
   */
  record Line(
      String code,
      String name,
      String met,
      String notMet,
      String open,
      String share,
      List<Shares.Bar> bars) {}

  /**
   * The counts by group.
   *
   * @param heading by what
   * @param lines one for each group
   */
  record Groups(String heading, List<GroupLine> lines) {}

  /**
   * The counts of one group.
   *
   * @param name its name
   * @param units how many units
   * @param met how many meet the whole set
   * @param share their share
   * @param mean the mean number of criteria met
   * @param bars the outcomes as bars
   */
  record GroupLine(
      String name, String units, String met, String share, String mean, List<Shares.Bar> bars) {}
}

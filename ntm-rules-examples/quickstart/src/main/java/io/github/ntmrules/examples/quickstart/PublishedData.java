package io.github.ntmrules.examples.quickstart;

import io.github.ntmrules.criteria.Region;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads the two data files beside this class. They are UTF-8 with a header line, so that a
 * spreadsheet opens them too.
 */
final class PublishedData {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PublishedData() {}

  /** The communes, in the order of the file. */
  static List<Commune> communes() {
    return read("communes.csv", PublishedData::commune);
  }

  /** The figures of all communes, in the order of the file. */
  static List<PublishedFigure> figures() {
    return read("figures.csv", PublishedData::figure);
  }

  private static <T> List<T> read(String file, Function<CSVRecord, T> line) {
    // The charset is named: the platform's default may be unable to read Vietnamese.
    try (InputStream in = Objects.requireNonNull(PublishedData.class.getResourceAsStream(file));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      return parser.stream().map(line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Commune commune(CSVRecord line) {
    return new Commune(
        line.get("id"),
        line.get("commune"),
        line.get("district"),
        line.get("province"),
        region(line.get("region")),
        LocalDate.parse(line.get("earliest")),
        LocalDate.parse(line.get("latest")),
        line.get("any_period").equals("yes"),
        line.get("date_note"),
        line.get("source_says"),
        line.get("source"),
        line.get("source_kind"),
        line.get("missing_in_source"));
  }

  private static PublishedFigure figure(CSVRecord line) {
    return new PublishedFigure(
        line.get("commune_id"),
        line.get("criterion"),
        line.get("indicator_code"),
        line.get("source_words"),
        line.get("comparator"),
        new BigDecimal(line.get("value")),
        line.get("unit"),
        line.get("fraction"),
        line.get("measure"),
        line.get("not_used_because"),
        line.get("source_outcome"),
        line.get("outcome_basis"),
        line.get("note"));
  }

  private static Region region(String abbreviation) {
    return Arrays.stream(Region.values())
        .filter(region -> region.abbreviation().equals(abbreviation))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No region is called " + abbreviation));
  }
}

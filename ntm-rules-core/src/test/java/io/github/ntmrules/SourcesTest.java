package io.github.ntmrules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ntmrules.criteria.LegalStatus;
import io.github.ntmrules.criteria.Level;
import io.github.ntmrules.criteria.Provision;
import io.github.ntmrules.criteria.Requirement;
import io.github.ntmrules.criteria.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A source that no office would cite never is the only ground on which a level, or anything else a
 * rule says, counts as confirmed. It may stand beside one that counts, and under what is not
 * confirmed.
 */
class SourcesTest {

  private static final Path RULES = Path.of("src", "main", "resources", "io", "github", "ntmrules");

  /** Addresses that confirm nothing, and why. */
  private static final Map<Pattern, String> NO_GROUND = new LinkedHashMap<>();

  static {
    noGround("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}(?::[0-9]+)?", "a bare address: nobody's page");
    noGround("(?:[a-z]+\\.)?scribd\\.com", "files that anybody uploads");
    noGround("(?:[a-z]+\\.)?tailieu\\.vn", "files that anybody uploads");
    noGround("xemdabongnet\\.net", "a legal portal's text under the name of a sports site");
    noGround("www\\.thepeoplespig\\.com", "a newspaper's text with words replaced by a shop's");
    noGround("laodongquocte\\.net", "an agency that sends labour abroad");
    noGround("(?:[a-z]+\\.)?baomoi\\.(?:com|net\\.vn)", "copies of other papers' articles");
    noGround("(?:[a-z]+\\.)?vietnam\\.vn", "machine translations of other papers' articles");
    noGround("huggingface\\.co", "a data set");
    noGround("(?:raw\\.)?github(?:usercontent)?\\.com", "copies in somebody's repository");
  }

  private static final Pattern ADDRESS = Pattern.compile("https?://([^/\\s\"),]+)[^\\s\"),]*");
  private static final Pattern RULE =
      Pattern.compile("^rule \"([^\"]*)\"(.*?)^end$", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern STATUS = Pattern.compile("@status\\(\"(\\w+)\"\\)");
  private static final Pattern READ = Pattern.compile("@read\\(\"([^\"]*)\"\\)");
  private static final Pattern CONFIRMED_CELL = Pattern.compile("\\bconfirmed\\(");

  private static void noGround(String host, String why) {
    NO_GROUND.put(Pattern.compile(host), why);
  }

  private static boolean counts(String host) {
    return NO_GROUND.keySet().stream().noneMatch(each -> each.matcher(host).matches());
  }

  private static List<String> hosts(String text) {
    return ADDRESS.matcher(text).results().map(each -> each.group(1)).toList();
  }

  private static List<Path> files(String ending) {
    try (Stream<Path> files = Files.walk(RULES)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sets and overlays: levels, columns, groups, conditions, withdrawals, derivations. */
  @Test
  void nothing_is_confirmed_by_a_source_alone_that_no_office_would_cite() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> looked = new ArrayList<>();
    for (Path file : files(".drl")) {
      for (MatchResult rule : RULE.matcher(Files.readString(file)).results().toList()) {
        String name = file.getParent().getFileName() + " " + rule.group(1);
        looked.add(name);
        if (!groundedIfConfirmed(rule.group(2))) {
          wrong.add(name);
        }
      }
    }
    assertThat(looked).hasSizeGreaterThan(300);
    assertThat(wrong).as("cite a source that counts, or lower the status").isEmpty();
  }

  private static boolean groundedIfConfirmed(String rule) {
    String status = first(STATUS, rule);
    boolean confirms = status.equals("confirmed") || CONFIRMED_CELL.matcher(rule).find();
    List<String> hosts = hosts(first(READ, rule));
    return !confirms || hosts.isEmpty() || hosts.stream().anyMatch(SourcesTest::counts);
  }

  private static String first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).findFirst().orElse("");
  }

  @OfEverySet
  void a_confirmed_level_says_where_it_was_read(String setId) {
    Assessor assessor = Assessor.packaged(setId);
    for (Scope scope : SetScopes.of(setId).scopes()) {
      for (Provision provision : assessor.requirements(scope).provisions()) {
        boolean confirmed =
            provision instanceof Provision.Required required
                && required.requirement().thresholds().stream()
                    .map(Requirement.Threshold::level)
                    .anyMatch(SourcesTest::confirmedFigure);
        if (confirmed) {
          assertThat(provision.citation().readAt())
              .as("%s %s in %s", setId, provision.rule().name(), scope)
              .isNotEmpty();
        }
      }
    }
  }

  private static boolean confirmedFigure(Level level) {
    return level.value() != null && level.status() == LegalStatus.CONFIRMED;
  }

  /** A paragraph of a description that rests on such a source says that it is not confirmed. */
  @Test
  void a_description_says_what_it_has_from_a_source_that_does_not_count() throws IOException {
    for (Path file : files(".txt")) {
      for (String paragraph : Files.readString(file).split("\n(?!#)", -1)) {
        List<String> hosts = hosts(paragraph);
        if (!hosts.isEmpty() && hosts.stream().noneMatch(SourcesTest::counts)) {
          assertThat(paragraph.replaceAll("\n# ?", " ")).as("%s", file).contains("chưa đối chiếu");
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "http://118.69.201.250:801/phap-luat, false",
    "https://10.0.0.1/x, false",
    "https://www.scribd.com/doc/1, false",
    "https://www.vietnam.vn/ja/x, false",
    "https://vjs.vietnam.vn/ja/x, false",
    "https://m.baomoi.com/c/1.epi, false",
    "https://huggingface.co/datasets/x, false",
    "https://vietnam.vnanet.vn/x, true",
    "https://congbao.chinhphu.vn/van-ban/x, true",
    "http://laocaigov.vnptweb.vn/x, true",
    "https://thuvienphapluat.vn/x, true",
  })
  void which_addresses_count(String address, boolean expected) {
    assertThat(hosts(address)).singleElement().matches(host -> counts(host) == expected);
  }

  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "confirmed | http://118.69.201.250:801/a | 80 | false",
        "confirmed | http://118.69.201.250:801/a https://thuvienphapluat.vn/b | 80 | true",
        "unconfirmed | http://118.69.201.250:801/a | 80 | true",
        "unconfirmed | https://www.scribd.com/doc/1 | row(confirmed(70), 80) | false",
        "unconfirmed | https://www.scribd.com/doc/1 | row(unconfirmed(70), 80) | true",
        "doubtful | https://www.vietnam.vn/en/a | 80 | true",
      })
  void a_rule_is_grounded_by_one_source_that_counts(
      String status, String read, String level, boolean expected) {
    String rule =
        String.join(
            "\n",
            Arrays.asList(
                "    @source(\"Phụ lục\") @status(\"" + status + "\")",
                "    @read(\"" + read + "\")",
                "then",
                "    law.require(\"1\", percent(\"x\").atLeast( " + level + " ));"));
    assertThat(groundedIfConfirmed(rule)).isEqualTo(expected);
  }
}

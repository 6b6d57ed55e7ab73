package io.github.ntmrules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The links of the handbooks lead to files and headings that are there. */
class HandbookLinksTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.+)$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(
      strings = {"tu-vung-quy-tac.md", "so-tay-bien-tap-quy-tac.md", "mot-quyet-dinh-moi.md"})
  void every_link_leads_somewhere(String name) throws IOException {
    Path from = Path.of("docs", name);
    for (MatchResult link : LINK.matcher(Files.readString(from)).results().toList()) {
      Path to = link.group(1).isEmpty() ? from : from.resolveSibling(link.group(1));
      assertThat(to).as(link.group()).exists();
      if (link.group(2) != null) {
        assertThat(anchors(to)).as(link.group()).contains(link.group(2));
      }
    }
  }

  /** The headings as GitHub names them in links. */
  private static Set<String> anchors(Path file) throws IOException {
    return HEADING
        .matcher(Files.readString(file))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(toSet());
  }
}

package io.github.ntmrules.files.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ntmrules.criteria.Region;
import io.github.ntmrules.files.cell.UnreadableCellException;
import io.github.ntmrules.files.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions as people write them. */
final class NamesTest {

  private static final Texts VI = Texts.of("data", Locale.forLanguageTag("vi"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ĐBSH | DONG_BANG_SONG_HONG",
        "đbsh | DONG_BANG_SONG_HONG",
        "Đ.B.S.H | DONG_BANG_SONG_HONG",
        "TDMNPB | TRUNG_DU_MIEN_NUI_PHIA_BAC",
        "TD&MNPB | TRUNG_DU_MIEN_NUI_PHIA_BAC",
        "TD MNPB | TRUNG_DU_MIEN_NUI_PHIA_BAC",
        "Trung du và miền núi phía Bắc | TRUNG_DU_MIEN_NUI_PHIA_BAC",
        "Tây nguyên | TAY_NGUYEN",
        "TÂY NGUYÊN | TAY_NGUYEN",
        "vùng Tây Nguyên | TAY_NGUYEN",
        "T.N. | TAY_NGUYEN",
        "ĐNB | DONG_NAM_BO",
        "Vùng ĐNB | DONG_NAM_BO",
        "BTB | BAC_TRUNG_BO",
        "B.T.B | BAC_TRUNG_BO",
        "DHNTB | DUYEN_HAI_NAM_TRUNG_BO",
        "DH NTB | DUYEN_HAI_NAM_TRUNG_BO",
        "ĐBSCL | DONG_BANG_SONG_CUU_LONG",
      })
  void what_is_one_region_is_understood(String text, Region region) {
    assertThat(Names.REGIONS.parse(text)).isEqualTo(region);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Miền Trung | BTB DHNTB",
        "miền trung | BTB DHNTB",
        "DHMT | BTB DHNTB",
        "Duyên hải miền Trung | BTB DHNTB",
        "Bắc Trung Bộ và Duyên hải miền Trung | BTB DHNTB",
        "BTB&DHMT | BTB DHNTB",
        "Bắc Trung Bộ và Duyên hải Nam Trung Bộ | BTB DHNTB",
        "Miền Trung - Tây Nguyên | BTB DHNTB TN",
        "Miền Bắc | TDMNPB ĐBSH",
        "Miền Nam | ĐNB ĐBSCL",
        "Nam Bộ | ĐNB ĐBSCL",
        "Đồng bằng | ĐBSH ĐBSCL",
        "TN, ĐNB | TN ĐNB",
      })
  void what_is_more_than_one_is_told_with_each(String text, String regions) {
    assertThatThrownBy(() -> Names.REGIONS.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> {
              assertThat(e.message(VI)).startsWith("Không có vùng \"" + text + "\"; ");
              assertThat(Arrays.asList(regions.split(" ")))
                  .allSatisfy(each -> assertThat(e.message(VI)).contains("(" + each + ")"));
              assertThat(e.message(VI).split("\\(", -1)).hasSize(regions.split(" ").length + 1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NTB | Duyên hải Nam Trung Bộ",
        "MNPB | Trung du miền núi phía Bắc",
        "Trung du và miền núi Bắc Bộ | Trung du miền núi phía Bắc",
        "Tây Nam Bộ | Đồng bằng sông Cửu Long",
        "Tây Nguyeng | Tây Nguyên",
        "Nam Trung Bộ | Duyên hải Nam Trung Bộ",
      })
  void another_name_of_one_region_is_suggested(String text, String region) {
    assertThatThrownBy(() -> Names.REGIONS.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> assertThat(e.message(VI)).endsWith("Có thể ý bạn là: " + region));
  }

  @ParameterizedTest
  @CsvSource({"X", "TX", "Đông Hà", "Hà Nội", "miền Tây Bắc Âu"})
  void what_is_none_is_told_with_all(String text) {
    assertThatThrownBy(() -> Names.REGIONS.parse(text))
        .isInstanceOfSatisfying(
            UnreadableCellException.class,
            e -> assertThat(e.message(VI)).contains("Các vùng: TDMNPB, ĐBSH"));
  }
}

#!/usr/bin/env python3
"""Makes the table of published figures of real communes from the file of cases.

    real_communes.py REAL_COMMUNES.yaml OUTPUT.tsv

One line for each value of the file, in its order; none is lost. What the file does not say is decided here,
value by value: the days the figures can be of, the set, and the measure a figure is a value of. A figure has a
measure only where the words of the source clearly are the indicator's; else it has the reason why it is not
used, because a wrong match would be a wrong verdict. Needs PyYAML.
"""
import csv
import sys

import yaml

REGIONS = {"DBSH": "ĐBSH", "DNB": "ĐNB", "DBSCL": "ĐBSCL"}
SETS = {
    "491/2009": "qd491-2009-xa",
    "1980/2016": "qd1980-2016-xa",
    "318/2022 NTM": "qd318-2022-xa",
    "318/2022 nâng cao": "qd318-2022-xa-nang-cao",
    "319/2022 (kiểu mẫu, lĩnh vực giáo dục)": "qd319-2022-xa-kieu-mau",
}
NO_SET = {
    "provincial NTM (Quảng Ninh, 20 criteria)": "bộ tiêu chí riêng của tỉnh Quảng Ninh, chưa có trong hồ sơ",
}
# A replacement of the word "my" spoilt an id and an address of the file.
SPOILT = "this file's"

# The first and the last day the figures can be of, and how that is known.
DAYS = {
    "kontum-dak-nang": ("2017-01-01", "2020-12-31", "nguồn không ghi ngày; số liệu phù hợp với 2017–2020"),
    "haiduong-binh-dan": ("2022-03-08", "2022-12-31", "số liệu năm 2022, từ ngày bộ tiêu chí có hiệu lực"),
    "haugiang-thanh-xuan": ("2017-10-19", "2017-10-19", "ngày 19/10; năm 2017 suy ra từ tỷ giá trong bài"),
    "tayninh-hao-duoc": ("2023-01-01", "2023-12-31", "năm 2023"),
    "nghean-nghia-khanh": ("2014-01-01", "2015-12-31", "nguồn không ghi năm; sau 4 năm thực hiện, khoảng 2014–2015"),
    "nghean-nghi-hoa": ("2015-01-01", "2015-12-31", "năm 2015; trao bằng ngày 19/3/2016"),
    "bacgiang-doan-bai": ("2014-01-01", "2014-12-31", "năm 2014"),
    "angiang-phu-long": ("2022-06-29", "2022-06-29", "ngày 29/06/2022, sau thời gian hiệu lực của bộ tiêu chí"),
    "khanhhoa-van-khanh": ("2021-01-01", "2021-12-31", "năm 2021"),
    "namdinh-giao-phong": ("2022-03-08", "2022-11-22", "số liệu năm 2022, đến ngày quyết định 22/11/2022"),
    "nghean-duc-thanh": ("2016-12-01", "2022-03-07", "nguồn không ghi ngày: mọi ngày bộ tiêu chí có hiệu lực"),
    "quangninh-bang-ca": ("2018-01-01", "2018-12-31", "năm 2018"),
    "laocai-gia-phu": ("2020-01-01", "2020-12-31", "năm 2020"),
    "vinhlong-my-thuan": ("2014-10-29", "2014-10-29", "ngày 29/10/2014"),
}
# Where a single figure is of other days than its commune's, by its words.
DAYS_OF = {
    ("haiduong-binh-dan", "thu nhập bình quân đầu người 2023"): ("2023-01-01", "2023-12-31", "số liệu năm 2023"),
}

POOR_ONLY = "chỉ ghi “hộ nghèo”, không ghi “đa chiều” và chuẩn nghèo của giai đoạn nào"
SCHOOLS_MORE = "trường đạt chuẩn quốc gia là hơn điều chỉ tiêu hỏi (cơ sở vật chất, thiết bị đạt chuẩn)"

# (commune, code of the file): (measure, note). A code that is not the file's own stands after the measure.
USED = {
    ("kontum-dak-nang", "2.1"): ("commune_roads_paved", ""),
    ("kontum-dak-nang", "3.1"): ("farmland_irrigated_and_drained", "chỉ ghi “tưới chủ động”, không ghi “tiêu”"),
    ("kontum-dak-nang", "4.2"): ("households_with_safe_electricity", ""),
    ("kontum-dak-nang", "5"): ("schools_with_standard_facilities", ""),
    ("kontum-dak-nang", "6.3"): ("villages_with_culture_house", ""),
    ("kontum-dak-nang", "9.2"): ("households_with_standard_housing", ""),
    ("kontum-dak-nang", "10"): ("income_per_capita", ""),
    ("kontum-dak-nang", "11"): ("multidimensional_poverty_rate", POOR_ONLY),
    ("kontum-dak-nang", "12"): ("employed_share_of_labour_force", "ghi “việc làm thường xuyên”, hẹp hơn “việc làm”"),
    ("kontum-dak-nang", "15.1"): ("health_insurance_coverage", "đúng bằng mức: trường hợp biên"),
    ("haiduong-binh-dan", "10"): ("income_per_capita", ""),
    ("haiduong-binh-dan", "11"): ("multidimensional_poverty_rate", "không rõ đã gồm hộ cận nghèo hay chưa"),
    ("haiduong-binh-dan", "12.1"): ("trained_share_of_labour", "một số chung, không tách nam và nữ"),
    ("haiduong-binh-dan", "14.1"): ("health_insurance_coverage", "một số chung, không tách nam và nữ"),
    ("haiduong-binh-dan", "5.1"): (
        "schools_with_standard_facilities", "3/3 trường; " + SCHOOLS_MORE + "; nguồn không cho số trường theo mức độ cơ sở vật chất"),
    ("haugiang-thanh-xuan", "4.2"): ("households_with_safe_electricity", "không ghi “thường xuyên”"),
    ("haugiang-thanh-xuan", "10"): ("income_per_capita", ""),
    ("haugiang-thanh-xuan", "11"): ("multidimensional_poverty_rate", ""),
    ("haugiang-thanh-xuan", "12"): ("employed_share_of_labour_force", ""),
    ("tayninh-hao-duoc", "10"): ("income_per_capita", ""),
    ("tayninh-hao-duoc", "15.1"): ("health_insurance_coverage", "một số chung, không tách nam và nữ"),
    ("nghean-nghia-khanh", "5"): ("schools_with_standard_facilities", SCHOOLS_MORE),
    ("nghean-nghia-khanh", "9.1"): ("temporary_or_dilapidated_houses", ""),
    ("nghean-nghia-khanh", "10"): ("income_per_capita", ""),
    ("nghean-nghia-khanh", "11"): ("poor_households_rate", ""),
    ("nghean-nghia-khanh", "15.2"): ("commune_health_standard", ""),
    ("nghean-nghia-khanh", "16"): ("villages_with_cultural_standard", "14/17; 82,4 là số làm tròn do người lập hồ sơ tính"),
    ("nghean-nghia-khanh", "19"): ("security_and_order_kept", ""),
    ("nghean-nghi-hoa", "10"): ("income_per_capita", ""),
    ("nghean-nghi-hoa", "11"): ("poor_households_rate", ""),
    ("bacgiang-doan-bai", "10"): (
        "income_per_capita", "từ 23 đến gần 26 là khoảng của hai xã Cảnh Thụy và Đoan Bái: xã nào cũng nằm trong khoảng ấy"),
    ("bacgiang-doan-bai", "9.1"): ("temporary_or_dilapidated_houses", "số chung của hai xã: không có nhà nào"),
    ("angiang-phu-long", "10"): ("income_per_capita", ""),
    ("angiang-phu-long", "11"): ("multidimensional_poverty_rate", POOR_ONLY),
    ("angiang-phu-long", "17.1"): ("households_with_hygienic_water", "mới là một nửa của chỉ tiêu: không có tỷ lệ hộ dùng nước sạch"),
    ("angiang-phu-long", "16"): ("villages_with_cultural_standard", "5 năm liền là hơn điều chỉ tiêu hỏi"),
    ("khanhhoa-van-khanh", "5"): ("schools_with_standard_facilities", SCHOOLS_MORE),
    ("khanhhoa-van-khanh", "10"): ("income_per_capita", ""),
    ("khanhhoa-van-khanh", "11"): ("multidimensional_poverty_rate", POOR_ONLY),
    ("khanhhoa-van-khanh", "12"): ("employed_share_of_labour_force", "xấp xỉ, dưới 98: chỉ chứng tỏ là dưới 98"),
    ("khanhhoa-van-khanh", "nợ đọng xây dựng cơ bản"): ("outstanding_construction_debt", "điều kiện xét công nhận", "no-debt"),
    ("namdinh-giao-phong", "10"): ("income_per_capita", "tiêu chí 10 của bộ nâng cao; ở bộ kiểu mẫu là điều kiện 2", "2"),
    ("nghean-duc-thanh", "10"): ("income_per_capita", ""),
    ("nghean-duc-thanh", "11"): ("multidimensional_poverty_rate", POOR_ONLY),
    ("nghean-duc-thanh", "15.1"): ("health_insurance_coverage", ""),
    ("nghean-duc-thanh", "16"): ("villages_with_cultural_standard", "13/18; 72,2 là số làm tròn do người lập hồ sơ tính"),
    ("laocai-gia-phu", "10"): ("income_per_capita", ""),
}

ONLY_INTER_VILLAGE = "chỉ nói đường liên thôn; chỉ tiêu hỏi đường trục thôn, xóm"
UNCLEAR_TRANSLATION = "bản dịch nói chung “hai phần ba trường học và trạm y tế”: không rõ nguyên văn"
FIELD = "lĩnh vực giáo dục kiểu mẫu do tỉnh quy định; Quyết định 319/QĐ-TTg chỉ hỏi số lĩnh vực đạt"

# (commune, code of the file, or its words where it gives none): why the figure is not used.
NOT_USED = {
    ("haiduong-binh-dan", "6.3"): "làng giữ danh hiệu làng văn hóa mới là một nửa: chỉ tiêu hỏi cả thôn đạt chuẩn nông thôn mới",
    ("haugiang-thanh-xuan", "2"): "nguồn nói chung mọi đường trong xã; các chỉ tiêu 2.1–2.4 tách từng loại đường",
    ("haugiang-thanh-xuan", "17.1"): "không rõ là nước hợp vệ sinh hay nước sạch; chỉ tiêu 17.1 hỏi cả hai, mỗi thứ một mức",
    ("tayninh-hao-duoc", "5"): "ghi trường đạt chuẩn quốc gia; chỉ tiêu hỏi mức tối thiểu và mức độ 1 của cơ sở vật chất (QĐ 1491/QĐ-BGDĐT)",
    ("tayninh-hao-duoc", "4.2"): "chỉ ghi “sử dụng điện lưới”; chỉ tiêu hỏi đăng ký trực tiếp, an toàn, tin cậy, ổn định",
    ("tayninh-hao-duoc", "16"): "ấp giữ danh hiệu văn hóa; chỉ tiêu hỏi cả kế hoạch xây dựng nông thôn mới của ấp",
    ("nghean-nghia-khanh", "2.1"): "chỉ nói đường liên xã; chỉ tiêu hỏi cả đường trục xã",
    ("nghean-nghia-khanh", "2.2"): ONLY_INTER_VILLAGE,
    ("nghean-nghia-khanh", "18.3"): "chỉ ghi “vững mạnh”, không ghi đạt tiêu chuẩn “trong sạch, vững mạnh”",
    ("nghean-nghi-hoa", "2.2"): ONLY_INTER_VILLAGE,
    ("nghean-nghi-hoa", "5"): UNCLEAR_TRANSLATION,
    ("nghean-nghi-hoa", "15.2"): UNCLEAR_TRANSLATION,
    ("bacgiang-doan-bai", "2.1"): "ghi “cứng hóa”; chỉ tiêu hỏi nhựa hóa hoặc bê tông hóa",
    ("bacgiang-doan-bai", "11"): "số chung của hai xã: dưới 5 của cả hai không chứng tỏ mỗi xã dưới 5",
    ("bacgiang-doan-bai", "17.1"): "ghi “nước hợp vệ sinh”; chỉ tiêu hỏi nước sạch hợp vệ sinh theo quy chuẩn quốc gia",
    ("bacgiang-doan-bai", "6.2"): "chỉ nói nhà văn hóa; chỉ tiêu hỏi cả khu thể thao thôn",
    ("angiang-phu-long", "9.1"): "ghi “xiêu vẹo, dột nát”; chỉ tiêu 9.1 hỏi cả nhà tạm",
    ("angiang-phu-long", "4.2"): "chỉ ghi “sử dụng điện”; chỉ tiêu 4.2 hỏi điện thường xuyên, an toàn",
    ("angiang-phu-long", "hộ đạt chuẩn gia đình văn hóa"): "tỷ lệ gia đình văn hóa không phải là chỉ tiêu của bộ tiêu chí",
    ("namdinh-giao-phong", "11"): "bộ kiểu mẫu không có chỉ tiêu này; nó nằm trong bộ nâng cao (điều kiện 1)",
    ("namdinh-giao-phong", "trường mầm non chuẩn quốc gia mức độ 2 và Xanh-Sạch-Đẹp-An toàn (2022)"): FIELD,
    ("namdinh-giao-phong", "trường tiểu học Xanh-Sạch-Đẹp-An toàn (2021)"): FIELD,
    ("namdinh-giao-phong", "trường THCS chuẩn quốc gia mức độ 2 và Xanh-Sạch-Đẹp-An toàn (2021)"): FIELD,
    ("laocai-gia-phu", "4"): "tính theo thôn có điện lưới; chỉ tiêu 4.2 tính theo hộ sử dụng điện thường xuyên, an toàn",
    ("laocai-gia-phu", "hộ nghèo: mức giảm"): "là mức giảm, không phải tỷ lệ hộ nghèo còn lại",
}
WHOLE_CRITERION = "nguồn chỉ nêu cả tiêu chí đạt hay chưa đạt, không có số liệu"

OUTCOMES = {"đạt": "met", "chưa đạt": "not_met", "not stated": "not_stated", "unclear": "unclear"}
BASES = {"stated": "stated", "implied by overall outcome": "implied_by_overall_outcome",
         "not stated": "not_stated", "unclear": "unclear"}

HEADING = ["commune_id", "commune", "province", "region", "criteria_set", "set", "no_set_because",
           "earliest", "latest", "days_known_from", "criterion", "code", "source_words", "measure",
           "not_used_because", "comparator", "value", "unit", "fraction", "outcome", "outcome_basis",
           "note", "source"]


def text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return " ".join(str(value).split())


def choice(commune, value):
    """Measure, code and note of a value, or why it is not used."""
    code = text(value["code_mapped"])
    key = (commune, code or text(value["indicator"]))
    if value["value"] is None:
        return "", code, WHOLE_CRITERION, ""
    if (key in USED) == (key in NOT_USED):
        raise SystemExit(f"{key}: needs either a measure or a reason")
    if key in NOT_USED:
        return "", code, NOT_USED[key], ""
    measure, note, *other = USED[key]
    return measure, (other[0] if other else code), "", note


def rows(communes):
    for commune in communes:
        name = commune["id"].replace(SPOILT, "my")
        criteria_set = commune["criteria_set"]
        known = SETS.get(criteria_set, "")
        for value in commune["values"]:
            words = text(value["indicator"])
            if known:
                measure, code, reason, note = choice(name, value)
                no_set = ""
            else:
                no_set = NO_SET[criteria_set]
                measure, code, reason, note = "", text(value["code_mapped"]), no_set, ""
            days = DAYS_OF.get((name, words), DAYS[name])
            yield [name, commune["commune"], commune["province"].split(" (")[0],
                   REGIONS.get(commune["region"], commune["region"]), criteria_set, known, no_set, *days,
                   text(value["criterion"]), code, words, measure, reason, text(value["comparator"]),
                   text(value["value"]), text(value["unit"]), text(value.get("fraction")),
                   OUTCOMES[value["outcome"]], BASES[value["outcome_basis"]], note,
                   commune["source"].replace(SPOILT, "my")]


def main(facts, output):
    with open(facts, encoding="utf-8") as file:
        communes = yaml.safe_load(file)
    table = list(rows(communes))
    assert len(table) == sum(len(commune["values"]) for commune in communes)
    written = {(commune["id"].replace(SPOILT, "my"), key) for commune in communes
               for value in commune["values"] for key in (text(value["code_mapped"]), text(value["indicator"]))}
    assert written.issuperset([*USED, *NOT_USED]), "a choice is not that of a value"
    for row in table:
        assert not any("\t" in cell or "\n" in cell for cell in row), row
    with open(output, "w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE,
                   quotechar=None).writerows([HEADING, *table])
    print(len(table), "values,", sum(1 for row in table if row[13]), "used")


if __name__ == "__main__":
    main(*sys.argv[1:])

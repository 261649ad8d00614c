"""The rules of kaijiang-2025 that count, as their clauses and readings state them: restated here and not read from the product."""

import json
import math
from fractions import Fraction

from county import CLASSES, table

AREA = "990101"


class House:
    """An institution of the county as its row states it."""

    def __init__(self, row):
        self.row, self.id = row, row["编号"]
        self.classes = {CLASSES[kind] for kind in row["类型"].split(";")}
        self.departments = set(row["科室"].split(";"))
        self.grade = {"二级甲等": "2A", "二级乙等": "2B", "二级": "2", "一级": "1"}.get(row["等级"])
        self.public = row["举办主体"] in ("政府办", "集体")
        self.county = row["主办单位级别"] == "县级"
        self.kind = row["医院类别"]

    def __getitem__(self, column):
        return Fraction(self.row[column])

    def is_one(self, *classes):
        return bool(self.classes & set(classes))

    def has(self, *departments):
        return bool(self.departments & set(departments))


def township_house(house):
    return house.is_one("township_hospital", "community_centre")


def grassroots(house):
    return house.is_one("township_hospital", "community_centre", "community_station")


def general_of_second_grade(house):
    """A hospital of Chinese medicine counts as a general one (reading)."""
    return house.is_one("hospital") and house.kind in ("综合医院", "中医医院") and house.grade[0] >= "2"


def county_general(house):
    return house.is_one("hospital") and house.kind == "综合医院" and house.county


def sub_centre(house):
    return house.has("县域医疗次中心")


FEVER = ("发热诊室", "发热门诊")

# Column, minimum for so many, ceiling, base.
RATIOS = {
    "KJ-B1a": ("床位数", "7.8", 1000, "8", "people", None),
    "KJ-B1b": ("床位数", "4.5", 1000, None, "people", lambda h: h.is_one("township_hospital", "community_centre", "community_station", "village_clinic")
               or (h.is_one("hospital", "maternal_child") and h.public and h.county)),
    "KJ-B2a": ("重症床位数", "0.1", 1000, None, "people", None),
    "KJ-B2b": ("康复床位数", "0.34", 1000, None, "people", None),
    "KJ-B2c": ("精神床位数", "0.8", 1000, None, "people", None),
    "KJ-B2d": ("床位数", "0.8", 1000, None, "people", lambda h: h.is_one("hospital") and h.kind == "中医医院" and h.county),
    "KJ-H1a": ("医师数", "2.85", 1000, None, "people", None),
    "KJ-H1b": ("中医医师数", "0.8", 1000, None, "people", None),
    "KJ-H1c": ("护士数", "3.8", 1000, None, "people", None),
    "KJ-H1d": ("药师数", "0.54", 1000, None, "people", None),
    "KJ-H2a": ("全科医生数", "3.93", 10000, None, "people", None),
    "KJ-H3a": ("精神科医师数", "4", 100000, None, "people", None),
    "KJ-H3b": ("精神科护士数", "8.68", 100000, None, "people", None),
    "KJ-H3c": ("康复医师数", "8", 100000, None, "people", None),
    "KJ-H3d": ("康复治疗师数", "12", 100000, None, "people", None),
    "KJ-H4a": ("儿科医师数", "0.87", 1000, None, "children", None),
    "KJ-H4b": ("儿科床位数", "2.5", 1000, None, "children", None),
    "KJ-C1": ("托位数", "4.5", 1000, None, "people", None),
}

# So many of the county's institutions: which, at least, at most.
NUMBERS = {
    "KJ-P10a": (lambda h: h.has("危重孕产妇救治中心"), 1, None),
    "KJ-P10b": (lambda h: h.has("危重新生儿救治中心"), 1, None),
    "KJ-P11": (lambda h: h.has("固定采血点"), 1, None),
    "KJ-P15a": (lambda h: h.has("示范性托育机构"), 1, None),
    "KJ-P15b": (lambda h: h.has("区域托育服务中心"), 1, None),
    "KJ-P16a": (lambda h: h.has("职业健康检查"), 1, None),
    "KJ-P16b": (lambda h: h.has("职业病危害因素监测"), 1, None),
    "KJ-P19a": (lambda h: h.is_one("maternal_child") and h.row["举办主体"] == "政府办", 1, None),
    "KJ-P19c": (lambda h: h.has("产前筛查"), 1, None),
    "KJ-P19d": (lambda h: h.has("新生儿听力筛查"), 1, None),
    "KJ-P21a": (lambda h: h.is_one("hospital") and h.county and h.public and h.has("康复医学科"), 1, None),
    "KJ-P26a": (lambda h: h.is_one("hospital") and h.grade[0] == "3", 2, None),
    "KJ-P26b": (lambda h: h.has("社区医院"), 1, 2),
    "KJ-P26c": (lambda h: h.has("社区医院"), 1, None),
    "KJ-S1a": (sub_centre, 3, None),
    "KJ-S1b": (sub_centre, 3, 3),
}

# Each institution of a kind: which, what it has, at least, at most.
EACH = {
    "KJ-B3": (county_general, lambda h: h["床位数"], 600, 800),
    "KJ-P12a": (lambda h: h.is_one("township_hospital"), lambda h: h["公共卫生医师数"], 1, None),
    "KJ-P12b": (lambda h: h.is_one("community_centre") or (h.is_one("hospital") and h.grade[0] >= "2"), lambda h: h["公共卫生医师数"], 1, None),
    "KJ-P13": (lambda h: h.is_one("maternal_child") and h.county, lambda h: h.has("儿童传染病病区"), 1, None),
    "KJ-P14a": (sub_centre, lambda h: h.has("发热门诊"), 1, None),
    "KJ-P14b": (lambda h: grassroots(h) and not sub_centre(h), lambda h: h.has(*FEVER), 1, None),
    "KJ-P18a": (grassroots, lambda h: h["全科医生数"], 1, None),
    "KJ-P18b": (grassroots, lambda h: h["儿童保健医师数"], 1, None),
    "KJ-P19b": (lambda h: h.is_one("maternal_child") and h.county, lambda h: h.grade in ("2A", "3A", "3B"), 1, None),
    "KJ-P20a": (county_general, lambda h: h.has("精神科", "精神科门诊", "精神科病房"), 1, None),
    "KJ-P20b": (lambda h: h.is_one("community_centre"), lambda h: h.has("精神科门诊"), 1, None),
    "KJ-P20c": (lambda h: h.is_one("community_centre"), lambda h: h["精神卫生专（兼）职人员数"], 1, None),
    "KJ-P22": (lambda h: h.is_one("village_clinic"), lambda h: h["中医医师数"] >= 1 or h.has("中医药服务"), 1, None),
    "KJ-P23b": (sub_centre, lambda h: h.has("推荐标准"), 1, None),
    "KJ-P23c": (sub_centre, lambda h: h.has("基层临床特色科室"), 1, None),
    "KJ-P24a": (lambda h: h.is_one("hospital", "township_hospital", "community_centre", "maternal_child", "disease_control"), lambda h: h["健康教育人员数"], 2, None),
}

# Shares of institutions: of which, those that; the share asked.
SHARES = {
    "KJ-Q1": (general_of_second_grade, lambda h: h.has("感染性疾病科"), 100),
    "KJ-Q2": (township_house, lambda h: h.has(*FEVER), 100),
    "KJ-Q3": (general_of_second_grade, lambda h: h.has("老年医学科"), 90),
    "KJ-Q4": (township_house, lambda h: h.has("中医馆"), 100),
    "KJ-Q5": (lambda h: general_of_second_grade(h) and h.kind == "综合医院" and h.public, lambda h: h.has("中医科"), 100),
    "KJ-Q6": (general_of_second_grade, lambda h: h.has("急诊科"), 100),
    "KJ-Q7": (lambda h: h.is_one("emergency_centre", "emergency_station"), lambda h: h.has("120开通"), 100),
    "KJ-Q17a": (township_house, lambda h: h.has("6类10项中医药适宜技术"), 100),
    "KJ-Q17b": (lambda h: h.is_one("community_station"), lambda h: h.has("4类6项中医药适宜技术", "6类10项中医药适宜技术"), 100),
    "KJ-Q17c": (lambda h: h.is_one("village_clinic"), lambda h: h.has("4类6项中医药适宜技术", "6类10项中医药适宜技术"), 85),
    "KJ-Q20": (lambda h: h.is_one("hospital", "maternal_child") and h.public, lambda h: h.has("公共卫生科"), 100),
    "KJ-Q23": (lambda h: (h.is_one("hospital") and h.kind == "综合医院") or grassroots(h) or h.is_one("village_clinic"), lambda h: h.has("老年友善医疗机构"), 90),
}

# Shares of sums: part, whole, of which institutions; the share asked.
SUMS = {
    "KJ-B4": (lambda h: h["床位数"] if h.kind in ("专科医院", "精神病医院") else 0, lambda h: h["床位数"], lambda h: h.is_one("hospital") and h.public, 15),
    "KJ-Q9": (lambda h: h["中医医师数"], lambda h: h["医师数"], township_house, 25),
    "KJ-Q10": (lambda h: h["公共卫生人员数"], lambda h: h["专业技术人员数"], grassroots, 25),
    "KJ-Q11a": (lambda h: h["专业技术人员数"], lambda h: h["编制数"], lambda h: h.is_one("disease_control"), 85),
    "KJ-Q11b": (lambda h: h["卫生技术人员数"], lambda h: h["编制数"], lambda h: h.is_one("disease_control"), 70),
    "KJ-Q22": (lambda h: h["乡村执业医师数"], lambda h: h["乡村医生数"], lambda h: True, 45),
    "KJ-Q26": (lambda h: h["中医诊疗人次"], lambda h: h["诊疗人次"], lambda h: grassroots(h) or h.is_one("village_clinic"), 50),
}

# Nurses for a doctor, health workers for a bed.
BALANCES = {"KJ-L1": ("医师数", "护士数", "1.33"), "KJ-L2": ("床位数", "卫生人员数", "1.62")}

# Each township: which are asked, which institutions count.
TOWNSHIPS = {
    "KJ-P1": (lambda unit: unit["type"] in ("镇", "乡"), lambda h: h.is_one("township_hospital") and h.row["举办主体"] == "政府办" and h.has("基本标准")),
    "KJ-P2a": (lambda unit: unit["type"] == "街道", lambda h: h.is_one("community_centre")),
    "KJ-P23a": (lambda unit: True, lambda h: township_house(h) and h.has("基本标准", "推荐标准")),
}

# What the demo's tables do not hold: the columns, or villages as units.
SILENT = ["KJ-H2b", "KJ-H2c", "KJ-H2d", "KJ-H5", "KJ-P3", "KJ-P16c", "KJ-P17", "KJ-P21b", "KJ-P24b", "KJ-P25"]


def plain(value):
    value = Fraction(value)
    return int(value) if value.denominator == 1 else float(value)


def judgement(unit, outcome, gap, **figures):
    return {"unit": unit, "outcome": outcome, "gap": plain(gap)} | {key: plain(value) for key, value in figures.items()}


def outcome(value, least, most):
    return "short" if value < least else "exceeded" if most is not None and value > most else "met"


def county_rows(folder):
    rows = {row["编号"]: row for row in reversed(table(folder / "facilities.csv"))}
    return [House(rows[key]) for key in sorted(rows) if rows[key]["乡镇代码"].startswith(AREA)]


def townships(folder):
    with open(folder / "townships.geojson", encoding="utf-8") as file:
        return [feature["properties"] for feature in json.load(file)["features"]]


def ratio(houses, units, column, least, per, most, base, where):
    have = sum(house[column] for house in houses if where is None or where(house))
    heads = sum(unit["population" if base == "people" else "儿童数"] for unit in units)
    need = math.ceil(Fraction(least) * heads / per)
    row = {"unit": AREA, "base": heads, "have": plain(have), "need": need, "short": max(0, need - int(have))}
    return {"result": "ratio", "units": [row | ({"most": math.floor(Fraction(most) * heads / per)} if most else {})]}


def each(houses, which, what, least, most):
    asked = [house for house in houses if which(house)]
    rows = [outcome(int(what(house)), least, most) for house in asked]
    lacking = sum(max(0, least - int(what(house))) for house in asked)
    result = "short" if "short" in rows else "exceeded" if "exceeded" in rows else "met"
    return judgement(AREA, result, lacking, actual=rows.count("met"), whole=len(rows)) | {
        "members": [{"facility": house.id, "outcome": row} for house, row in zip(asked, rows)]}


def share(part, whole, percent):
    least = Fraction(whole) * percent / 100
    return judgement(AREA, "met" if part >= least else "short", max(0, math.ceil(least - part)), actual=part, whole=whole, least=least)


def count(folder):
    houses, units = county_rows(folder), townships(folder)
    answer = {key: ratio(houses, units, *rule) for key, rule in RATIOS.items()}
    judged = {}
    for key, (which, least, most) in NUMBERS.items():
        actual = sum(1 for house in houses if which(house))
        figures = {"actual": actual, "least": least} | ({"most": most} if most else {})
        judged[key] = [judgement(AREA, outcome(actual, least, most), max(0, least - actual), **figures)]
    for key, rule in EACH.items():
        judged[key] = [each(houses, *rule)]
    for key, (which, that, percent) in SHARES.items():
        asked = [house for house in houses if which(house)]
        judged[key] = [share(sum(1 for house in asked if that(house)), len(asked), percent)]
    for key, (part, whole, which, percent) in SUMS.items():
        asked = [house for house in houses if which(house)]
        judged[key] = [share(sum(part(house) for house in asked), sum(whole(house) for house in asked), percent)]
    for key, (first, second, wanted) in BALANCES.items():
        one, other = sum(house[first] for house in houses), sum(house[second] for house in houses)
        least = Fraction(wanted) * one
        judged[key] = [judgement(AREA, "met" if other >= least else "short", max(0, math.ceil(least - other)), actual=other, whole=one, least=least)]
    for key, (asked, which) in TOWNSHIPS.items():
        judged[key] = []
        for unit in units:
            actual = sum(1 for house in houses if house.row["乡镇代码"] == unit["code"] and which(house))
            judged[key].append(judgement(unit["code"], outcome(actual, 1, None), max(0, 1 - actual), actual=actual, least=1) if asked(unit)
                               else {"unit": unit["code"], "outcome": "notApplicable"})
    answer |= {key: {"result": "count", "judgements": rows} for key, rows in judged.items()} | special(houses, units)
    return [{"id": key} | rule for key, rule in answer.items()] + [{"id": key, "result": "notComputable"} for key in SILENT]


def special(houses, units):
    """Those that are alone of their kind."""
    beds = [house for house in houses if general_of_second_grade(house)]
    observed = [outcome(house["急诊观察床数"], house["床位数"] * 2 / 100, house["床位数"] * 3 / 100) for house in beds]
    public = [house for house in houses if (house.is_one("hospital", "maternal_child") or township_house(house)) and house.public]
    closed = [house["病床使用率"] < 75 and house["平均住院日"] > 9 for house in public]
    infectious = sum(house["传染床位数"] for house in houses)
    turned = [unit["type"] == "街道" and any(house.row["乡镇代码"] == unit["code"] and house.is_one("township_hospital") for house in houses) for unit in units]
    return {
        "KJ-E1": {"result": "count", "judgements": [{"unit": AREA, "outcome": "short", "actual": observed.count("met"), "whole": len(beds), "members": [
            {"facility": house.id, "outcome": row} for house, row in zip(beds, observed)]}]},
        "KJ-T1": {"result": "count", "judgements": [judgement(AREA, outcome(infectious, 50, None), max(0, 50 - infectious), actual=infectious, least=50)]},
        "KJ-G1": {"result": "count", "judgements": [{"unit": AREA, "outcome": "barred", "actual": closed.count(False), "whole": len(public), "members": [
            {"facility": house.id, "outcome": "barred" if shut else "met"} for house, shut in zip(public, closed)]}]},
        "KJ-G4": {"result": "count", "judgements": [{"unit": unit["code"], "outcome": "barred" if shut else "met"} for unit, shut in zip(units, turned)]},
    }

"""Makes openpyxl-samples.zip: workbooks by openpyxl 3.0.9 (Debian: python3-openpyxl), which the reader did not write itself.

    python3 openpyxl-samples.py openpyxl-samples.zip
"""
import datetime, io, sys, zipfile
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904


def office(book):
    sheet = book.active
    sheet.title = "医疗机构"
    sheet.append(["某县医疗卫生机构一览表（2025年）"])
    sheet.merge_cells("A1:I1")
    sheet.append(["序号", "机构名称", "乡镇名称", "坐标", None, "床位（张）", None, "开业日期", "24小时"])
    sheet.append([None, None, None, "经度", "纬度", "编制", "实有", None, None])
    for merged in ("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2", "H2:H3", "I2:I3"):
        sheet.merge_cells(merged)
    sheet.append([1, "甲卫生院", "城关镇", "107°52′30″", "31°03′", 20, "２５", datetime.date(2020, 1, 2), True])
    sheet.append([2, "乙卫生室", None, 107.9, 31.1, None, "3", datetime.datetime(2021, 3, 4, 5, 6, 7), False])
    sheet.append([3, "丙卫生室", None, 107.95, 31.15, "=F4/10", 0.1 + 0.2, datetime.time(8, 30), None])
    sheet.merge_cells("C4:C6")
    sheet["B4"].comment = Comment("核实", "x")
    sheet["B4"].font = Font(bold=True)
    sheet.row_dimensions[5].hidden = True
    sheet.auto_filter.ref = "A3:I6"
    sheet.freeze_panes = "A4"
    book.create_sheet("说明")["B2"] = "x"


def mac(book):
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["名称", "日期"])
    sheet.append(["甲", datetime.date(2024, 2, 29)])


def stream(book):
    sheet = book.create_sheet("流")
    sheet.append(["名称", "人口", "x", "y"])
    for row in range(500):
        sheet.append(["村%d" % row, row, 107 + row / 1000, 31])


with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as samples:
    for make, options in ((office, {}), (mac, {}), (stream, {"write_only": True})):
        book = Workbook(**options)
        make(book)
        book.properties.created = book.properties.modified = datetime.datetime(2026, 1, 1)
        data = io.BytesIO()
        book.save(data)
        entry = zipfile.ZipInfo(make.__name__ + ".xlsx", (2026, 1, 1, 0, 0, 0))
        samples.writestr(entry, data.getvalue())

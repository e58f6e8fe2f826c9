"""Files that people pick: formats, limits, and what is sent with a query."""

from struct import pack

SECTION = "8.5"
CSV = b"id,name,ok\n1,Ann,TRUE\n2,Ben,FALSE\n"


def record(kind, body=b""):
    return pack("<HH", kind, len(body)) + body


def old_workbook(name, cells):
    """An XLS file with a sheet: records in a file system of sectors."""
    begin = [record(0x809, pack("<HH12x", 0x600, part)) for part in (5, 0x10)]
    head = record(0x85, pack("<IBBBB", len(begin[0]) + 12 + len(name) + 4, 0, 0, len(name), 0) + name.encode())
    stream = (begin[0] + head + record(0x0A) + begin[1] + cells + record(0x0A)).ljust(4096, b"\0")
    end, none = 0xFFFFFFFE, 0xFFFFFFFF
    table = pack("<128I", 0xFFFFFFFD, end, *range(3, 10), end, *[none] * 118)
    header = pack("<QQQHHHHH6xIIIIIIIIII108I", 0xE11AB1A1E011CFD0, 0, 0, 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0, *[none] * 108)
    entries = [("Root Entry", 5, 1, end, 0), ("Workbook", 2, none, 2, 4096)]
    folder = b"".join(pack("<64sHBBIII36xIQ", text.encode("utf-16-le"), len(text) * 2 + 2, kind, 1, none, none, child, start, size)
                      for text, kind, child, start, size in entries)
    return header + table + folder.ljust(512, b"\0") + stream


def pick(*files, place=0):
    def step(case):
        chosen = [{"name": name, "mimeType": kind, "buffer": data} for name, kind, data in files]
        case.page.locator("input[type=file]").nth(place).set_input_files(chosen)
    return step


def drop(name, kind, text):
    def step(case):
        case.page.evaluate("""([name, kind, text]) => {
            const data = new DataTransfer()
            data.items.add(new File([text], name, {type: kind}))
            document.querySelector('.sw-files').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}))
        }""", [name, kind, text])
    return step


def is_whole(text):
    """No part of a button's label is cut off."""
    return lambda case: case.until(lambda: case.page.locator(".sw-button-text", has_text=text).evaluate("label => label.scrollWidth <= label.clientWidth"), True)


def case(name, properties, steps=None, expect=None, **more):
    widget = {"type": "FILE_PICKER_WIDGET_V2", "name": "W", "label": "Choose", "maxNumFiles": 1, "maxFileSize": 5, "fileDataType": "Base64",
              "allowedFileTypes": [], **properties}
    return {"name": name, "widgets": [widget], "draw": True, **({"steps": steps} if steps else {}), **({"expect": expect} if expect else {}), **more}


TEXT = ("a.txt", "text/plain", b"hello")
MEGABYTE = 1024 * 1024
LARGE = b"x" * (5 * 1000 * 1024)

CASES = [
    case("no files yet", {"isRequired": True}, expect={"{{W.files}}": [], "{{W.isValid}}": False, "{{W.isDirty}}": False}),
    case("a file as a data URL, and code after it was picked", {"onFilesSelected": "{{showAlert(W.files[0].name)}}", "isRequired": True},
         [pick(TEXT), {"expect": {"@alerts": ["a.txt"], "{{W.files[0].data}}": "data:text/plain;base64,aGVsbG8=", "{{W.files[0].size}}": 5,
                                  "{{W.files[0].type}}": "text/plain", "{{W.files[0].dataFormat}}": "Base64", "{{W.isValid}}": True, "{{W.isDirty}}": True}}]),
    case("a file as text", {"fileDataType": "Text"}, [pick(TEXT), {"expect": {"{{W.files[0].data}}": "hello"}}]),
    case("a file as binary text", {"fileDataType": "Binary"}, [pick(("a.bin", "application/x-a", bytes([0, 255, 65]))),
         {"expect": {"{{W.files[0].data}}": "\u0000\u00ffA"}}]),
    case("rows of a CSV file", {"fileDataType": "Array"}, [pick(("a.csv", "text/csv", CSV)),
         {"expect": {"{{W.files[0].data}}": [{"id": "1", "name": "Ann", "ok": "TRUE"}, {"id": "2", "name": "Ben", "ok": "FALSE"}]}}]),
    case("rows with numbers where asked for", {"fileDataType": "Array", "dynamicTyping": True}, [pick(("a.csv", "text/csv", CSV)),
         {"expect": {"{{W.files[0].data[1]}}": {"id": 2, "name": "Ben", "ok": False}}}]),
    case("rows have no keys for empty cells, so that a database that wants a number gets none", {"fileDataType": "Array"},
         [pick(("a.csv", "text/csv", b'id,qty,note\n1,,x\n2,5,\n3,"",""\n')),
          {"expect": {"{{W.files[0].data}}": [{"id": "1", "note": "x"}, {"id": "2", "qty": "5"}, {"id": "3"}]}}]),
    case("rows with numbers have no keys for empty cells", {"fileDataType": "Array", "dynamicTyping": True},
         [pick(("a.csv", "text/csv", b"id,qty,note\n1,,x\n2,5,\n")),
          {"expect": {"{{W.files[0].data}}": [{"id": 1, "note": "x"}, {"id": 2, "qty": 5}]}}]),
    case("rows of a tab-separated file", {"fileDataType": "Array"}, [pick(("a.tsv", "text/tab-separated-values", b"a\tb\n1\t2")),
         {"expect": {"{{W.files[0].data}}": [{"a": "1", "b": "2"}]}}]),
    case("the value of a JSON file", {"fileDataType": "Array"}, [pick(("a.json", "application/json", b'[{"a": 1}]')),
         {"expect": {"{{W.files[0].data}}": [{"a": 1}]}}]),
    case("the sheets of an old spreadsheet", {"fileDataType": "Array"},
         [pick(("a.xls", "application/vnd.ms-excel", old_workbook("Staff", record(0x204, pack("<HHHHB", 0, 0, 15, 4, 0) + b"Name")
                + record(0x203, pack("<HHHd", 0, 2, 15, 1.5)) + record(0x205, pack("<HHHBB", 2, 0, 15, 1, 0))))),
          {"expect": {"{{W.files[0].data}}": [{"name": "Staff", "data": [["Name", None, 1.5], [], [True]]}]}}]),
    case("a spreadsheet that cannot be read is named", {"fileDataType": "Array"},
         [pick(("a.xls", "application/vnd.ms-excel", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 broken")), {"see": "text=Could not be read: a.xls"},
          {"expect": {"{{W.files}}": []}}]),
    case("several files, one after the other", {"maxNumFiles": 3}, [pick(TEXT), {"expect": {"{{W.files.length}}": 1}},
         pick(("b.txt", "text/plain", b"b"), ("c.txt", "text/plain", b"c")), {"expect": {"{{W.files.map((f) => f.name)}}": ["a.txt", "b.txt", "c.txt"]}}]),
    case("no more files than allowed", {"maxNumFiles": 2}, [pick(TEXT, ("b.txt", "text/plain", b"b"), ("c.txt", "text/plain", b"c")),
         {"expect": {"{{W.files.length}}": 2}}, {"see": "text=At most 2 files"}]),
    case("files can be added as long as there is room", {"maxNumFiles": 2},
         [pick(TEXT, ("b.txt", "text/plain", b"b")), {"click": 'role=button[name="2 files"]'}, {"see": 'button[aria-label="Remove a.txt"]:focus'},
          {"count": {'role=button[name="Add files"]': 0}}, {"click": 'role=button[name="Remove b.txt"]'}, {"see": 'role=button[name="Add files"]'}]),
    case("no more files than allowed when the limit falls", {"maxNumFiles": "{{appsmith.store.most}}"},
         [pick(TEXT, ("b.txt", "text/plain", b"b"), ("c.txt", "text/plain", b"c")), {"expect": {"{{W.files.length}}": 3}},
          {"run": "await storeValue('most', 2)"}, {"expect": {"{{W.maxNumFiles}}": 2}},
          pick(("d.txt", "text/plain", b"d"), ("e.txt", "text/plain", b"e")), {"see": "text=At most 2 files"}, {"expect": {"{{W.files.length}}": 3}}],
         store={"most": 3}),
    case("another file replaces a single one", {}, [pick(TEXT), {"expect": {"{{W.files[0].name}}": "a.txt"}}, pick(("b.txt", "text/plain", b"b")),
         {"expect": {"{{W.files.map((f) => f.name)}}": ["b.txt"]}}]),
    case("too large a file is refused", {"maxFileSize": 1}, [pick(("a.txt", "text/plain", b"x" * (MEGABYTE + 1))), {"see": "text=Larger than 1 MB"},
         {"expect": {"{{W.files}}": []}}]),
    case("a megabyte is 1024 times 1024 bytes", {"maxFileSize": 1}, [pick(("a.txt", "text/plain", b"x" * MEGABYTE)),
         {"expect": {"{{W.files[0].size}}": MEGABYTE}}]),
    case("a file of another kind is refused when it is dropped", {"allowedFileTypes": ["image/*", ".csv"]},
         [{"see": 'role=button[name="Choose"]'}, drop("a.txt", "text/plain", "hello"), {"see": "text=Of a kind that is not accepted"}, {"expect": {"{{W.files}}": []}}]),
    case("a file is dropped", {"allowedFileTypes": ["image/*", ".csv"], "fileDataType": "Text"},
         [{"see": 'role=button[name="Choose"]'}, drop("A.CSV", "", "a,b"), {"expect": {"{{W.files[0].data}}": "a,b"}}]),
    case("removing a file runs no code", {"maxNumFiles": 2, "onFilesSelected": "{{showAlert('picked')}}"},
         [pick(TEXT, ("b.txt", "text/plain", b"b")), {"expect": {"@alerts": ["picked"]}}, {"click": 'role=button[name="2 files"]'},
          {"click": 'role=button[name="Remove a.txt"]'}, {"expect": {"{{W.files.map((f) => f.name)}}": ["b.txt"], "@alerts": ["picked"]}}]),
    case("resetWidget empties a picker", {}, [pick(TEXT), {"expect": {"{{W.files.length}}": 1}}, {"run": "resetWidget('W', true)"},
         {"expect": {"{{W.files}}": [], "{{W.isDirty}}": False}}, {"see": 'role=button[name="Choose"]'}]),
    case("a picked file goes to the server with a query", {"fileDataType": "Text", "onFilesSelected": "{{Q.run()}}"},
         [pick(TEXT), {"expect": {"@slots": [{"s0": {"$has": {"name": "a.txt", "data": "hello"}}}]}}],
         queries={"Q": {"slots": {"s0": "W.files[0]"}, "answer": {"data": 1}}}),
    case("a large file is a reference until a query sends it", {"maxFileSize": 10, "fileDataType": "Text"},
         [pick(("a.txt", "text/plain", LARGE)), {"expect": {"{{W.files[0].data.length < 100}}": True, "{{W.files[0].size}}": len(LARGE)}}, {"run": "Q.run()"},
          {"expect": {"@slots": [{"s0": LARGE.decode()}]}}],
         queries={"Q": {"slots": {"s0": "W.files[0].data"}, "answer": {"data": 1}}}),
    case("a narrow button shows its whole label", {"label": "Novo arquivo", "leftColumn": 0, "rightColumn": 6, "topRow": 1, "bottomRow": 5},
         [{"see": "text=Novo arquivo"}, is_whole("Novo arquivo"), pick(TEXT), {"see": "text=1 file"}, is_whole("1 file")]),
    case("setDisabled", {}, [{"see": 'role=button[name="Choose"]'}, {"run": "await W.setDisabled(true)"}, {"see": "button:disabled"}]),
    case("the older picker does the same", {"type": "FILE_PICKER_WIDGET"}, [pick(TEXT), {"expect": {"{{W.files[0].data}}": "data:text/plain;base64,aGVsbG8="}}]),
]

"""A page in many encodings, declared in every way, gives the same text; what was decided and what was bad is told."""
import codecs
import json
import tarfile

import cli

TEXT = {
    "west": ("de", "Über den Fluß führt seit 1890 eine Brücke aus Holz.", "Der Bürgermeister möchte sie erhöhen, “später”."),
    "central": ("pl", "Zażółć gęślą jaźń, mówi stara książka.", "Następny rozdział będzie dłuższy niż pierwszy."),
    "russian": ("ru", "Старый мост через реку закрыли на ремонт.", "Жители города ждут его открытия весной."),
    "simplified": ("zh", "昨天下午，城里的图书馆重新开放。", "很多孩子在门口排队等候。"),
    "traditional": ("zh-Hant", "昨天下午，城裡的圖書館重新開放。", "很多孩子在門口排隊等候。"),
    "japanese": ("ja", "昨日、町の図書館が再び開きました。", "子どもたちは入口で並んで待っていました。"),
    "greek": ("el", "Η παλιά γέφυρα πάνω από το ποτάμι έκλεισε για επισκευή.", "Οι κάτοικοι περιμένουν την άνοιξη."),
    "korean": ("ko", "어제 오후 시내 도서관이 다시 문을 열었다.", "많은 아이들이 입구에서 줄을 섰다."),
}

# The label that a page declares, Python's name for it, the text, the name that a record gives.
ENCODINGS = [
    ("iso-8859-7", "iso8859-7", "greek", "iso-8859-7"),
    ("windows-1252", "cp1252", "west", "windows-1252"),
    ("iso-8859-1", "cp1252", "west", "windows-1252"),
    ("iso-8859-2", "iso8859-2", "central", "iso-8859-2"),
    ("windows-1250", "cp1250", "central", "windows-1250"),
    ("windows-1251", "cp1251", "russian", "windows-1251"),
    ("koi8-r", "koi8-r", "russian", "koi8-r"),
    ("gb2312", "gbk", "simplified", "gbk"),
    ("gb18030", "gb18030", "simplified", "gb18030"),
    ("big5", "big5", "traditional", "big5"),
    ("shift_jis", "cp932", "japanese", "shift_jis"),
    ("euc-jp", "euc-jp", "japanese", "euc-jp"),
    ("iso-2022-jp", "iso2022-jp", "japanese", "iso-2022-jp"),
    ("euc-kr", "cp949", "korean", "euc-kr"),
    ("utf-8", "utf-8", "simplified", "utf-8"),
]

WIDE = (("utf-16-le", "utf-16le"), ("utf-16-be", "utf-16be"))

# What a Russian page can be written in, by label and by Python's name. A declared UTF-16 is taken for UTF-8, as the
# standard says, unless the bytes are UTF-16: both are here.
SAME_PAGE = [
    ("windows-1251", "cp1251"), ("koi8-r", "koi8-r"), ("koi8-u", "koi8-u"), ("iso-8859-5", "iso8859-5"),
    ("ibm866", "cp866"), ("x-mac-cyrillic", "mac-cyrillic"), ("gb2312", "gbk"), ("gb18030", "gb18030"),
    ("shift_jis", "cp932"), ("euc-jp", "euc-jp"), ("iso-2022-jp", "iso2022-jp"), ("euc-kr", "cp949"),
    ("utf-8", "utf-8"), ("utf-16", "utf-16-le"), ("utf-16le", "utf-16-le"), ("utf-16be", "utf-16-be"),
    ("utf-16", "utf-8"),
]

META = '<meta charset="%s">'
HTTP_EQUIV = '<meta http-equiv="Content-Type" content="text/html; charset=%s">'


def page(text, declaration=""):
    lang, first, second = TEXT[text]
    return f"<!doctype html><html lang={lang}><head>{declaration}<title>t</title></head><body><p>{first}<p>{second}</body></html>"


def warc(body, charset, media="text/html"):
    """A WARC of one response with this body, whose HTTP header tells the charset."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: %s; charset=%s\r\n\r\n" % (media.encode(), charset.encode())
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\nContent-Length: %d\r\n\r\n"
            % len(http + body) + http + body + b"\r\n\r\n")


def expected(text):
    return "\n\n".join(TEXT[text][1:]) + "\n"


class Encodings(cli.Case):
    def record(self, data, *args):
        """The record of one page, which must be read without a message."""
        return json.loads(self.clean("-x", "all", "-f", "jsonl", *args, stdin=data))

    def check(self, data, text, charset, reason, *args):
        record = self.record(data, *args)
        self.assertEqual((record["text"], record["charset"], record["charset_reason"], record["bad_sequences"]),
                         (expected(text), charset, reason, 0))

    def test_declared_by_meta(self):
        for label, codec, text, name in ENCODINGS:
            for declaration in (META, HTTP_EQUIV):
                with self.subTest(label=label, declaration=declaration):
                    self.check(page(text, declaration % label).encode(codec), text, name, "meta")

    def test_told_by_the_user(self):
        for label, codec, text, name in ENCODINGS:
            with self.subTest(label=label):
                self.check(page(text).encode(codec), text, name, "user", "--charset", label)

    def test_byte_order_marks_come_before_all(self):
        marks = (("utf-8", "utf-8-sig", b""), ("utf-16le", "utf-16-le", codecs.BOM_UTF16_LE),
                 ("utf-16be", "utf-16-be", codecs.BOM_UTF16_BE))
        for text in TEXT:
            for name, codec, mark in marks:
                with self.subTest(text=text, name=name):
                    data = mark + page(text, META % "koi8-r").encode(codec)
                    self.check(data, text, name, "bom", "--charset", "windows-1252")

    def test_a_json_string_is_unicode_whatever_its_page_declares(self):
        for label, codec, text, name in ENCODINGS:
            with self.subTest(label=label):
                html = page(text, META % label)
                self.check(json.dumps({"html": html}).encode(), text, "utf-8", "transport")
                self.check(json.dumps({"charset": label, "html": html}, ensure_ascii=False).encode(), text, "utf-8",
                           "transport")

    def test_a_json_string_that_is_no_utf_8_is_read_by_its_charset(self):
        line = json.dumps({"charset": "windows-1252", "html": page("west")}, ensure_ascii=False)
        self.check(line.encode("cp1252"), "west", "windows-1252", "transport")

    def test_nothing_declared(self):
        """Valid UTF-8 is taken for it; else the bytes have to say what they are."""
        for text in TEXT:
            with self.subTest(text=text):
                self.check(page(text).encode(), text, "utf-8", "valid")
        for label, codec, text, name in ENCODINGS:
            if label in ("windows-1251", "koi8-r", "big5", "shift_jis", "euc-jp", "euc-kr"):
                with self.subTest(label=label):
                    record = self.record(page(text).encode(codec))
                    self.assertEqual((record["text"], record["charset_reason"]), (expected(text), "detected"))
        self.assertEqual(self.record(b"<p>plain")["charset_reason"], "ascii")

    def test_utf_16_without_a_mark(self):
        """As a page and as text, by itself, by --charset and by a header of HTTP."""
        for text in TEXT:
            for codec, name in WIDE:
                with self.subTest(text=text, name=name):
                    self.check(page(text).encode(codec), text, name, "detected")
                    self.check(page(text).encode(codec), text, name, "user", "--charset", name)
                    self.check(expected(text).encode(codec), text, name, "detected")
                    self.check(warc(page(text).encode(codec), name), text, name, "transport")

    def test_utf_16_that_only_a_label_can_tell(self):
        """Ideographs alone look like other binary data: without a label they are refused, not guessed."""
        line = "".join(TEXT["simplified"][1:]).replace("，", "").replace("。", "")
        for codec, name in WIDE:
            with self.subTest(name=name):
                data = line.encode(codec)
                code, out, err = self.run_it("-x", "all", stdin=data)
                self.assertEqual((code, out), (1, b""))
                self.assertIn("neither HTML nor text", err)
                self.assertEqual(self.record(data, "--charset", name)["text"], line)
                self.assertEqual(self.record(warc(data, name, "text/plain"))["text"], line)
                self.write("line.txt", data)
                self.write("lines.tar", b"")
                with tarfile.open(self.path("lines.tar"), "w") as tar:
                    tar.add(self.path("line.txt"), "line.txt")
                self.assertEqual(self.clean("--charset", name, "lines.tar"), line)

    def test_one_page_in_many_encodings(self):
        """The same page gives the same text however it is written and declared."""
        for label, codec in SAME_PAGE:
            for declaration in (META, HTTP_EQUIV):
                with self.subTest(label=label, declaration=declaration):
                    data = page("russian", declaration % label).encode(codec)
                    self.assertEqual(self.record(data)["text"], expected("russian"))
        for codec in ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic", "utf-8", "utf-8-sig", "utf-16",
                      "utf-16-le", "utf-16-be"):
            with self.subTest(undeclared=codec):
                self.assertEqual(self.record(page("russian").encode(codec))["text"], expected("russian"))

    def test_bad_sequences_become_marks_and_are_counted(self):
        data = b"<meta charset=utf-8><p>a\xffb \xe2\x82 c\xc3\xa9 \x00d\xf0\x9f\x98"
        record = self.record(data)
        self.assertEqual((record["text"], record["bad_sequences"]), ("a\ufffdb \ufffd c\u00e9 \ufffdd\ufffd\n", 4))
        self.write("bad.html", data)
        code, out, err = self.run_it("-x", "all", "--stats", "bad.html", "bad.html")
        self.assertEqual(code, 0)
        self.assertRegex(err, r"(?m)^\s*(bad sequences\D*8|8\s+bad sequences)\s*$")


if __name__ == "__main__":
    cli.main()

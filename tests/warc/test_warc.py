"""Our WARC reader beside FastWARC and warcio: they write the files and read them too, and all find the same documents.

DECHAFF is the command, RECORDS the tool of records.c.
"""
import gzip
import io
import json
import os
import random
import struct
import subprocess
import tempfile
import unittest
import zlib

import brotli
import zstandard
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator as PlainIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

COUNT = 10000
READ_SIZES = (1, 13, 64, 4096, 65536, 1 << 20)
DOCUMENTS = ("response", "resource", "conversion")
WORDS = "river bridge mayor paper garden winter school train letter morning étude Fluß мост 図書館 café 10,5 %".split()


def deflate_raw(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


# Content codings by their name in the header, and the peers that cannot undo them: deflate without its wrapper, gzip
# by its old name, and for warcio 1.8.1 this Brotli.
CODINGS = [("", bytes, ()), ("gzip", gzip.compress, ()), ("deflate", zlib.compress, ()),
           ("deflate", deflate_raw, ("warcio", "fastwarc")), ("br", brotli.compress, ("warcio",)),
           ("x-gzip", gzip.compress, ("warcio", "fastwarc"))]


def chunked(data, random):
    out = io.BytesIO()
    at = 0
    while at < len(data):
        size = random.choice((1, 7, 100, 1000, len(data)))
        piece = data[at:at + size]
        out.write(b"%x\r\n%s\r\n" % (len(piece), piece))
        at += size
    return out.getvalue() + b"0\r\n\r\n"


class Maker:
    """Writes records of all kinds and keeps what a reader has to find: (url, body) in order."""

    def __init__(self):
        self.random = random.Random(5)
        self.expected = []
        self.texts = {}
        self.beyond = {"warcio": set(), "fastwarc": set()}

    def body(self):
        words = [self.random.choice(WORDS) for _ in range(self.random.choice((1, 5, 30, 90)))]
        return " ".join(words)

    def response(self, writer, url, number):
        sentence = self.body()
        page = ("<!doctype html><html><body><p>%s</p></body></html>" % sentence).encode()
        name, code, lacking = CODINGS[number % len(CODINGS)]
        sent = code(page)
        headers = [("Content-Type", self.random.choice(("text/html", "text/html; charset=utf-8")))]
        if name:
            headers.append(("Content-Encoding", name))
        for peer in lacking:
            self.beyond[peer].add(url)
        if number % 3 == 0:
            sent = chunked(sent, self.random)
            headers.append(("Transfer-Encoding", "chunked"))
        headers += [("X-Filler", "v" * self.random.choice((0, 10, 300)))] * (number % 4)
        status = "404 Not Found" if number % 17 == 0 else "200 OK"
        http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(sent), http_headers=http))
        if status == "200 OK":
            self.expected.append((url, page))
            self.texts[url] = sentence + "\n"

    def plain(self, writer, url, kind, media):
        text = (self.body() + "\n").encode()
        writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(text), warc_content_type=media))
        self.expected.append((url, text))
        self.texts[url] = text.decode()

    def other(self, writer, url, number):
        kind = ("request", "metadata", "warcinfo")[number % 3]
        if kind == "request":
            http = StatusAndHeaders("GET / HTTP/1.1", [("Host", "example.org")], is_http_request=True)
            writer.write_record(writer.create_warc_record(url, kind, http_headers=http))
        elif kind == "metadata":
            writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(b"fetchTimeMs: 7\r\n"),
                                                          warc_content_type="application/warc-fields"))
        else:
            writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "test"}))

    def write(self, path, count, packed, version):
        with open(path, "wb") as file:
            writer = WARCWriter(file, gzip=packed, warc_version=version)
            for number in range(count):
                url = "http://example.org/%d/" % number
                kind = number % 10
                if kind < 6:
                    self.response(writer, url, number)
                elif kind == 6:
                    self.plain(writer, url, "conversion", "text/plain")
                elif kind == 7:
                    self.plain(writer, url, "resource", "text/html")
                else:
                    self.other(writer, url, number // 10)


def fast_iterate(path, **how):
    """FastWARC's records, each to be used before the next one."""
    with open(path, "rb") as file:
        yield from FastIterator(file, **how)


def fast_records(path, without):
    """(url, body) as FastWARC finds them, some aside."""
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    for record in fast_iterate(path, record_types=kinds, parse_http=False):
        url = record.headers["WARC-Target-URI"]
        if url in without:
            continue
        if record.is_http:
            record.parse_http(auto_decode="all")
            if record.http_headers.status_code != 200:
                continue
        yield url, record.reader.read()


def warcio_records(path, without):
    """(url, body) as warcio finds them, some aside."""
    with open(path, "rb") as file:
        for record in PlainIterator(file):
            if record.rec_type not in DOCUMENTS:
                continue
            if record.http_headers and record.http_headers.get_statuscode() != "200":
                continue
            url = record.rec_headers.get_header("WARC-Target-URI")
            if url not in without:
                yield url, record.content_stream().read()


def fast_copy(source, path):
    """Write the records again by FastWARC."""
    with open(path, "wb") as out:
        for record in fast_iterate(source, parse_http=False):
            record.write(out)


def zstd_copy(source, path):
    """Each record a zstd frame, by a dictionary that stands in the first frame, as IIPC's .warc.zst has it."""
    records = []
    for record in fast_iterate(source, parse_http=False):
        out = io.BytesIO()
        record.write(out)
        records.append(out.getvalue())
    dictionary = zstandard.train_dictionary(32 * 1024, records[:2000])
    packer = zstandard.ZstdCompressor(dict_data=dictionary, level=3)
    packed = zstandard.ZstdCompressor().compress(dictionary.as_bytes())
    with open(path, "wb") as out:
        out.write(struct.pack("<II", 0x184D2A5D, len(packed)) + packed)
        for record in records:
            out.write(packer.compress(record))


def own_records(path, read_bytes):
    """What our reader finds: [(url, length, crc)], and its errors [(byte, text)]."""
    out = subprocess.run([os.environ["RECORDS"], str(read_bytes), path], check=True, capture_output=True).stdout
    found, errors = [], []
    for line in out.decode().splitlines():
        fields = line.split("\t")
        if fields[0] == "doc":
            found.append((fields[1], int(fields[4]), int(fields[5], 16)))
        else:
            errors.append((int(fields[1]), fields[2]))
    return found, errors


def summed(records):
    return [(url, len(body), zlib.crc32(body)) for url, body in records]


class Peers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.dir = tempfile.TemporaryDirectory(prefix="dechaff-warc-")
        cls.maker = Maker()
        names = ("plain.warc", "packed.warc.gz", "fast.warc", "dictionary.warc.zst")
        cls.files = [os.path.join(cls.dir.name, name) for name in names]
        cls.maker.write(cls.files[0], COUNT, False, "1.0")
        again = Maker()
        again.write(cls.files[1], COUNT, True, "1.1")
        fast_copy(cls.files[0], cls.files[2])
        zstd_copy(cls.files[0], cls.files[3])
        cls.expected = summed(cls.maker.expected)

    @classmethod
    def tearDownClass(cls):
        cls.dir.cleanup()

    def test_the_peers_agree_with_what_was_written(self):
        self.assertGreater(len(self.expected), COUNT * 7 // 10)
        for peer, read, files in (("fastwarc", fast_records, self.files[:3]), ("warcio", warcio_records, self.files[:3])):
            without = self.maker.beyond[peer]
            expected = [item for item in self.expected if item[0] not in without]
            for path in files:
                with self.subTest(peer=peer, path=os.path.basename(path)):
                    self.assertEqual(summed(read(path, without)), expected)

    def test_our_reader_agrees_at_every_read_size(self):
        for path in self.files:
            for size in READ_SIZES:
                with self.subTest(path=os.path.basename(path), read=size):
                    found, errors = own_records(path, size)
                    self.assertEqual(errors, [])
                    self.assertEqual(len(found), len(self.expected))
                    self.assertEqual(found, self.expected)

    def test_the_command_gives_the_same_texts(self):
        for path in self.files:
            with self.subTest(path=os.path.basename(path)):
                run = subprocess.run([os.environ["DECHAFF"], "--no-default-rules", "-x", "all", "-f", "jsonl", path],
                                     check=True, capture_output=True)
                self.assertEqual(run.stderr, b"")
                records = [json.loads(line) for line in run.stdout.splitlines()]
                self.assertEqual({record["url"]: record["text"] for record in records}, self.maker.texts)
                self.assertEqual(len(records), len(self.expected))


class Damage(unittest.TestCase):
    """A bad record is told with its place, and the others are read."""

    COUNT = 60

    def setUp(self):
        self.dir = tempfile.TemporaryDirectory(prefix="dechaff-warc-")
        self.addCleanup(self.dir.cleanup)

    def make(self, packed):
        maker, path = Maker(), os.path.join(self.dir.name, "bad.warc")
        maker.write(path, self.COUNT, packed, "1.0")
        with open(path, "rb") as file:
            data = file.read()
        return path, summed(maker.expected), data

    def starts(self, path):
        """Where the records with documents stand in the file, by URL."""
        kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
        found = {}
        for record in fast_iterate(path, record_types=kinds):
            found[record.headers["WARC-Target-URI"]] = record.stream_pos
        return found

    def check(self, path, data, gone, expected, byte):
        with open(path, "wb") as file:
            file.write(data)
        for size in (1, 100, 1 << 20):
            found, errors = own_records(path, size)
            self.assertEqual(found, [item for item in expected if item[0] != gone])
            self.assertEqual([error[0] for error in errors], [byte], errors)

    def test_a_header_that_is_none(self):
        path, expected, data = self.make(False)
        for url, _, _ in expected[5:30:6]:
            with self.subTest(url=url):
                at = self.starts(path)[url]
                self.check(path, data[:at] + b"XARC" + data[at + 4:], url, expected, at)
                with open(path, "wb") as file:
                    file.write(data)

    def test_a_length_that_is_none(self):
        path, expected, data = self.make(False)
        url = expected[9][0]
        at = self.starts(path)[url]
        end = data.index(b"Content-Length: ", at) + len(b"Content-Length: ")
        self.check(path, data[:end] + b"x" + data[end + 1:], url, expected, at)

    def test_a_damaged_gzip_member(self):
        path, expected, data = self.make(True)
        url = expected[12][0]
        at = self.starts(path)[url]
        self.check(path, data[:at + 60] + bytes([data[at + 60] ^ 0x55]) + data[at + 61:], url, expected, at)


if __name__ == "__main__":
    unittest.main()

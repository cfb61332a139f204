"""WARC records, JSON lines and members that are cut, damaged or oddly named: each loss is told, nothing else is lost."""
import gzip
import io
import json
import tarfile

import bulk
import cli

PAGE = b"<!doctype html><p>Some words of a page are here, and a few more.</p>" * 5


class Records(cli.Case):
    def records(self, data, *args):
        """Exit code, records and messages; the same with one job and with many."""
        first, *rest = (self.run_it("-f", "jsonl", "-j", jobs, *args, stdin=data) for jobs in ("1", "8"))
        for other in rest:
            self.assertEqual(other, first)
        code, out, err = first
        return code, [json.loads(line) for line in out.splitlines()], err


class Warc(Records):
    COUNT = 4

    def members(self):
        return [gzip.compress(bulk.record(b"", PAGE, i), mtime=0) for i in range(self.COUNT)]

    def test_a_small_file_that_is_cut_is_told(self):
        """The whole of it is looked at to see what it is: what is wrong with it must be told all the same."""
        members = self.members()
        data = b"".join(members)
        ends = [sum(map(len, members[:i + 1])) for i in range(self.COUNT)]
        for cut in (*range(len(members[0]) + 12, len(data), 37), *ends, len(data) - 1):
            with self.subTest(cut=cut):
                code, found, err = self.records(data[:cut])
                whole = sum(end <= cut for end in ends)
                self.assertEqual(sum(record["status"] == "ok" for record in found), whole)
                self.assertEqual((code, err != ""), (int(cut not in ends), cut not in ends), err)

    def test_a_wrong_checksum_in_a_small_file_is_told(self):
        for at in range(1, self.COUNT):
            for byte in (-8, -4):  # of the CRC, of the length
                members = self.members()
                bad = bytearray(members[at])
                bad[byte] ^= 1
                members[at] = bytes(bad)
                code, found, err = self.records(b"".join(members))
                self.assertEqual((code, sum(record["status"] == "ok" for record in found)), (1, self.COUNT - 1))
                self.assertEqual(err.count("\n"), 1)

    def test_chunks_that_lie_are_told(self):
        for size, status in ((len(PAGE), "ok"), (len(PAGE) + 9, "truncated"), (len(PAGE) - 9, "truncated")):
            body = b"%x\r\n%s\r\n0\r\n\r\n" % (size, PAGE)
            data = bulk.record(b"Transfer-Encoding: chunked\r\n", body, 1) + bulk.record(b"", PAGE, 2)
            code, found, _ = self.records(data)
            self.assertEqual([record["status"].split(":")[0] for record in found], [status, "ok"])
            self.assertEqual(code, int(status != "ok"))
            self.assertIn("Some words", found[0]["text"])

    def test_a_version_that_is_not_read_is_told(self):
        for version in (b"0.18", b"2.0"):
            code, found, err = self.records(bulk.record(b"", PAGE).replace(b"WARC/1.0", b"WARC/" + version))
            self.assertEqual((code, len(found)), (1, 1))
            self.assertIn("version 1.0 or 1.1", err)


class Lines(Records):
    def test_a_byte_order_mark_is_no_part_of_the_first_line(self):
        data = b'\xef\xbb\xbf{"id":1,"text":"One.\\n"}\r\n{"id":2,"text":"Two.\\n"}\r\n'
        code, found, err = self.records(data)
        self.assertEqual((code, err, [(record["id"], record["text"]) for record in found]),
                         (0, "", [(1, "One.\n"), (2, "Two.\n")]))


class Names(Records):
    def test_the_record_of_a_member_that_failed_has_its_name(self):
        """As the records of the others have theirs, whatever stands in it; only messages are escaped, and once."""
        name = "b\\ad\x1b[31m.html.gz"
        data = io.BytesIO()
        with tarfile.open(fileobj=data, mode="w") as archive:
            for member, body in (("a.html", PAGE), (name, gzip.compress(PAGE)[:20])):
                info = tarfile.TarInfo(member)
                info.size = len(body)
                archive.addfile(info, io.BytesIO(body))
        self.write("a.tar", data.getvalue())
        code, found, err = self.records(b"", "a.tar")
        self.assertEqual((code, [record["id"] for record in found]), (1, ["a.html", name]))
        self.assertEqual(found[1]["src"], dict(found[1]["src"], archive="a.tar", member=name))
        self.assertIn("a.tar:b\\\\ad\\u{1B}[31m.html.gz: ", err)

    def test_a_file_that_cannot_be_opened_has_its_name(self):
        code, found, err = self.records(b"", "no\rfile")
        self.assertEqual((code, found[0]["id"], found[0]["src"]["member"]), (1, "no\rfile", None))
        self.assertIn("dechaff: no\\rfile: ", err)


if __name__ == "__main__":
    cli.main()

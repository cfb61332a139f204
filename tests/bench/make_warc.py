"""Usage: make_warc.py PAGES.tar COUNT OUT.warc.gz. COUNT responses, the tar's pages over and over, a gzip member each."""
import gzip
import sys
import tarfile


def record(number, page):
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-%012d>\r\n"
            "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: http://example.org/%d\r\n"
            "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % (number, number, len(http)))
    return gzip.compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0)


def main(pages, count, out):
    with tarfile.open(pages) as tar:
        members = [record(i, tar.extractfile(info).read()) for i, info in enumerate(i for i in tar if i.isfile())]
    with open(out, "wb") as file:
        for i in range(count):
            file.write(members[i % len(members)])


main(sys.argv[1], int(sys.argv[2]), sys.argv[3])

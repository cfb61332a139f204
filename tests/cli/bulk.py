"""Inputs for the tests of bulk work: archives, WARC and JSONL files, many files, made from a seed."""
import gzip
import io
import json
import lzma
import random
import struct
import tarfile
import zipfile
import zlib

WORDS = ("river bridge council water winter school market letter garden people village morning engine harbour "
         "ticket museum doctor garden window summer paper history").split()
ODD = ["Advertisement", "Microsoft (MSFT+2.73%) rose.", "Advertisement:", ""]


def make_sentences():
    rng = random.Random(0)
    return [" ".join(rng.choice(WORDS) for _ in range(rng.randint(8, 22))).capitalize() + "." for _ in range(500)]


SENTENCES = make_sentences()


def text(rng, size):
    """Lines of about `size` bytes in all, some of which rules remove."""
    lines = []
    for line in rng.choices(SENTENCES, k=size // 110 + 1):
        lines.append(rng.choice(ODD) if rng.random() < 0.1 else line)
    return ("\n".join(lines) + rng.choice(["\n", "", "\n\n"])).encode()


def page(rng, size):
    """A page of about `size` bytes."""
    paragraphs = ["<p>%s</p>" % " ".join(rng.choices(SENTENCES, k=3)) for _ in range(size // 350 + 1)]
    menu = "".join("<li><a href=/%d>%s</a></li>" % (i, rng.choice(WORDS)) for i in range(12))
    return ("<!doctype html><html><head><title>%s</title></head><body><nav><ul>%s</ul></nav><article>%s</article>"
            "<p>Advertisement</p></body></html>" % (rng.choice(WORDS), menu, "\n".join(paragraphs))).encode()


def document(rng, large=0):
    """(kind, bytes): mostly small ones; a `large` share of too many bytes to be read ahead; some empty, binary or not
    UTF-8."""
    kind = rng.choice(["text", "page"])
    if rng.random() < large:
        return kind, (text if kind == "text" else page)(rng, 5 << 20)
    if rng.random() < 0.1:
        return "text", rng.choice([b"", b"\n", b"\x7fELF\x02\x01\x01" + bytes(400), b"caf\xe9 au lait, dit-on.\n" * 9])
    return kind, (text if kind == "text" else page)(rng, rng.choice([10, 300, 3000, 60000]))


def tar(rng, count, large=0, mode="w:gz"):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode=mode) as archive:
        for i in range(count):
            kind, body = document(rng, large)
            info = tarfile.TarInfo("%s/%05d.%s" % (rng.choice("ab"), i, "html" if kind == "page" else "txt"))
            info.size = len(body)
            archive.addfile(info, io.BytesIO(body))
    return data.getvalue()


def zip_file(rng, count):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for i in range(count):
            archive.writestr("%05d" % i, document(rng)[1])
    return data.getvalue()


def unpacked_brotli(data):
    """`data` as Brotli that packs nothing, with its largest window."""
    out = bytearray()
    for at in range(0, len(data), 1 << 16):
        part = data[at:at + (1 << 16)]
        bits = 0b1111 if at == 0 else 0  # the window's size, once
        bits |= ((len(part) - 1) << 3 | 1 << 19) << (4 if at == 0 else 0)
        out += bits.to_bytes(3, "little") + part
    return bytes(out + b"\3")


def unpacked_zstd(data, window_log=27):
    """`data` as a zstd frame that packs nothing, with a window of 2 ** window_log."""
    out = bytearray(b"\x28\xb5\x2f\xfd\0" + bytes([(window_log - 10) << 3]))
    for at in range(0, len(data), 1 << 17):
        part = data[at:at + (1 << 17)]
        last = at + len(part) == len(data)
        out += (len(part) << 3 | last).to_bytes(3, "little") + part
    return bytes(out)


def large_xz(data, dictionary=128 << 20, **how):
    """`data` packed with a large dictionary."""
    return lzma.compress(data, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": dictionary}], **how)


def number_of_7z(value):
    """As a 7z's directory has it, in nine bytes."""
    return b"\xff" + value.to_bytes(8, "little")


def large_7z(bodies):
    """A 7z of members 0.html, 1.html ... in one stream, whose dictionary has 128 MiB."""
    packed = large_xz(b"".join(bodies), format=lzma.FORMAT_RAW)
    sizes = b"".join(number_of_7z(len(body)) for body in bodies)
    names = "".join("%d.html\0" % i for i in range(len(bodies))).encode("utf-16-le")
    count = number_of_7z(len(bodies))
    directory = (b"\1\4\6\0\1\t" + number_of_7z(len(packed)) + b"\0"  # where the stream is
                 b"\7\x0b\1\0\1\x21\x21\1\x1e\x0c" + number_of_7z(sum(map(len, bodies))) + b"\0"  # LZMA2
                 b"\x08\x0d" + count + b"\t" + sizes[:-9] + b"\0\0"
                 b"\5" + count + b"\x11" + number_of_7z(len(names) + 1) + b"\0" + names + b"\0\0")
    start = struct.pack("<QQI", len(packed), len(directory), zlib.crc32(directory))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + packed + directory


def record(header, body, at=1):
    """A response of a server, its HTTP header with these lines."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + header + b"\r\n" + body
    return (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:test:%d>\r\n"
            b"WARC-Target-URI: http://example.org/%d\r\nContent-Type: application/http; msgtype=response\r\n"
            b"Content-Length: %d\r\n\r\n" % (at, at, len(http))) + http + b"\r\n\r\n"


def warc(rng, count, damage=True):
    """gzip members; some are damaged where asked for."""
    records = []
    for i in range(count):
        body = page(rng, rng.choice([300, 3000, 30000]))
        member = bytearray(gzip.compress(record(b"", body, i), 6, mtime=0))
        if damage and rng.random() < 0.1:
            member[len(member) // 2] ^= 0x55
        records.append(bytes(member))
    return b"".join(records)


def jsonl(rng, count, damage=True):
    """Lines; some are no JSON or lack a body where asked for."""
    lines = []
    for i in range(count):
        kind, body = document(rng)
        record = {"id": i, "url": "http://example.org/%d" % i, "html" if kind == "page" else "text": body.decode("latin-1"),
                  "more": {"n": i}}
        line = json.dumps(record)
        lines.append(rng.choice([line[:len(line) // 2], '{"id":%d}' % i, "[]"]) if damage and rng.random() < 0.1 else line)
    return ("\n".join(lines) + "\n").encode()


def files(case, rng, count, large=0):
    """Names of files in the case's directory, one of them missing."""
    names = []
    for i in range(count):
        names.append("f%05d" % i)
        case.write(names[-1], document(rng, large)[1])
    names.insert(count // 2, "missing")
    return names


def generator(seed):
    return random.Random(seed)

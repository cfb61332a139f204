"""
Usage: flat.py COUNT DECHAFF. COUNT WARC records through `dechaff -j 2 -f jsonl`, from a pipe; prints the resident size
on the way and its slope over the last four fifths.
"""
import gzip
import os
import subprocess
import sys
import threading

BATCH = 1000


def batch():
    page = b"<!doctype html><title>Page</title><article>" + b"<p>A sentence of some length, with a comma.</p>" * 20
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\n"
            b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http))
    return gzip.compress(head + http + b"\r\n\r\n", 6, mtime=0) * BATCH


def resident_kib(pid):
    with open("/proc/%d/statm" % pid, encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def slope(points):
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    return (sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points))


def count_lines(stream, got):
    while data := stream.read(1 << 20):
        got[0] += data.count(b"\n")


def main(count, command):
    process = subprocess.Popen([command, "-j", "2", "-f", "jsonl"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    got, points, data = [0], [], batch()
    reader = threading.Thread(target=count_lines, args=(process.stdout, got))
    reader.start()
    for done in range(0, count, BATCH):
        process.stdin.write(data)
        if done % max(count // 50, BATCH) == 0:
            points.append((done, resident_kib(process.pid)))
    process.stdin.close()
    reader.join()
    process.wait()
    late = points[len(points) // 5:]
    sizes = [size for _, size in late]
    print("  %d records of %d: resident %d to %d KiB, slope %.2f KiB a 100,000 records" %
          (got[0], count, min(sizes), max(sizes), slope(late) * 100000))


main(int(sys.argv[1]), sys.argv[2])

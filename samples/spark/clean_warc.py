#!/usr/bin/env python3
"""Clean web archives on Spark: a list of WARC or tar paths in, Parquet partitioned by language out.

    pip install -r requirements.txt                      # PySpark 4, Java 17 beside it
    spark-submit clean_warc.py paths.txt clean/          # or, on one machine: python3 clean_warc.py ...

Each partition of the list runs one `dechaff`, which gets the paths on its standard input and gives a record a document.
A path may be local to the executors or a URI that pyarrow.fs can read (hdfs://, s3://, gs://): such a file is copied to
the executor's temporary directory first, at most two ahead of the one that is being cleaned.

A file that cannot be read, or whose `dechaff` dies, has a row that says so in `status`; the rest is done. Spark commits
a task's files once, so that a retried or speculated task leaves no row twice.
"""
import argparse
import collections
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

import pyarrow as pa
from pyarrow import fs

SCHEMA = pa.schema([
    ("language", pa.string()),  # the primary tag of `lang`, "und" if unknown; the directory in the output
    ("archive", pa.string()),   # as the list has it
    ("member", pa.string()), ("id", pa.string()), ("url", pa.string()),
    ("title", pa.string()), ("byline", pa.string()), ("date", pa.string()), ("site", pa.string()),
    ("lang", pa.string()), ("charset", pa.string()),
    ("status", pa.string()),    # "ok", or "limit...", "truncated: ...", "unreadable: ...", "failed: ..."
    ("score", pa.float64()), ("text", pa.string()),
    ("offset", pa.int64()), ("length", pa.int64()),
])
SQL_SCHEMA = ", ".join(f"{f.name} {({'string': 'string', 'double': 'double', 'int64': 'bigint'})[str(f.type)]}"
                       for f in SCHEMA)
SAME_NAME = ("id", "url", "title", "byline", "date", "site", "lang", "charset", "status", "score", "text")
BATCH_BYTES = 8 << 20  # of text in a batch that goes to the JVM
COPIES_AHEAD = 2       # remote files waiting on the executor's disk


def language_of(lang):
    """The primary tag of a language tag; "und" for none and for what is no tag."""
    found = re.match(r"[A-Za-z]{2,3}(?![A-Za-z])", lang or "")
    return found.group().lower() if found else "und"


def row_of(record, archive):
    """One of dechaff's records as a row."""
    row = {name: record.get(name) for name in SAME_NAME}
    row["id"] = None if row["id"] is None else str(row["id"])
    source = record["src"]
    return dict(row, language=language_of(row["lang"]), archive=archive, member=source["member"],
                offset=source["offset"], length=source["length"])


def failure_row(archive, why):
    return dict.fromkeys(SCHEMA.names) | {"language": "und", "archive": archive, "status": why, "text": ""}


class Courier:
    """Names files to a dechaff that reads their paths from its standard input.

    After each file comes the path of a small text file, the mark: its record says that the file before it is done.
    """

    def __init__(self, archives, pipe):
        self.archives = archives
        self.pipe = pipe
        self.scratch = tempfile.mkdtemp(prefix="dechaff-spark-")
        self.mark = os.path.join(self.scratch, "mark")
        self.room = threading.Semaphore(COPIES_AHEAD)
        self.refused = {}  # number of the file: why it could not be copied
        with open(self.mark, "w") as file:
            file.write("mark\n")

    def copy_of(self, number):
        return os.path.join(self.scratch, str(number))

    def local_path(self, number):
        """A path that dechaff can open; a remote file is copied to it."""
        archive = self.archives[number].removeprefix("file://")
        if "://" not in archive:
            return archive
        self.room.acquire()
        system, path = fs.FileSystem.from_uri(archive)
        with system.open_input_stream(path, compression=None) as far, open(self.copy_of(number), "wb") as near:
            shutil.copyfileobj(far, near, 1 << 20)
        return self.copy_of(number)

    def deliver(self):
        """Write all paths. Runs in a thread and ends early when dechaff has gone."""
        try:
            for number in range(len(self.archives)):
                try:
                    line = f"{self.local_path(number)}\n{self.mark}\n"
                except (OSError, ValueError, pa.ArrowException) as error:
                    self.refused[number] = f"unreadable: {error}"
                    line = f"{self.mark}\n"
                self.pipe.write(line.encode())
                self.pipe.flush()
            self.pipe.close()
        except (BrokenPipeError, ValueError):  # ValueError: the pipe was closed
            pass

    def done(self, number):
        """The file is not needed any more."""
        if os.path.exists(self.copy_of(number)):
            os.unlink(self.copy_of(number))
            self.room.release()

    def close(self):
        shutil.rmtree(self.scratch, ignore_errors=True)


def clean_run(archives, command):
    """Run one dechaff over the files: yield their rows, and None at the end of each file.

    Stops short when dechaff dies; a wrong command line is an error.
    """
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    courier = Courier(archives, process.stdin)
    words = collections.deque(maxlen=20)
    listener = threading.Thread(target=words.extend, args=(process.stderr,), daemon=True)
    listener.start()
    threading.Thread(target=courier.deliver, daemon=True).start()
    number = 0
    try:
        for line in process.stdout:
            if not line.endswith(b"\n"):
                break  # it died in the middle of a record
            record = json.loads(line)
            if record["src"]["archive"] != courier.mark:
                yield row_of(record, archives[number])
                continue
            if number in courier.refused:
                yield failure_row(archives[number], courier.refused[number])
            courier.done(number)
            number += 1
            yield None
    finally:
        if number < len(archives):
            process.kill()
        code = process.wait()
        listener.join(timeout=5)
        courier.close()
    if code == 2:
        raise RuntimeError("dechaff: " + b"".join(words).decode(errors="replace"))


def clean_files(archives, command):
    """Yield the rows of all files of one partition. A file that kills its dechaff gets a row and is passed over."""
    while archives:
        finished = 0
        for row in clean_run(archives, command):
            if row is None:
                finished += 1
            else:
                yield row
        if finished < len(archives):
            yield failure_row(archives[finished], "failed: dechaff died while it read this file")
        archives = archives[finished + 1:]


def batches(rows):
    """Rows in record batches of about BATCH_BYTES of text."""
    waiting, size = [], 0
    for row in rows:
        waiting.append(row)
        size += len(row["text"] or "") + 500
        if size >= BATCH_BYTES:
            yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)
            waiting, size = [], 0
    if waiting:
        yield pa.RecordBatch.from_pylist(waiting, schema=SCHEMA)


def cleaner(command):
    """The function for mapInArrow: batches of paths in, batches of rows out."""
    def clean_partition(paths):
        archives = [path for batch in paths for path in batch.column(0).to_pylist()]
        yield from batches(clean_files(archives, command))
    return clean_partition


def count(spark, output):
    """What stands in the output: counted after the write, so that retries cannot count twice."""
    from pyspark.sql import functions as f
    rows = spark.read.parquet(output)
    state = f.regexp_extract("status", "^[a-z]*", 0).alias("state")
    table = rows.groupBy("language", state).agg(f.count("*").alias("documents"), f.sum("length").alias("bytes_in"),
                                                f.sum(f.octet_length("text")).alias("bytes_out"))
    return [row.asDict() for row in table.orderBy("language", "state").collect()]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("paths", help="text file with a WARC or tar path a line")
    parser.add_argument("output", help="directory or URI for the Parquet files; must not exist yet")
    parser.add_argument("--partitions", type=int, help="tasks; default: one a file, at most 10,000")
    parser.add_argument("--overwrite", action="store_true", help="replace the output")
    parser.add_argument("--dechaff", default="dechaff", help="the command on the executors [%(default)s]")
    parser.add_argument("--option", action="append", default=[], metavar="OPTION",
                        help="an option for dechaff, such as --option=--extract=all; repeatable")
    return parser.parse_args()


def main():
    from pyspark.sql import SparkSession
    options = arguments()
    with open(options.paths) as file:
        archives = [line.rstrip("\n") for line in file if line.strip()]
    if not archives:
        sys.exit(f"{options.paths}: no path in it")
    spark = (SparkSession.builder.appName("dechaff")
             # One commit a task, by the driver: a retry leaves nothing twice.
             .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
             .getOrCreate())
    command = [options.dechaff, "-f", "jsonl", "--line-buffered", *options.option, "--files-from", "-"]
    slices = options.partitions or min(len(archives), 10_000)
    listed = spark.sparkContext.parallelize([(archive,) for archive in archives], slices)
    rows = spark.createDataFrame(listed, "archive string").mapInArrow(cleaner(command), SQL_SCHEMA)
    mode = "overwrite" if options.overwrite else "errorifexists"
    rows.write.mode(mode).partitionBy("language").parquet(options.output)
    for counted in count(spark, options.output):
        print(json.dumps(counted))
    spark.stop()


if __name__ == "__main__":
    main()

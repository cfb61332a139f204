"""Usage: peer_warc.py read|clean FILE.warc.gz. FastWARC reads all responses; `clean`: resiliparse takes their main content."""
import json
import sys
import traceback

from fastwarc.warc import ArchiveIterator, WarcRecordType
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding


def main(action, path):
    with open(path, "rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
            page = record.reader.read()
            if action == "clean":
                text = extract_plain_text(bytes_to_str(page, detect_encoding(page)), main_content=True)
                print(json.dumps({"id": record.record_id, "url": record.headers["WARC-Target-URI"], "text": text}))


try:
    main(*sys.argv[1:])
except Exception:  # measure takes a code of 1 for success, as rg means it
    traceback.print_exc()
    sys.exit(3)

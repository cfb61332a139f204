#!/usr/bin/env python3
"""Speed of main content, dechaff beside its peers, in one run.

usage: speed.py TAR build/release/dechaff [PEER...]     PEER: resiliparse, turbohtml (from the Python package index)

TAR holds raw pages. CPU time, one thread, best of DECHAFF_RUNS (default 3). dechaff: the whole process, from its start.
Peers: from the first byte of the archive on, without the start of Python; they get bytes, or text decoded as UTF-8.
"""
import os
import resource
import subprocess
import sys
import tarfile

RUNS = int(os.environ.get('DECHAFF_RUNS', '3'))


def peer_call(name):
    """A function from the bytes of a page to its main content."""
    if name == 'resiliparse':
        from resiliparse.extract.html2text import extract_plain_text
        return lambda data: extract_plain_text(data.decode('utf-8', 'replace'), main_content=True)
    if name == 'turbohtml':
        import turbohtml
        return lambda data: turbohtml.parse(data).main_text()
    sys.exit('no such peer: ' + name)


def cpu(who):
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def run_peer(name, path):
    """Read and extract every page in this process; prints seconds."""
    call = peer_call(name)
    before, failed = cpu(resource.RUSAGE_SELF), 0
    with tarfile.open(path) as tar:
        for member in tar:
            if member.isfile():
                try:
                    call(tar.extractfile(member).read())
                except Exception:
                    failed += 1
    print(cpu(resource.RUSAGE_SELF) - before, failed)


def run_child(command):
    """Seconds of CPU that a command takes, and what it prints."""
    before = cpu(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode > 1:      # 1: some pages could not be read
        sys.exit('%s: exit code %d' % (command[0], done.returncode))
    return cpu(resource.RUSAGE_CHILDREN) - before, done.stdout


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if sys.argv[1] == '--peer':
        return run_peer(sys.argv[2], sys.argv[3])
    path, dechaff, peers = sys.argv[1], sys.argv[2], sys.argv[3:]
    with tarfile.open(path) as tar:
        sizes = [member.size for member in tar if member.isfile()]
    best = {'dechaff': 1e9, **{name: 1e9 for name in peers}}
    for _ in range(RUNS):
        best['dechaff'] = min(best['dechaff'], run_child([dechaff, '-q', path])[0])
        for name in peers:
            seconds = float(run_child([sys.executable, __file__, '--peer', name, path])[1].split()[0])
            best[name] = min(best[name], seconds)
    print('%d pages, %.1f MB' % (len(sizes), sum(sizes) / 1e6))
    for name, seconds in best.items():
        print('%-12s %6.0f ms %5.0f MB/s   %.2f times dechaff' % (
            name, seconds * 1e3, sum(sizes) / 1e6 / seconds, seconds / best['dechaff']))
    return None


if __name__ == '__main__':
    sys.exit(main())

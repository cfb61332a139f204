"""Outputs in which each document has its own place: -f tar, and -o with a folder."""
import io
import os
import shutil
import subprocess
import tarfile
import unittest

import cli

# Names that would leave the folder, hide, or hit each other, and what they become.
NAMES = [
    ("../../evil.html", "evil.html.txt"),
    ("/abs/evil.html", "abs/evil.html.txt"),
    ("a/../../../b", "a/b.txt"),
    ("new\nline\x1b[31m", "new%0Aline%1B[31m.txt"),
    ("same", "same.txt"),
    ("same", "same~2.txt"),
    ("SAME", "SAME~3.txt"),
    ("dir.txt/in", "dir.txt_/in.txt"),
    ("dir", "dir.txt"),
    ("é/漢字.md", "é/漢字.md.txt"),
    ("x" * 300, None),
    ("/".join(["deep"] * 300), None),
    ("-rf", "-rf.txt"),
    ("..", "unnamed.txt"),
]


def packed(names):
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        for at, name in enumerate(names):
            text = b"Text %d.\nAdvertisement\n" % at
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text))
    return data.getvalue()


def members(data):
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        return [(member.name, archive.extractfile(member).read().decode()) for member in archive.getmembers()]


class Tar(cli.Case):
    def test_members_have_their_names_and_texts(self):
        code, out, err = self.run_it("-f", "tar", stdin=packed(name for name, _ in NAMES))
        self.assertEqual((code, err), (0, ""))
        got = members(out)
        self.assertEqual([text for _, text in got], ["Text %d.\n" % at for at in range(len(NAMES))])
        for (name, _), (_, wanted) in zip(got, NAMES):
            self.assertEqual(name, wanted or name)
            self.assertFalse(name.startswith("/") or ".." in name.split("/"), name)
            self.assertLess(len(name.split("/")[-1].encode()), 256)
        self.assertEqual(len({name.lower() for name, _ in got}), len(NAMES))
        self.assertEqual(out[-1024:], bytes(1024))

    @unittest.skipUnless(shutil.which("tar"), "there is no tar")
    def test_tar_lists_and_unpacks_it(self):
        long = "/".join(["a" * 90] * 3)
        self.write("in.tar", packed([long, "é", "b"]))
        code, out, _ = self.run_it("-f", "tar", "in.tar", "-o", "out.tar")
        self.assertEqual((code, out), (0, b""))
        listed = subprocess.run(["tar", "--quoting-style=literal", "-tf", "out.tar"], cwd=self.dir, env=self.env,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual((listed.returncode, listed.stderr), (0, b""))
        self.assertEqual(listed.stdout.decode().split(), [long + ".txt", "é.txt", "b.txt"])
        os.mkdir(self.path("to"))
        subprocess.run(["tar", "-xf", "../out.tar"], cwd=self.path("to"), check=True)
        self.assertEqual(self.read("to/" + long + ".txt"), b"Text 0.\n")

    def test_the_same_bytes_each_time_and_with_any_number_of_jobs(self):
        self.write("in.tar", packed("n%d.html" % at for at in range(300)))
        first = self.run_it("-f", "tar", "in.tar")[1]
        os.utime(self.path("in.tar"), (1, 1))
        for args in ([], ["-j", "2"], ["-j", "4"]):
            self.assertTrue(self.run_it("-f", "tar", *args, "in.tar")[1] == first, args)
        self.assertEqual(len(members(first)), 300)

    def test_empty_and_unreadable_documents(self):
        self.write("empty", "")
        self.write("waste", "Advertisement\n")
        code, out, err = self.run_it("-f", "tar", "empty", "missing", "waste")
        self.assertEqual((code, members(out)), (1, [("empty.txt", ""), ("waste.txt", "")]))
        self.assertIn("missing", err)
        self.assertEqual(members(self.run_it("-f", "tar", "--removed", "waste")[1]), [("waste.txt", "Advertisement\n")])

    def test_a_reader_that_goes_and_a_full_disk(self):
        self.write("in.tar", packed("n%d" % at for at in range(2000)))
        process = self.start("-f", "tar", "in.tar")
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.communicate()[1], b"")
        self.assertEqual(process.returncode, 0)
        with open("/dev/full", "wb") as full:
            code, _, err = self.run_it("-f", "tar", "in.tar", stdout=full)
        self.assertEqual(code, 2)
        self.assertIn("cannot write", err)


class Folder(cli.Case):
    def files(self, folder):
        return {os.path.relpath(os.path.join(at, name), self.path(folder)): self.read(os.path.join(at, name)).decode()
                for at, _, names in os.walk(self.path(folder)) for name in names}

    def test_files_have_the_names_of_members_of_a_tar(self):
        data = packed(name for name, _ in NAMES)
        wanted = dict(members(self.run_it("-f", "tar", stdin=data)[1]))
        for at, args in enumerate(([], ["-j", "3"])):
            folder = "to%d" % at
            code, out, err = self.run_it(*args, "-o", folder + "/", stdin=data)
            self.assertEqual((code, out, err), (0, b"", ""))
            self.assertEqual(self.files(folder), wanted)
        self.assertFalse(os.path.exists(self.path("evil.html.txt")) or os.path.exists(self.path("../evil.html.txt")))

    def test_the_extension_is_that_of_the_format(self):
        self.write("p.html", "<!doctype html><h1>Head</h1><p>Text.")
        os.mkdir(self.path("to"))
        for name, text in (("text", "Head\n\nText.\n"), ("markdown", "# Head\n\nText.\n")):
            self.run_it("-x", "all", "-f", name, "-o", "to", "p.html")
        self.run_it("-x", "all", "-f", "jsonl", "-o", "to", "p.html")
        files = self.files("to")
        self.assertEqual((files["p.html.txt"], files["p.html.md"]), ("Head\n\nText.\n", "# Head\n\nText.\n"))
        self.assertRegex(files.pop("p.html.json"), r'^\{"id":"p.html",.*\}\n$')
        self.assertEqual(len(files), 2)

    def test_links_inside_are_not_followed(self):
        os.makedirs(self.path("to"))
        os.makedirs(self.path("outside"))
        self.write("victim", "untouched")
        os.symlink("../outside", self.path("to/sub"))
        os.symlink("../victim", self.path("to/file.txt"))
        code, _, err = self.run_it("-o", "to", stdin=packed(["sub/x"]))
        self.assertEqual(code, 2)
        self.assertIn("cannot write", err)
        self.assertEqual(os.listdir(self.path("outside")), [])
        self.assertEqual(self.run_it("-o", "to", stdin=packed(["file"]))[0], 0)
        self.assertEqual(self.read("victim"), b"untouched")
        self.assertEqual(self.read("to/file.txt"), b"Text 0.\n")
        self.assertFalse(os.path.islink(self.path("to/file.txt")))

    def test_the_input_is_not_replaced(self):
        self.write("a.txt", cli.TEXT)
        code, _, err = self.run_it("-o", ".", "a.txt")
        self.assertEqual(code, 2)
        self.assertIn("an input would be replaced by its own text; name another folder", err)
        self.assertEqual(self.read("a.txt").decode(), cli.TEXT)

    def test_a_file_is_whole_or_not_there(self):
        self.write("to/a.txt", "old")
        process = self.start("-o", "to", "-i", "text", "-")
        process.stdin.write(b"First line.\n" * 100000)
        process.stdin.flush()
        process.terminate()
        self.assertNotEqual(process.wait(60), 0)
        process.stdin.close(), process.stdout.close(), process.stderr.close()
        self.assertEqual(self.files("to"), {"a.txt": "old"})

    def test_records_are_named_by_their_id(self):
        lines = '{"id":"news/7","text":"A."}\n{"id":12,"text":"B."}\n{"id":"../x","text":"C."}\n{"text":"D."}\n'
        self.run_it("-o", "to/", stdin=lines)
        self.assertEqual(self.files("to"), {"news/7.txt": "A.", "12.txt": "B.", "x.txt": "C.", "stdin.txt": "D."})

    def test_what_cannot_be_written_stops(self):
        self.write("file", "")
        for output in ("file/", "missing/deeper/"):
            code, _, err = self.run_it("-o", output, stdin="Text.\n")
            self.assertEqual(code, 2, output)
            self.assertIn(output, err)


if __name__ == "__main__":
    cli.main()

# Usage: awk -v bytes=N -f make_text.awk SAMPLE... > text. Prose from the samples' words, drawn so that frequent words
# stay frequent, in lines of 20 to 600 bytes; every tenth line is waste that the shipped packs know, every third blank.
# Its random numbers are its own: with LC_ALL=C every awk writes the same text.
function roll(n) {
  seed = (seed * 69069 + 12345) % 4294967296
  return int(seed / 65536) % n
}
{ for (i = 1; i <= NF; i++) words[count++] = $i }
END {
  waste[0] = "Publicité"; waste[1] = "Advertisement"; waste[2] = "Photo: A. Nobody (Somewhere Pictures)"
  waste[3] = "We may earn a commission from links on this page."; waste[4] = "Read also: The ferry that came back"
  seed = 20240514
  while (written < bytes) {
    kind = roll(30)
    if (kind < 3) line = waste[roll(5)]
    else if (kind < 12) line = ""
    else {
      line = words[roll(count)]
      for (want = 20 + roll(580); length(line) < want;) line = line " " words[roll(count)]
      if (kind == 12) line = line " (ABCD+1." roll(100) "%)."
    }
    print line
    written += length(line) + 1
  }
}

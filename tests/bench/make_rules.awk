# Usage: awk -v count=N -v out=rules|regex -f make_rules.awk. N drop rules with made-up phrases, as a dechaff rule file
# or as the same lines for rg -f: of 20 rules 11 `is`, 6 `starts`, 2 `ends`, 1 `has`.
function roll(n) {
  seed = (seed * 69069 + 12345) % 4294967296
  return int(seed / 65536) % n
}
function word(  w, n) {
  for (n = 2 + roll(3); n > 0; n--) w = w substr("bcdfghklmnprstvz", 1 + roll(16), 1) substr("aeiou", 1 + roll(5), 1)
  return w
}
BEGIN {
  seed = 7
  for (i = 0; i < count; i++) {
    phrase = word() " " word() " " word()
    kind = i % 20
    how = kind < 11 ? "is" : kind < 17 ? "starts" : kind < 19 ? "ends" : "has"
    if (out == "rules")
      printf "rule und.made.r%d drop line\n  %s %s\n  + %s\n  - zebra\n\n", i, how, phrase, phrase
    else
      print (how == "is" || how == "starts" ? "^" : "") phrase (how == "is" || how == "ends" ? "$" : "")
  }
}

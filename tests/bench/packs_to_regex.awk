# Usage: awk -f packs_to_regex.awk rules/*.rules. The packs' matchers as lines for rg -f: literals escaped and anchored
# as they stand, regexes in rg's spelling. What rg cannot do (look-around, guards, scopes, folding) is left out or
# ignored.
function escape(text) {
  gsub(/[][\\.*+?(){}|^$]/, "\\\\&", text)
  return text
}
/^rule / { dropping = $3 == "drop" }
!dropping { next }
/^  (is|has|starts|ends) / {
  how = $1
  text = escape(substr($0, length(how) + 4))
  print (how == "is" || how == "starts" ? "^" : "") text (how == "is" || how == "ends" ? "$" : "")
}
/^  re \// && !/\(\?[=!<]/ {
  text = substr($0, 7)
  sub(/\/[ix]*$/, "", text)
  gsub(/\\\//, "/", text)
  gsub(/\\h/, "[ \\t]", text)
  while (match(text, /[+*?}][+]/)) text = substr(text, 1, RSTART) substr(text, RSTART + 2)
  print text
}

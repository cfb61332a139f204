# Usage: awk -f packs_to_regex.awk rules/*.rules. The packs' matchers as lines for rg -f: literals escaped and anchored
# as they stand, regexes as they are. What rg cannot do (look-around, guards, folding) is left out or ignored.
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
  print text
}

# Usage: awk -f packs_to_regex.awk rules/*.rules. The packs' literals as lines for rg -f, escaped and anchored as they
# stand. Guards, scopes, folding and the packs' regexes are left out: rg cannot do the first three, and the last take it
# a minute to compile.
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

package cookie

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// knownAttributes are those that some browser supports, in lower case.
var knownAttributes = []string{
	"domain", "expires", "httponly", "max-age", "partitioned", "path", "priority", "samesite", "secure",
}

// lint warns about valid lines that are probably not intended: attributes that
// no browser supports, repeated attributes, and lines joined by a comma, which RFC
// 9110 §5.3 allows for every header except this one.
func (l *Line) lint(checks *rule.Checks) {
	var seen []string
	for _, a := range l.Attributes {
		name := strings.ToLower(a.Name)
		switch {
		case foldsNext(a.Name) || foldsNext(a.Value) || strings.Contains(a.Name, ",") && a.HasValue:
			checks.Warn(rule.FoldedLines, a.String())
		case !slices.Contains(knownAttributes, name):
			checks.Warn(rule.UnknownAttribute, a.Name)
		case slices.Contains(seen, name):
			checks.Warn(rule.RepeatedAttribute, a.Name)
		default:
			seen = append(seen, name)
		}
	}
	if foldsNext(l.Value) {
		checks.Warn(rule.FoldedLines, l.Value)
	}
	if !isASCII(l.Domain) {
		checks.Warn(rule.DomainNonASCII, l.Domain)
	}
}

// foldsNext reports whether a comma is followed by the start of another cookie:
// a name and an equals sign.
func foldsNext(s string) bool {
	for {
		_, after, found := strings.Cut(s, ",")
		if !found {
			return false
		}
		name, _, pair := strings.Cut(strings.TrimLeft(after, " "), "=")
		if pair && name != "" && !strings.ContainsAny(name, " ,;\"/") {
			return true
		}
		s = after
	}
}

// String is the attribute, unchanged, without the white space around it.
func (a Attribute) String() string {
	if a.HasValue {
		return a.Name + "=" + a.Value
	}
	return a.Name
}

package cookie_test

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// lint are the warnings about lines that are valid but probably not intended.
// They change nothing, so other tests leave them out.
var lint = []rule.ID{rule.UnknownAttribute, rule.RepeatedAttribute, rule.FoldedLines, rule.DomainNonASCII}

func withoutLint(warnings []rule.ID) []rule.ID {
	rest := slices.DeleteFunc(warnings, func(id rule.ID) bool { return slices.Contains(lint, id) })
	if len(rest) == 0 {
		return nil
	}
	return rest
}

func TestLint(t *testing.T) {
	for _, test := range []struct {
		line  string
		want  rule.ID // "" for no warning
		value string
	}{
		{"a=1; Secure; HttpOnly; Path=/; SameSite=Lax; Partitioned; Priority=High; Max-Age=1; Domain=shop.example", "", ""},
		{"a=1; Secured", rule.UnknownAttribute, "Secured"},
		{"a=1; theme=dark", rule.UnknownAttribute, "theme"},
		{"a=1; Path=/a; path=/b", rule.RepeatedAttribute, "path"},
		{"a=1; Path=/, b=2; Path=/", rule.FoldedLines, "Path=/, b=2"},
		{"a=1, b=2", "", ""}, // a value alone: only attributes are checked
		{"a=1, b=2; Path=/", rule.FoldedLines, "1, b=2"},
		{"a=1; HttpOnly, theme=dark; Path=/", rule.FoldedLines, "HttpOnly, theme=dark"},
		{"a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT", "", ""},
		{"a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2", rule.FoldedLines, "Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2"},
		{"a=1; Domain=münchen.example", rule.DomainNonASCII, "münchen.example"},
	} {
		_, checks := cookie.Parse(test.line, spec())
		var got rule.Check
		for _, c := range checks {
			if slices.Contains(lint, c.Rule) && got.Rule == "" {
				got = c
			}
		}
		if got.Rule != test.want || got.Value != test.value {
			t.Errorf("%q: warned of %q %q, want %q %q", test.line, got.Rule, got.Value, test.want, test.value)
		}
	}
}

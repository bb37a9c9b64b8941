package link_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A fragment may say what to show first and what came of the run, and has the same
// scenario then.
func TestSuffix(t *testing.T) {
	fragment := link.Encode(&scenario.Scenario{V: 1, Title: "Where to begin"})
	for _, test := range []struct {
		name, fragment string
		want           link.Suffix
	}{
		{"none", fragment, link.Suffix{}},
		{"the fifth row", fragment + ".s5", link.Suffix{Row: 5}},
		{"all of it", fragment + ".r0d3f91c.vflow.s5", link.Suffix{"0d3f91c", "flow", 5}},
		{"in another order", fragment + ".s5.r0d3f91c.vflow", link.Suffix{"0d3f91c", "flow", 5}},
		{"in a sentence", "see https://host.example/#" + fragment + ".s12.", link.Suffix{Row: 12}},
		{"escaped on the way", fragment + "%2Es7", link.Suffix{Row: 7}},
		{"with WordPress's own", fragment + ".s7#?secret=x", link.Suffix{Row: 7}},
		{"with a part of a later release", fragment + ".q9.s7", link.Suffix{Row: 7}},
		{"cut", fragment + ".s", link.Suffix{}},
		{"no number", fragment + ".sx.s-1.s0", link.Suffix{}},
		{"with an empty part", fragment + ".s5..", link.Suffix{Row: 5}},
		{"alone, as at the address of a lesson", "#.s5", link.Suffix{Row: 5}},
	} {
		got := link.SuffixOf(test.fragment)
		if got != test.want {
			t.Errorf("%s: %+v, want %+v", test.name, got, test.want)
		}
		if test.fragment == "#.s5" {
			continue
		}
		s, err := link.Decode(test.fragment)
		if err != nil || s.Title != "Where to begin" {
			t.Errorf("%s: %v, %v", test.name, s, err)
		}
		if again := link.SuffixOf(fragment + got.String()); again != got {
			t.Errorf("%s: written and read again it is %+v, want %+v", test.name, again, got)
		}
	}
}

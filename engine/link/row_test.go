package link_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A fragment may name the row to show first, and has the same scenario then.
func TestRow(t *testing.T) {
	fragment := link.Encode(&scenario.Scenario{V: 1, Title: "Where to begin"})
	for _, test := range []struct {
		name, fragment string
		row            int
	}{
		{"no row", fragment, 0},
		{"the fifth", link.At(fragment, 5), 5},
		{"the first", link.At(fragment, 1), 1},
		{"none needs no saying", link.At(fragment, 0), 0},
		{"in a sentence", "see https://host.example/#" + link.At(fragment, 12) + ".", 12},
		{"escaped on the way", fragment + "%2Es7", 7},
	} {
		if row := link.Row(test.fragment); row != test.row {
			t.Errorf("%s: row %d, want %d", test.name, row, test.row)
		}
		s, err := link.Decode(test.fragment)
		if err != nil || s.Title != "Where to begin" {
			t.Errorf("%s: %v, %v", test.name, s, err)
		}
	}
	for _, damaged := range []string{fragment + ".s", fragment + ".sx", fragment + ".s-1", fragment + ".s5.s"} {
		if row := link.Row(damaged); row != 0 {
			t.Errorf("%s: row %d, want none", damaged, row)
		}
	}
}

package scenario_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestHostMatches(t *testing.T) {
	for _, test := range []struct {
		pattern, host string
		want          bool
	}{
		{"shop.example", "shop.example", true},
		{"shop.example", "www.shop.example", false},
		{"*.shop.example", "www.shop.example", true},
		{"*.shop.example", "a.b.shop.example", true},
		{"*.shop.example", "shop.example", false},
		{"*.shop.example", ".shop.example", false},
		{"*.shop.example", "www.workshop.example", false},
		{"*.shop.example", "", false},
	} {
		if got := scenario.HostMatches(test.pattern, test.host); got != test.want {
			t.Errorf("%s for %q: got %v, want %v", test.pattern, test.host, got, test.want)
		}
	}
}

func TestHostsBelow(t *testing.T) {
	for pattern, want := range map[string]string{"*.shop.example": ".shop.example", "shop.example": ""} {
		if ending, ok := scenario.HostsBelow(pattern); ok != (want != "") || ok && ending != want {
			t.Errorf("%s: got %q, %v, want %q", pattern, ending, ok, want)
		}
	}
}

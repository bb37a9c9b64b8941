package hsts

import (
	"math"
	"testing"
	"time"
)

var headerTests = []struct {
	value string
	rules Rules
	want  Policy
	ok    bool
}{
	{value: "max-age=31536000", want: Policy{MaxAge: 31536000 * time.Second}, ok: true},
	{value: "max-age=0", want: Policy{}, ok: true},
	{value: `max-age="100"`, want: Policy{MaxAge: 100 * time.Second}, ok: true},
	{value: "MAX-AGE=5; IncludeSubDomains", want: Policy{MaxAge: 5 * time.Second, IncludeSubDomains: true}, ok: true},
	{value: " max-age = 5 ;; preload ; ", want: Policy{MaxAge: 5 * time.Second}, ok: true},
	{value: "max-age=5; unknown=\"x\"", want: Policy{MaxAge: 5 * time.Second}, ok: true},
	{value: `max-age=5; unknown="x;y"; includeSubDomains`, want: Policy{MaxAge: 5 * time.Second, IncludeSubDomains: true}, ok: true},
	{value: `unknown="x\"; max-age=1"; max-age=5`, want: Policy{MaxAge: 5 * time.Second}, ok: true},
	{value: `unknown="x; max-age=5`},
	{value: "includeSubDomains"},
	{value: ""},
	{value: "max-age"},
	{value: "max-age="},
	{value: "max-age=-1"},
	{value: "max-age=1.5"},
	{value: `max-age="5`},
	{value: "max-age=5; max-age=5"},
	{value: "max-age=5; includeSubDomains; includesubdomains"},
	{value: "max-age=5; includeSubDomains=yes"},
	{value: "max-age=5; bad name=1"},
	{value: "max-age=99999999999999999999", want: Policy{MaxAge: math.MaxInt64}, ok: true},
	{value: "max-age=99999999999999999999", rules: Rules{RefuseHugeMaxAge: true}},
	{value: "max-age=9223372036854775807", want: Policy{MaxAge: math.MaxInt64}, ok: true},
}

func TestParseHeader(t *testing.T) {
	for _, test := range headerTests {
		got, ok := ParseHeader(test.value, test.rules)
		if got != test.want || ok != test.ok {
			t.Errorf("ParseHeader(%q, %+v) = %+v, %v; want %+v, %v", test.value, test.rules, got, ok, test.want, test.ok)
		}
	}
}

// A note is a header that the store processes at a second of the test's
// clock.
type note struct {
	at          int
	host, value string
}

var storeTests = []struct {
	name      string
	rules     Rules
	preloaded []string
	notes     []note
	at        int
	host      string
	want      bool
	// preloadedOnly: learned entries do not count.
	preloadedOnly bool
}{
	{name: "unknown host", host: "a.example"},
	{name: "noted", notes: []note{{0, "a.example", "max-age=10"}}, at: 9, host: "a.example", want: true},
	{name: "over when max-age is", notes: []note{{0, "a.example", "max-age=10"}}, at: 10, host: "a.example"},
	{name: "renewed", notes: []note{{0, "a.example", "max-age=10"}, {5, "a.example", "max-age=10"}}, at: 14, host: "a.example", want: true},
	{name: "forgotten", notes: []note{{0, "a.example", "max-age=10"}, {1, "a.example", "max-age=0"}}, at: 2, host: "a.example"},
	{name: "a bad header changes nothing", notes: []note{{0, "a.example", "max-age=10"}, {1, "a.example", "max-age=x"}}, at: 2, host: "a.example", want: true},
	{name: "not below without includeSubDomains", notes: []note{{0, "a.example", "max-age=10"}}, at: 1, host: "www.a.example"},
	{name: "below with includeSubDomains", notes: []note{{0, "a.example", "max-age=10; includeSubDomains"}}, at: 1, host: "x.www.a.example", want: true},
	{name: "not beside", notes: []note{{0, "a.example", "max-age=10; includeSubDomains"}}, at: 1, host: "ba.example"},
	{name: "an address has no HSTS", notes: []note{{0, "192.0.2.1", "max-age=10"}}, at: 1, host: "192.0.2.1"},
	{name: "localhost is exempt", notes: []note{{0, "localhost", "max-age=10"}}, at: 1, host: "localhost"},
	{name: "localhost where it is remembered", rules: Rules{RememberLocalhost: true}, notes: []note{{0, "localhost", "max-age=10"}}, at: 1, host: "localhost", want: true},
	{name: "preloaded with subdomains", preloaded: []string{"a.example"}, at: 1 << 40, host: "www.a.example", want: true},
	{name: "max-age=0 does not undo a preload", preloaded: []string{"a.example"}, notes: []note{{0, "a.example", "max-age=0"}}, at: 1, host: "a.example", want: true},
	{name: "learned, where only preloaded hosts count", notes: []note{{0, "a.example", "max-age=10"}}, at: 1, host: "a.example", preloadedOnly: true},
	{name: "preloaded, where only those count", preloaded: []string{"a.example"}, at: 1, host: "a.example", preloadedOnly: true, want: true},
}

func TestStoreUpgrades(t *testing.T) {
	start := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	clock := func(seconds int) time.Time { return start.Add(time.Duration(seconds) * time.Second) }

	for _, test := range storeTests {
		t.Run(test.name, func(t *testing.T) {
			s := New(test.rules, test.preloaded)
			for _, n := range test.notes {
				s.Note(n.host, []string{n.value}, clock(n.at), Response{})
			}
			if got := s.Upgrades(test.host, !test.preloadedOnly, clock(test.at)) != nil; got != test.want {
				t.Errorf("Upgrades(%q) = %v, want %v; the store has %+v", test.host, got, test.want, s.Hosts(clock(test.at)))
			}
		})
	}
}

func TestNoteTakesTheFirstHeader(t *testing.T) {
	now := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	s := New(Rules{}, nil)
	s.Note("a.example", []string{"max-age=10", "max-age=0"}, now, Response{})
	if s.Upgrades("a.example", true, now) == nil {
		t.Error("the second header was taken in, RFC 6797 §8.1 wants the first alone")
	}
}

func FuzzParseHeader(f *testing.F) {
	for _, test := range headerTests {
		f.Add(test.value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		if p, ok := ParseHeader(value, Rules{}); ok && p.MaxAge < 0 {
			t.Errorf("ParseHeader(%q) has a negative max-age %v", value, p.MaxAge)
		}
	})
}

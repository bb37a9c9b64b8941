package referrer

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		values []string
		want   Policy
	}{
		{nil, "origin"},
		{[]string{""}, "origin"},
		{[]string{"never"}, "origin"},
		{[]string{"No-Referrer"}, "no-referrer"},
		{[]string{"no-referrer, unsafe-url ,future-policy"}, "unsafe-url"},
		{[]string{"unsafe-url", "same-origin"}, "same-origin"},
	} {
		if got := Policy("origin").Parse(test.values); got != test.want {
			t.Errorf("%q: %q, want %q", test.values, got, test.want)
		}
	}
}

// TestShown: what https://shop.example/page?q=1 shows within its origin, to another
// one, and to http.
func TestShown(t *testing.T) {
	const page, host = "https://shop.example/page?q=1", "https://shop.example/"
	for _, test := range []struct {
		policy                Policy
		within, across, plain string
		capped, cappedPlain   string
	}{
		{"", page, host, "", host, ""},
		{"no-referrer", "", "", "", "", ""},
		{"no-referrer-when-downgrade", page, page, "", host, ""},
		{"same-origin", page, "", "", "", ""},
		{"origin", host, host, host, host, host},
		{"strict-origin", host, host, "", host, ""},
		{"origin-when-cross-origin", page, host, host, host, ""},
		{"strict-origin-when-cross-origin", page, host, "", host, ""},
		{"unsafe-url", page, page, page, host, ""},
	} {
		for _, to := range []struct {
			url    string
			policy Policy
			want   string
		}{
			{"https://shop.example/", test.policy, test.within},
			{"https://api.example/", test.policy, test.across},
			{"http://api.example/", test.policy, test.plain},
			{"http://localhost/", test.policy, test.across},
			{"https://api.example/", test.policy.Capped(), test.capped},
			{"http://api.example/", test.policy.Capped(), test.cappedPlain},
		} {
			if got := to.policy.Shown(parse(t, page), parse(t, to.url)); got != to.want {
				t.Errorf("%q to %s: %q, want %q", to.policy, to.url, got, to.want)
			}
		}
	}
}

func parse(t *testing.T, address string) *origin.URL {
	t.Helper()
	u, err := origin.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return &u
}

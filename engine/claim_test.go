package engine

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// claimed is the run that the claims below are checked against: a visit that is
// redirected from http, and a script.
var claimed = trace.Trace{Steps: []trace.Step{
	{
		Outcome: trace.Loaded,
		URL:     "https://shop.example/",
		Exchanges: []trace.Exchange{
			{
				URL: "http://shop.example/",
				Cookies: []trace.CookieSelection{
					{Name: "sid", Reasons: []rule.ID{rule.SecureOnly, rule.NotOnPath}},
					{Name: "theme", Sent: true},
				},
				SetCookies: []trace.SetCookie{
					{Line: "id=1; Secure", Name: "id", Reasons: []rule.ID{rule.SecureOnly}},
					{Line: "id=2", Name: "id", Stored: true},
				},
				Readable: []trace.Readable{{Name: "theme", Value: "dark", In: "Cookie"}},
			},
			{
				URL:        "https://shop.example/",
				Cookies:    []trace.CookieSelection{{Name: "sid", Sent: true}},
				SetCookies: []trace.SetCookie{},
			},
		},
	},
	{
		Outcome:    trace.Blocked,
		URL:        "https://shop.example/",
		SetCookies: []trace.SetCookie{{Line: "token=1; HttpOnly", Name: "token", Reasons: []rule.ID{rule.HttpOnlyFromScript}}},
	},
	{
		Outcome:   trace.Failed,
		Exchanges: []trace.Exchange{{URL: "https://shpo.example/"}},
	},
	{
		Outcome: trace.Loaded,
		URL:     "https://shop.example/",
		SetCookies: []trace.SetCookie{
			{Line: "n=1", Name: "n", Stored: true}, {Line: "n=2", Name: "n", Stored: true}, {Line: "n=3", Name: "n", Stored: true},
			{Line: "n=4", Name: "n", Stored: true}, {Line: "n=5", Name: "n", Stored: true}, {Line: "n=6", Name: "n", Stored: true},
			{Line: "n=7", Name: "n", Stored: true},
		},
	},
}}

func TestClaims(t *testing.T) {
	first, second, third := new(int), new(int), new(int)
	*second, *third = 1, 2

	for _, test := range []struct {
		name  string
		claim scenario.Claim
		found string // "" where the claim holds
	}{
		{"ends at", scenario.Claim{EndsAt: "https://shop.example/"}, ""},
		{"ends elsewhere", scenario.Claim{EndsAt: "http://shop.example/"}, `the step ends at "https://shop.example/"`},
		{"ends nowhere", scenario.Claim{Step: 2, EndsAt: "https://shop.example/"}, `the step ends at ""`},
		{"outcome", scenario.Claim{Step: 1, Outcome: "blocked"}, ""},
		{"another outcome", scenario.Claim{Step: 1, Outcome: "failed"}, `the outcome is "blocked"`},

		{"sends, in any request", scenario.Claim{Sends: "sid"}, ""},
		{"sends, in this request", scenario.Claim{Exchange: second, Sends: "sid"}, ""},
		{"does not send in this request", scenario.Claim{Exchange: first, Sends: "sid"}, `http://shop.example/ does not send sid (SecureOnly, NotOnPath)`},
		{"sends what is not there", scenario.Claim{Sends: "nobody"}, `no request considers a cookie named nobody`},
		{"sends in a step without requests", scenario.Claim{Step: 1, Sends: "sid"}, `no request considers a cookie named sid`},
		{"an exchange that is not there", scenario.Claim{Exchange: third, Sends: "sid"}, `the step has 2 exchanges`},
		{"an exchange of one", scenario.Claim{Step: 2, Exchange: second, Sends: "sid"}, `the step has 1 exchange`},
		{"an exchange of none", scenario.Claim{Step: 1, Exchange: first, Sends: "sid"}, `the step has 0 exchanges`},

		{"holds", scenario.Claim{Holds: "sid"}, ""},
		{"holds for one reason of several", scenario.Claim{Holds: "sid", Reason: "NotOnPath"}, ""},
		{"holds for another reason", scenario.Claim{Exchange: first, Holds: "sid", Reason: "SameSiteLax"}, `http://shop.example/ does not send sid (SecureOnly, NotOnPath)`},
		{"does not hold", scenario.Claim{Holds: "theme"}, `http://shop.example/ sends theme`},
		{"is not held in any request", scenario.Claim{Holds: "sid", Reason: "SameSiteLax"}, `http://shop.example/ does not send sid (SecureOnly, NotOnPath); https://shop.example/ sends sid`},

		{"stores", scenario.Claim{Stores: "id"}, ""},
		{"stores what a script set", scenario.Claim{Step: 1, Stores: "token"}, `"token=1; HttpOnly" is rejected (HttpOnlyFromScript)`},
		{"stores nothing in this response", scenario.Claim{Exchange: second, Stores: "id"}, `nothing sets a cookie named id`},
		{"refuses", scenario.Claim{Refuses: "id", Reason: "SecureOnly"}, ""},
		{"refuses what a script set", scenario.Claim{Step: 1, Refuses: "token", Reason: "HttpOnlyFromScript"}, ""},
		{"refuses for another reason", scenario.Claim{Refuses: "id", Reason: "InvalidPrefix"}, `"id=1; Secure" is rejected (SecureOnly); "id=2" is stored`},
		{"the first few are told", scenario.Claim{Step: 3, Refuses: "n"}, `"n=1" is stored; "n=2" is stored; "n=3" is stored; "n=4" is stored; "n=5" is stored; and 2 more`},
		{"refuses what nobody set", scenario.Claim{Refuses: "nobody"}, `nothing sets a cookie named nobody`},

		{"readable", scenario.Claim{Readable: "theme"}, ""},
		{"another is readable", scenario.Claim{Readable: "sid"}, `theme is readable at http://shop.example/`},
		{"nothing is readable", scenario.Claim{Exchange: second, Readable: "theme"}, `no cookie is readable on the wire`},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := check(test.claim, &claimed)
			if got.Found != test.found {
				t.Errorf("found %q, want %q", got.Found, test.found)
			}
			if want := test.found == ""; got.OK != want {
				t.Errorf("holds: %v, want %v", got.OK, want)
			}
		})
	}
}

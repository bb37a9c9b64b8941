package whatif_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// TestFlipsOfTheLesson lists all knobs of a scenario in their other positions.
func TestFlipsOfTheLesson(t *testing.T) {
	const cookie = " · sessionid, set by shop.example /login"
	want := []string{
		"Secure off" + cookie,
		"HttpOnly off" + cookie,
		"no SameSite" + cookie,
		"SameSite=Strict" + cookie,
		"SameSite=None" + cookie,
		"Partitioned on" + cookie,
		"no Path" + cookie,
		"Domain=shop.example" + cookie,
		"the name __Secure-sessionid · sessionid",
		"the name __Host-sessionid · sessionid",
		"visit over https · http://shop.example/login",
		"visit over http · https://shop.example/account",
		"visit over https · http://shop.example/account",
		"third-party cookies partitioned",
		"third-party cookies blocked",
		"Lax by default off",
		"HTTPS first off",
		"in Firefox",
		"in Safari",
		"per the specification",
		"HSTS on at shop.example",
		"no redirect to https at shop.example",
		"redirect to https with 302 at shop.example",
		"redirect to https with 307 at shop.example",
		"redirect to https with 308 at shop.example",
		"on an observed network",
		"on a hostile network",
	}
	s, _ := seed(t)
	if diff := cmp.Diff(want, labels(whatif.Flips(s))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func labels(flips []whatif.Flip) []string {
	var list []string
	for _, f := range flips {
		list = append(list, label(f))
	}
	return list
}

func label(f whatif.Flip) string {
	if f.Where == "" {
		return f.Label
	}
	return f.Label + " · " + f.Where
}

// TestFlip applies a flip of a small scenario.
func TestFlip(t *testing.T) {
	tests := []struct{ name, document, flip, want string }{
		{
			"a cookie's domain is its server's registrable one",
			`{"v":1,"servers":[{"host":"*.shop.co.uk","rules":[{"set":["a=1"]}]}]}`,
			"Domain=shop.co.uk",
			`{"v":1,"servers":[{"host":"*.shop.co.uk","rules":[{"set":["a=1; Domain=shop.co.uk"]}]}]}`,
		},
		{
			"a name without its promise",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["__Host-a=1; Secure; Path=/"]},{"cookie":"__Host-a","status":200}]}]}`,
			"the name a",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure; Path=/"]},{"cookie":"a","status":200}]}]}`,
		},
		{
			"a fetch's credentials",
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"/data"}]}`,
			"fetch with credentials: include",
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"fetch","url":"/data","credentials":"include"}]}`,
		},
		{
			"a form's method",
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/pay"}]}`,
			"submit with GET",
			`{"v":1,"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"submit","url":"/pay","method":"GET"}]}`,
		},
		{
			"a policy beside another",
			`{"v":1,"policy":{"thirdPartyCookies":"block"}}`,
			"Lax by default off",
			`{"v":1,"policy":{"thirdPartyCookies":"block","laxByDefault":false}}`,
		},
		{
			"nobody answers on a private network",
			`{"v":1,"network":"hostile","attacker":[{"set":["a=1"]}]}`,
			"on a private network",
			`{"v":1}`,
		},
		{
			"a server without https",
			`{"v":1,"servers":[{"host":"shop.example"}]}`,
			"redirect to https with 301 at shop.example",
			`{"v":1,"servers":[{"host":"shop.example","rules":[{"scheme":"http","status":301,"redirect":"https:"}]}]}`,
		},
		{
			"a setting that is a switch",
			`{"v":1,"servers":[{"host":"shop.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}}}]}`,
			"SECURE_SSL_REDIRECT = False",
			`{"v":1,"servers":[{"host":"shop.example","stack":{"django":{"SECURE_SSL_REDIRECT":false}}}]}`,
		},
		{
			"a setting that nobody has given",
			`{"v":1,"servers":[{"host":"shop.example","stack":{"django":{}}}]}`,
			`SESSION_COOKIE_SAMESITE = "None"`,
			`{"v":1,"servers":[{"host":"shop.example","stack":{"django":{"SESSION_COOKIE_SAMESITE":"None"}}}]}`,
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, _ := decode(t, test.document)
			want, _ := decode(t, test.want)
			got := find(t, whatif.Flips(s), test.flip).Apply(s)
			if diff := cmp.Diff(string(want.Canonical()), string(got.Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func find(t *testing.T, flips []whatif.Flip, label string) whatif.Flip {
	t.Helper()
	for _, f := range flips {
		if f.Label == label {
			return f
		}
	}
	t.Fatalf("there is no flip %q among\n%s", label, strings.Join(labels(flips), "\n"))
	return whatif.Flip{}
}

// TestFlipsAreValid: each gives a valid scenario, different from the
// original and from the others, and the original stays unchanged.
func TestFlipsAreValid(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, _ *trace.Trace) {
		original := string(s.Canonical())
		seen := map[string]string{original: "the scenario"}
		for _, f := range whatif.Flips(s) {
			after := f.Apply(s)
			if err := after.Validate(); err != nil {
				t.Errorf("%s: %v", label(f), err)
			}
			text := string(after.Canonical())
			if same, found := seen[text]; found {
				t.Errorf("%s gives %s", label(f), same)
			}
			seen[text] = label(f)
		}
		if after := string(s.Canonical()); after != original {
			t.Errorf("the scenario is another:\n%s", cmp.Diff(original, after))
		}
	})
}

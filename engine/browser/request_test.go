package browser

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

func parse(t *testing.T, address string) origin.URL {
	t.Helper()
	u, err := origin.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

func TestRedirectMethod(t *testing.T) {
	for _, test := range []struct {
		status       int
		method, want string
	}{
		{301, "GET", "GET"}, {301, "HEAD", "HEAD"}, {301, "POST", "GET"}, {301, "PUT", "PUT"},
		{302, "GET", "GET"}, {302, "HEAD", "HEAD"}, {302, "POST", "GET"}, {302, "DELETE", "DELETE"},
		{303, "GET", "GET"}, {303, "HEAD", "HEAD"}, {303, "POST", "GET"}, {303, "PUT", "GET"}, {303, "OPTIONS", "GET"},
		{307, "POST", "POST"}, {307, "PUT", "PUT"},
		{308, "POST", "POST"}, {308, "GET", "GET"},
	} {
		if got := redirectMethod(test.status, test.method); got != test.want {
			t.Errorf("%d answers %s: then %s, want %s", test.status, test.method, got, test.want)
		}
	}
}

func TestIsRedirect(t *testing.T) {
	for status, want := range map[int]bool{200: false, 300: false, 301: true, 302: true, 303: true, 304: false, 305: false, 306: false, 307: true, 308: true, 309: false} {
		if got := isRedirect(status); got != want {
			t.Errorf("%d redirects: %v, want %v", status, got, want)
		}
	}
}

// Where a redirect leads to another program instead of an error page (HTML
// "hand-off to external software").
func TestHandsOff(t *testing.T) {
	for location, want := range map[string]bool{
		"shopapp://login":          true,
		"mailto:a@shop.example":    true,
		" MailTo:a@shop.example":   true,
		"javascript:alert(1)":      true,
		"http://shop.example:0x/":  false,
		"//shop.example:99999/":    false,
		"data:text/html,hello":     false,
		"about:blank":              false,
		"blob:https://a.example/1": false,
		"FILE:///etc/hosts":        false,
		"://":                      false,
		"1a:b":                     false,
	} {
		if got := handsOff(location); got != want {
			t.Errorf("%q hands off: %v, want %v", location, got, want)
		}
	}
}

// TestFollowDropsAuthorization: a redirect carries the header within an origin alone, and
// takes it from no other request.
func TestFollowDropsAuthorization(t *testing.T) {
	for next, carried := range map[string]bool{"https://a.example/2": true, "https://b.example/": false, "http://a.example/": false} {
		given := map[string]string{"authorization": "Bearer x", "X-Other": "1"}
		r := request{method: "GET", url: parse(t, "https://a.example/"), headers: given, unsafe: []string{"authorization", "x-other"}}
		r.follow(302, parse(t, next))
		if _, kept := r.headers["authorization"]; kept != carried || slices.Contains(r.unsafe, "authorization") != carried {
			t.Errorf("to %s: %v, unsafe %v", next, r.headers, r.unsafe)
		}
		if r.headers["X-Other"] != "1" || !slices.Contains(r.unsafe, "x-other") || len(given) != 2 {
			t.Errorf("to %s: %v is left of %v, unsafe %v", next, r.headers, given, r.unsafe)
		}
	}
}

// What a redirect makes of a request: its URL, and how it stands to the page
// that started it.
func TestFollow(t *testing.T) {
	for _, test := range []struct {
		name      string
		page      string // "" for a typed address
		hops      []string
		want      string
		tainted   bool // was at another origin than the page's
		nullified bool // goes out with "Origin: null"
	}{
		{name: "the fragment is handed on", hops: []string{"https://a.example/#top", "https://a.example/x"}, want: "https://a.example/x#top"},
		{name: "a fragment of its own wins", hops: []string{"https://a.example/#top", "https://a.example/x#end"}, want: "https://a.example/x#end"},
		{name: "an empty fragment is one", hops: []string{"https://a.example/#top", "https://a.example/x#"}, want: "https://a.example/x#"},
		{name: "typed", hops: []string{"https://a.example/", "https://b.example/", "https://a.example/"}, want: "https://a.example/"},
		{name: "within the origin", page: "https://a.example/", hops: []string{"https://a.example/1", "https://a.example/2"}, want: "https://a.example/2"},
		{name: "away", page: "https://a.example/", hops: []string{"https://a.example/1", "https://b.example/2"}, want: "https://b.example/2"},
		{name: "away and back", page: "https://a.example/", hops: []string{"https://a.example/1", "https://b.example/2", "https://a.example/3"}, want: "https://a.example/3", tainted: true, nullified: true},
		{name: "on the other origin", page: "https://a.example/", hops: []string{"https://b.example/1", "https://b.example/2"}, want: "https://b.example/2", tainted: true},
		{name: "to a third", page: "https://a.example/", hops: []string{"https://b.example/1", "https://c.example/2"}, want: "https://c.example/2", tainted: true, nullified: true},
		{name: "another port is another origin", page: "https://a.example/", hops: []string{"https://a.example:8443/1", "https://a.example/2"}, want: "https://a.example/2", tainted: true, nullified: true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := request{method: "GET", url: parse(t, test.hops[0]), destination: trace.FetchDest}
			if test.page != "" {
				page := parse(t, test.page)
				r.initiator = &page
			}
			for _, hop := range test.hops[1:] {
				r.follow(302, parse(t, hop))
			}
			if got := r.url.String(); got != test.want {
				t.Errorf("leads to %s, want %s", got, test.want)
			}
			if len(r.chain) != len(test.hops)-1 {
				t.Errorf("%d hops in the chain, want %d", len(r.chain), len(test.hops)-1)
			}
			if r.tainted != test.tainted || r.originTainted != test.nullified {
				t.Errorf("tainted %v, null origin %v; want %v, %v", r.tainted, r.originTainted, test.tainted, test.nullified)
			}
		})
	}
}

package cache

import (
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

var now = time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)

// asChromium are the rules with most switches on.
var asChromium = Rules{MovedPermanently: true, PermanentRedirect: true, CrossSiteKey: true, FrameKey: true, PragmaNoCache: true}

func redirect(status int, headers ...string) *server.Response {
	r := &server.Response{Status: status, Headers: []server.Header{{Name: "Location", Values: []string{"/"}}}}
	for i := 0; i < len(headers); i += 2 {
		r.Headers = append(r.Headers, server.Header{Name: headers[i], Values: []string{headers[i+1]}})
	}
	return r
}

func get(url string) *Request {
	return &Request{URL: url, Origin: "https://shop.example", Method: "GET", TopSite: "https://shop.example", Header: func(string) string { return "" }}
}

// TestFreshness: what decides how long a redirect is kept, and for how long that
// is.
func TestFreshness(t *testing.T) {
	for _, test := range []struct {
		name     string
		rules    Rules
		response *server.Response
		because  rule.Case
		// lasts is -1 for a redirect that is not kept, 0 for one without an end.
		lasts time.Duration
	}{
		{"301", asChromium, redirect(301), rule.Permanent, 0},
		{"308", asChromium, redirect(308), rule.Permanent, 0},
		{"302", asChromium, redirect(302), rule.NotLasting, -1},
		{"301 by RFC 9111", Rules{}, redirect(301), rule.NotLasting, -1},
		{"max-age", Rules{}, redirect(302, "Cache-Control", "max-age=60"), rule.ByMaxAge, time.Minute},
		{"max-age of 0 at 301", asChromium, redirect(301, "Cache-Control", "max-age=0"), rule.ByMaxAge, -1},
		{"max-age that is not a number", asChromium, redirect(301, "Cache-Control", "max-age=soon"), rule.Permanent, 0},
		{"max-age beyond 31 bits", Rules{}, redirect(302, "Cache-Control", "max-age=99999999999"), rule.ByMaxAge, (1<<31 - 1) * time.Second},
		{"max-age beyond 64 bits", Rules{}, redirect(302, "Cache-Control", "max-age=99999999999999999999999"), rule.ByMaxAge, (1<<31 - 1) * time.Second},
		{"two of them", Rules{}, redirect(302, "Cache-Control", "max-age=60, max-age=0"), rule.ByMaxAge, time.Minute},
		{"two of them, the last counts", Rules{LastDirectiveWins: true}, redirect(302, "Cache-Control", "max-age=60, max-age=0"), rule.ByMaxAge, -1},
		{"no-store", asChromium, redirect(301, "Cache-Control", "max-age=60, No-Store"), rule.NoStore, -1},
		{"no-cache", asChromium, redirect(301, "Cache-Control", "no-cache"), rule.NoCache, -1},
		{"Pragma", asChromium, redirect(301, "Pragma", "no-cache"), rule.NoCache, -1},
		{"Pragma by RFC 9111", Rules{}, redirect(302, "Pragma", "no-cache", "Cache-Control", "max-age=60"), rule.ByMaxAge, time.Minute},
		{"Age", Rules{}, redirect(302, "Cache-Control", "max-age=60", "Age", "20"), rule.ByMaxAge, 40 * time.Second},
		{"Age beyond 31 bits", Rules{}, redirect(302, "Cache-Control", "max-age=60", "Age", "99999999999"), rule.ByMaxAge, -1},
		{"Age beyond 64 bits", Rules{}, redirect(302, "Cache-Control", "max-age=60", "Age", "99999999999999999999999"), rule.ByMaxAge, -1},
		{"an old Date", Rules{}, redirect(302, "Cache-Control", "max-age=60", "Date", "Wed, 31 Dec 2025 23:59:30 GMT"), rule.ByMaxAge, 30 * time.Second},
		{"Expires", Rules{}, redirect(302, "Expires", "Thu, 01 Jan 2026 00:01:00 GMT"), rule.ByExpires, time.Minute},
		{"Expires of 0", asChromium, redirect(301, "Expires", "0"), rule.ByExpires, -1},
		{"Expires in the past", asChromium, redirect(301, "Expires", "Wed, 31 Dec 2025 00:00:00 GMT"), rule.ByExpires, -1},
		{"Expires centuries ago", asChromium, redirect(301, "Expires", "Mon, 01 Jan 1601 00:00:00 GMT", "Age", "10"), rule.ByExpires, -1},
		{"Last-Modified", Rules{LastModified: true}, redirect(301, "Last-Modified", "Wed, 31 Dec 2025 23:50:00 GMT"), rule.ByLastModified, time.Minute},
		{"Last-Modified centuries after a Date", Rules{LastModified: true}, redirect(301, "Last-Modified", "Fri, 31 Dec 9999 00:00:00 GMT", "Date", "Mon, 01 Jan 1601 00:00:00 GMT"), rule.ByLastModified, -1},
		{"Vary: *", asChromium, redirect(301, "Vary", "Accept, *"), rule.VariesAlways, -1},
	} {
		t.Run(test.name, func(t *testing.T) {
			check, until := test.rules.freshness(test.response, now)
			lasts := until.Sub(now)
			switch {
			case check.Result == rule.Failed:
				lasts = -1
			case until.IsZero():
				lasts = 0
			}
			if check.Because != test.because || lasts != test.lasts {
				t.Errorf("%s for %v, want %s for %v", check.Because, lasts, test.because, test.lasts)
			}
		})
	}
}

// TestFind: which requests a stored redirect answers.
func TestFind(t *testing.T) {
	const url = "https://shop.example/old"
	withCookie := get(url)
	withCookie.Header = func(name string) string { return map[string]string{"Cookie": "a=1"}[name] }
	crossSite, frame, post, elsewhere := get(url), get(url), get(url), get(url)
	crossSite.CrossSite, frame.Frame, post.Method, elsewhere.TopSite = true, true, "POST", "https://evil.example"
	for _, test := range []struct {
		name  string
		rules Rules
		vary  string
		asks  *Request
		after time.Duration
		found bool
	}{
		{"the same", Rules{}, "", get(url), 0, true},
		{"too late", Rules{}, "", get(url), time.Minute, false},
		{"another URL", Rules{}, "", get(url + "?a"), 0, false},
		{"POST", Rules{}, "", post, 0, false},
		{"a page of another site", Rules{}, "", elsewhere, 0, false},
		{"a link of another site", Rules{}, "", crossSite, 0, true},
		{"a link of another site, kept apart", asChromium, "", crossSite, 0, false},
		{"a frame", Rules{}, "", frame, 0, true},
		{"a frame, kept apart", asChromium, "", frame, 0, false},
		{"with a cookie", Rules{}, "", withCookie, 0, true},
		{"with a cookie that Vary names", Rules{}, "Accept, Cookie", withCookie, 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := New(test.rules)
			response := redirect(302, "Cache-Control", "max-age=60", "Vary", test.vary)
			response.Set = []string{"a=1"}
			s.Note(get(url), response, now, Place{})
			kept := s.Find(test.asks, now.Add(test.after))
			if (kept != nil) != test.found {
				t.Fatalf("found %+v, want one: %t", kept, test.found)
			}
			if kept != nil && len(kept.Response.Set) > 0 {
				t.Errorf("the stored response has %q", kept.Response.Set)
			}
		})
	}
}

// TestForget: what removes a stored redirect.
func TestForget(t *testing.T) {
	const url = "https://shop.example/old"
	for name, forget := range map[string]func(*Store){
		"another response": func(s *Store) { s.Answered(get(url), 404) },
		"a POST": func(s *Store) {
			post := get(url)
			post.Method = "POST"
			s.Answered(post, 200)
		},
		"cleared":             (*Store).Clear,
		"a redirect replaces": func(s *Store) { s.Note(get(url), redirect(302), now, Place{}) },
	} {
		t.Run(name, func(t *testing.T) {
			s := New(asChromium)
			s.Note(get(url), redirect(301), now, Place{})
			if s.Find(get(url), now) == nil {
				t.Fatal("a 301 is not stored")
			}
			if forget(s); s.Find(get(url), now) != nil {
				t.Error("it is still there")
			}
		})
	}
}

// TestClearOrigin: which redirects Clear-Site-Data removes.
func TestClearOrigin(t *testing.T) {
	const site, news = "https://shop.example", "https://news.example"
	for _, test := range []struct {
		name            string
		rules           Rules
		origin, topSite string
		gone            int
	}{
		{"the origin, for every page", asChromium, site, site, 2},
		{"the origin, for pages of its site", Rules{MovedPermanently: true, ClearsOnePartition: true}, site, site, 1},
		{"the same host on http", asChromium, "http://shop.example", site, 0},
		{"a subdomain", asChromium, "https://www.shop.example", site, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := New(test.rules)
			elsewhere := get(site + "/old")
			elsewhere.TopSite = news
			s.Note(get(site+"/old"), redirect(301), now, Place{})
			s.Note(elsewhere, redirect(301), now, Place{})
			if gone := s.ClearOrigin(test.origin, test.topSite); gone != test.gone {
				t.Errorf("%d are gone, want %d", gone, test.gone)
			}
		})
	}
}

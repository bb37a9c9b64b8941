//go:build !js

package recording

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMoved(t *testing.T) {
	before := []Step{
		{Outcome: "loaded", URL: "https://a.example/", Requests: []Request{
			{Method: "GET", URL: "https://a.example/", Cookie: "a=1", Held: []Verdict{{"b /", []string{"SameSiteLax"}}}},
			{Method: "GET", URL: "https://a.example/next"},
		}, Jar: []string{"a=1 (a.example /)"}},
		{Outcome: "loaded", Requests: []Request{{Method: "GET", URL: "http://b.example/"}}},
	}
	after := []Step{
		{Outcome: "blocked", URL: "https://a.example/", DocumentCookie: "a=2", Requests: []Request{
			{Method: "GET", URL: "https://a.example/", Origin: "null", Held: []Verdict{{"b /", []string{"SameSiteStrict"}}}},
		}, Jar: []string{"a=2 (a.example /)"}},
		{Outcome: "loaded", Requests: []Request{{Method: "GET", URL: "https://b.example/"}, {Method: "GET", URL: "https://b.example/x"}}},
	}
	want := []string{
		"step 1: the outcome is blocked, was loaded",
		`step 1: document.cookie is "a=2", was ""`,
		`step 1: Cookie of GET https://a.example/ is "", was "a=1"`,
		`step 1: Origin of GET https://a.example/ is "null", was ""`,
		"step 1: b / is blocked for SameSiteStrict",
		"step 1: no longer: b / is blocked for SameSiteLax",
		"step 1: no request GET https://a.example/next",
		"step 1: the jar has a=2 (a.example /)",
		"step 1: the jar no longer has a=1 (a.example /)",
		"step 2: request 1 is GET https://b.example/, was GET http://b.example/",
		"step 2: another request, GET https://b.example/x",
	}
	if diff := cmp.Diff(want, Moved(before, after)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if got := Moved(after, after); got != nil {
		t.Errorf("nothing moved, and yet %q", got)
	}
}

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/web/challenges"
)

func judged(t *testing.T, start, now, catalogue string) (v verdict) {
	t.Helper()
	if err := json.Unmarshal([]byte(judge(link.EncodeDocument([]byte(start)), link.EncodeDocument([]byte(now)), catalogue)), &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestJudge(t *testing.T) {
	s, err := challenges.Get("someone-reads-along")
	if err != nil {
		t.Fatal(err)
	}
	start := string(s.Canonical())
	sid := edit.Cookies(s)[0].Ref
	secure := edit.SetFlag(s, sid, "Secure", true)

	got := judged(t, start, string(edit.SetFlag(s, sid, "HttpOnly", false).Canonical()), "")
	want := verdict{
		Flips:      1,
		Summary:    "1 flip so far. The par is 1.",
		Allowed:    "You may flip: Secure, the redirect, HSTS.",
		NotAllowed: "The challenge cannot be solved with this changed: HttpOnly (sid, shop.example). Change it back, or start over.",
		Goals: []goal{
			{true, "Reached:", "sid is sent in step 2."},
			{false, "Not yet:", "No one on the wire can read sid in step 1 and step 2. Not in step 2."},
		},
		Hints: []hint{{"Hint 1", s.Challenge.Hints[0]}, {"Hint 2", s.Challenge.Hints[1]}},
		Again: "Start over",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := judged(t, start, string(secure.Canonical()), ""); !got.Solved || got.Restarted {
		t.Errorf("with Secure: %+v, want it solved", got)
	}
	if got := judged(t, start, string(secure.Canonical()), `{"Start over": "Neu beginnen"}`); got.Again != "Neu beginnen" {
		t.Errorf("in German it says %q", got.Again)
	}

	other, err := challenges.Get("link-in-a-mail")
	if err != nil {
		t.Fatal(err)
	}
	if got := judged(t, start, string(other.Canonical()), ""); !got.Restarted || got.Flips != 0 {
		t.Errorf("another challenge: %+v, want it to begin", got)
	}
	if got := judged(t, start, string(edit.RemoveStep(s, 0).Canonical()), ""); !strings.HasPrefix(got.Problem, "This cannot be judged: ") {
		t.Errorf("without the steps of the goal: %+v, want a problem", got)
	}
	if got := judged(t, "{", start, ""); !strings.HasPrefix(got.Problem, "This cannot be judged: the link is truncated") {
		t.Errorf("for a damaged link: %+v, want a problem", got)
	}
}

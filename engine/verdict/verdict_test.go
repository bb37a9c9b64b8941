package verdict_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

// seedVerdict is that of the first lesson: links have it for ever.
const seedVerdict = "f1jw01o"

func TestOf(t *testing.T) {
	_, seed := runtest.Seed(t)
	if got := verdict.Of(seed); got != seedVerdict {
		t.Errorf("the first lesson has %s, want %s", got, seedVerdict)
	}
	if got := verdict.Of(&trace.Trace{}); len(got) != 4 {
		t.Errorf("no steps have %s", got)
	}
}

// What changes an answer changes the verdict of its step, and nothing else does.
func TestCompare(t *testing.T) {
	exchange := func(tr *trace.Trace) *trace.Exchange { return &tr.Steps[2].Exchanges[0] }
	line := func(tr *trace.Trace) *trace.SetCookie { return &tr.Steps[0].Exchanges[1].SetCookies[0] }
	at := func(step int) []verdict.Steps { return []verdict.Steps{{First: step, Last: step}} }
	for _, test := range []struct {
		name   string
		change func(tr *trace.Trace)
		want   []verdict.Steps
	}{
		{"a cookie is sent", func(tr *trace.Trace) { exchange(tr).Cookies[0].Sent = true }, at(2)},
		{"the Cookie header", func(tr *trace.Trace) { exchange(tr).Cookie = "sessionid=abc123" }, at(2)},
		{"a reason", func(tr *trace.Trace) { exchange(tr).Cookies[0].Reasons[0] = rule.NotOnPath }, at(2)},
		{"one reason more", func(tr *trace.Trace) {
			c := &exchange(tr).Cookies[0]
			c.Reasons = append(c.Reasons, rule.NotOnPath)
		}, at(2)},
		{"no redirect", func(tr *trace.Trace) { exchange(tr).Status, exchange(tr).Location = 200, "" }, at(2)},
		{"a request less", func(tr *trace.Trace) { tr.Steps[2].Exchanges = tr.Steps[2].Exchanges[:1] }, at(2)},
		{"an upgrade", func(tr *trace.Trace) { exchange(tr).Upgrade, exchange(tr).Via = trace.UpgradeHSTS, trace.ByBrowser }, at(2)},
		{"a cookie is rejected", func(tr *trace.Trace) { line(tr).Stored = false }, at(0)},
		{"it is stored for another time", func(tr *trace.Trace) { line(tr).Cookie.Expires = time.Unix(1, 0) }, at(0)},
		{"the browser learns HSTS", func(tr *trace.Trace) { exchange(tr).HSTSEntry = &trace.HSTSHost{Host: "shop.example"} }, at(2)},
		{"it clears cookies", func(tr *trace.Trace) { exchange(tr).Cleared = []*trace.Cookie{{Name: "old"}} }, at(2)},
		{"a script's line", func(tr *trace.Trace) { tr.Steps[2].SetCookies = []trace.SetCookie{{Name: "theme"}} }, at(2)},
		{"it evicts another", func(tr *trace.Trace) { line(tr).Evicted = []trace.Eviction{{Name: "old"}} }, at(0)},
		{"the outcome of two steps", func(tr *trace.Trace) { tr.Steps[0].Outcome, tr.Steps[1].Outcome = trace.Failed, trace.Failed },
			[]verdict.Steps{{First: 0, Last: 0}, {First: 1, Last: 1}}},

		{"a warning", func(tr *trace.Trace) { line(tr).Warnings = []rule.ID{rule.NotOnPath} }, nil},
		{"what could be read", func(tr *trace.Trace) { line(tr).Readable = true }, nil},
		{"the checks", func(tr *trace.Trace) { line(tr).Checks, exchange(tr).Cookies[0].Checks = nil, nil }, nil},
		{"the claims", func(tr *trace.Trace) { tr.Claims = nil }, nil},
		{"the page", func(tr *trace.Trace) { tr.Steps[2].Page = nil }, nil},
	} {
		_, tr := runtest.Seed(t)
		if c := &exchange(tr).Cookies[0]; len(c.Reasons) == 0 {
			t.Fatal("no reason to change")
		}
		test.change(tr)
		differs, got := verdict.Compare(seedVerdict, tr)
		if differs != (test.want != nil) || !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %t, %v, want %v", test.name, differs, got, test.want)
		}
	}
}

// TestSame: neither the order of reasons nor the cookie of a rejected line is part of it.
func TestSame(t *testing.T) {
	of := func(line trace.SetCookie) string {
		return verdict.Of(&trace.Trace{Steps: []trace.Step{{SetCookies: []trace.SetCookie{line}}}})
	}
	reasons := []rule.ID{rule.NotOnPath, rule.Expired}
	reversed := []rule.ID{rule.Expired, rule.NotOnPath}
	if of(trace.SetCookie{Reasons: reasons}) != of(trace.SetCookie{Reasons: reversed}) {
		t.Error("the order of reasons changes it")
	}
	if of(trace.SetCookie{Cookie: &trace.Cookie{Name: "a"}}) != of(trace.SetCookie{}) {
		t.Error("the cookie of a rejected line changes it")
	}
	if of(trace.SetCookie{Stored: true, Cookie: &trace.Cookie{Name: "a"}}) == of(trace.SetCookie{Stored: true}) {
		t.Error("the cookie of a stored line does not change it")
	}
}

// Steps of a long scenario share characters.
func TestLongRun(t *testing.T) {
	for _, steps := range []int{1, 23, 24, 25, 48, 49, 2000} {
		tr := &trace.Trace{Steps: make([]trace.Step, steps)}
		given := verdict.Of(tr)
		if len(given) > 4+24 {
			t.Errorf("%d steps have %s", steps, given)
		}
		unseen := 0
		for step := 0; step < steps; step += 1 + steps/100 {
			tr.Steps[step].Outcome = trace.Failed
			differs, got := verdict.Compare(given, tr)
			tr.Steps[step].Outcome = ""
			if differs && len(got) == 0 {
				unseen++
				continue
			}
			if !differs || len(got) != 1 || got[0].First > step || got[0].Last < step || got[0].Last >= steps {
				t.Errorf("step %d of %d: %t, %v", step, steps, differs, got)
			}
		}
		// One character has 36 values.
		if unseen > 1+min(steps, 100)/24 {
			t.Errorf("of %d changes %d have no step", steps, unseen)
		}
	}
}

// What is no whole verdict says no more than it can.
func TestCompareDamaged(t *testing.T) {
	_, seed := runtest.Seed(t)
	for _, test := range []struct {
		given   string
		differs bool
	}{
		{"", false}, {"abc", false}, {"ABCDEFG", false}, {"ab d123", false},
		{seedVerdict[:5], false}, {seedVerdict + "0", false},
		{"0000", true}, {strings.Repeat("0", 400), true},
	} {
		if differs, at := verdict.Compare(test.given, seed); differs != test.differs || at != nil {
			t.Errorf("%q: %t, %v", test.given, differs, at)
		}
	}
}

func Example() {
	shared := &trace.Trace{Steps: []trace.Step{{Outcome: trace.Loaded}, {Outcome: trace.Loaded}}}
	given := verdict.Of(shared)

	now := &trace.Trace{Steps: []trace.Step{{Outcome: trace.Loaded}, {Outcome: trace.Blocked}}}
	differs, at := verdict.Compare(given, now)
	fmt.Println(differs, at)
	// Output: true [{1 1}]
}

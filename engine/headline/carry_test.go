package headline_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// lessons plays every lesson and every challenge.
func lessons(t *testing.T, check func(t *testing.T, s *scenario.Scenario)) {
	t.Helper()
	files, _ := filepath.Glob("../../web/lessons/*.json")
	challenges, _ := filepath.Glob("../../web/challenges/*.json")
	if len(files) < 18 || len(challenges) < 13 {
		t.Fatalf("found %d lessons and %d challenges", len(files), len(challenges))
	}
	for _, file := range append(files, challenges...) {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".json"), func(t *testing.T) {
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s, err := scenario.Decode(document)
			if err != nil {
				t.Fatal(err)
			}
			check(t, s)
		})
	}
}

// unpacked is a carried document as a page reads it: the texts of each event of each
// outcome, by its link.
type unpacked struct {
	switches []string
	links    []string
	events   [][]string
}

func unpack(t *testing.T, document string) unpacked {
	t.Helper()
	var c headline.Carried
	if err := json.Unmarshal([]byte(document), &c); err != nil {
		t.Fatal(err)
	}
	var u unpacked
	for _, w := range c.Switches {
		u.switches = append(u.switches, fmt.Sprint(w[0]))
	}
	for _, row := range c.Outcomes {
		u.links = append(u.links, row[0].(string))
		var events []string
		for _, i := range row[1:] {
			var fields []string
			for _, text := range c.Events[int(i.(float64))] {
				fields = append(fields, c.Texts[text])
			}
			events = append(events, strings.Join(fields, "\n"))
		}
		u.events = append(u.events, events)
	}
	return u
}

// recorded are the texts of a run's events, from the views that the page shows.
func recorded(run *event.Run) []string {
	var events []string
	for _, e := range run.Events {
		r := why.Of(run, e.At)
		fields := []string{e.Action, e.Request, e.Condition, e.Result, e.CookieSent, e.Wire, e.Scheme, string(r.Outcome), r.Verdict, r.Headline}
		for _, c := range e.Chips {
			mark := ""
			if c.Readable {
				mark = "!"
			}
			fields = append(fields, string(c.Outcome)+mark+" "+c.Name)
		}
		events = append(events, strings.Join(fields, "\n"))
	}
	return events
}

// wantPlayed fails unless every carried outcome is what a run of its own link says.
func wantPlayed(t *testing.T, s *scenario.Scenario) {
	t.Helper()
	c, err := headline.Carry(s, 2)
	if errors.Is(err, headline.ErrTooLarge) {
		return
	}
	if err != nil {
		t.Fatal(err)
	}
	document := c.JSON()
	if len(document) > headline.MaxCarried {
		t.Errorf("%d bytes are carried", len(document))
	}
	u := unpack(t, document)
	if len(u.links) != 1<<len(u.switches) {
		t.Errorf("%d outcomes of %d switches", len(u.links), len(u.switches))
	}
	for i, fragment := range u.links {
		played, err := link.Decode(fragment)
		if err != nil {
			t.Fatalf("outcome %d: %v", i, err)
		}
		tr, err := engine.Run(played)
		if err != nil {
			t.Fatalf("outcome %d: %v", i, err)
		}
		if diff := cmp.Diff(recorded(event.NewRun(played, tr)), u.events[i]); diff != "" {
			t.Errorf("outcome %d (-run +carried):\n%s", i, diff)
		}
		if differs, _ := verdict.Compare(link.SuffixOf(fragment).Verdict, tr); differs {
			t.Errorf("outcome %d has another verdict than its link", i)
		}
	}
}

func TestCarriedOutcomesAreRuns(t *testing.T) {
	lessons(t, func(t *testing.T, s *scenario.Scenario) {
		wantPlayed(t, s)
		if c, err := headline.Carry(s, 2); err != nil || len(c.Switches) == 0 {
			t.Errorf("carried with %d switches: %v", len(c.Switches), err)
		}
	})
}

// The lesson that this project started from has all four switches, at the event of its
// question.
func TestSeedIsCarried(t *testing.T) {
	s, tr := runtest.Seed(t)
	asked := teach.Opening(event.NewRun(s, tr))
	c, err := headline.Carry(s, asked)
	if err != nil {
		t.Fatal(err)
	}
	want := [][3]any{
		{headline.Secure, "sessionid", 1},
		{headline.HTTPS, "shop.example/account", 0},
		{headline.Redirect, "shop.example", 1},
		{headline.HSTS, "shop.example", 0},
	}
	if diff := cmp.Diff(want, c.Switches); diff != "" || c.Step != 5 {
		t.Errorf("at event %d (-want +got):\n%s", c.Step, diff)
	}
	u := unpack(t, c.JSON())
	for i, sent := range map[int]string{0: "held sessionid", 1: "sent! sessionid", 2: "sent sessionid"} {
		if got := u.events[i][4]; !strings.Contains(got, sent) {
			t.Errorf("outcome %d: event 5 is %q, want %s", i, got, sent)
		}
	}
	if again, _ := headline.Carry(s, asked); again.JSON() != c.JSON() {
		t.Error("it is another document the second time")
	}
	for number, want := range map[int]int{-1: 1, 0: 1, 2: 2, 99: 6} {
		if first, _ := headline.Carry(s, number); first.Step != want {
			t.Errorf("asked for event %d it begins at %d, want %d", number, first.Step, want)
		}
	}
}

// A stranger's text is no markup, and a large scenario is carried with fewer switches,
// or not at all.
func TestCarryWithinBounds(t *testing.T) {
	visits := func(n int) string {
		var steps strings.Builder
		for i := range n {
			fmt.Fprintf(&steps, `,{"do":"visit","url":"http://a.example/%d"}`, i)
		}
		return `{"v":1,"title":"</script><script>alert(1)</script>","servers":[{"host":"a.example","rules":[{"set":["a=<b>; Secure"]}]}],"steps":[` + steps.String()[1:] + `]}`
	}
	last := 5
	for _, n := range []int{1, 6, 60} {
		s, _ := runtest.Play(t, visits(n))
		wantPlayed(t, s)
		c, err := headline.Carry(s, 1)
		if document := c.JSON(); strings.Contains(document, "<") {
			t.Errorf("with %d visits it has markup: %.80s", n, document)
		}
		if err == nil && len(c.Switches) > last {
			t.Errorf("with %d visits there are %d switches, and with fewer %d", n, len(c.Switches), last)
		}
		last = len(c.Switches)
		if tooLarge := errors.Is(err, headline.ErrTooLarge); tooLarge != (n == 60) {
			t.Errorf("with %d visits: %v", n, err)
		}
	}
	empty, _ := runtest.Play(t, `{"v":1,"steps":[]}`)
	if c, err := headline.Carry(empty, 3); err != nil || c.Step != 0 || len(c.Switches) != 0 {
		t.Errorf("of nothing: %+v, %v", c, err)
	}
}

// A switch of a setting turns the setting, and one that only a number of seconds
// decides is left out.
func TestSwitchesOfAStack(t *testing.T) {
	s, tr := runtest.Play(t, `{"v":1,"servers":[{"host":"a.example","stack":{"django":{"SECURE_SSL_REDIRECT":true,"SESSION_COOKIE_SECURE":true,"SECURE_HSTS_SECONDS":60}},
		"rules":[{"set":["sessionid=1"]}]}],"steps":[{"do":"visit","url":"http://a.example/"}]}`)
	run := event.NewRun(s, tr)
	var got []string
	for _, w := range headline.Switches(run, run.Events[0].At) {
		flipped := w.Flip(s)
		got = append(got, fmt.Sprintf("%s of %s is %t, then %v %s", w.Name, w.Of, w.On, flipped.Servers[0].Stack["django"], flipped.Steps[0].URL))
	}
	want := []string{
		"secure of sessionid is true, then map[SECURE_HSTS_SECONDS:60 SECURE_SSL_REDIRECT:true SESSION_COOKIE_SECURE:false] http://a.example/",
		"https of a.example/ is false, then map[SECURE_HSTS_SECONDS:60 SECURE_SSL_REDIRECT:true SESSION_COOKIE_SECURE:true] https://a.example/",
		"redirect of a.example is true, then map[SECURE_HSTS_SECONDS:60 SECURE_SSL_REDIRECT:false SESSION_COOKIE_SECURE:true] http://a.example/",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

package compare_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// in runs a scenario in a browser.
func in(t *testing.T, s *scenario.Scenario, browser scenario.Browser) compare.TitledRun {
	t.Helper()
	s = s.Clone()
	s.Browser = browser
	s.Expect = nil
	return compare.TitledRun{Title: string(browser), Run: run(t, s)}
}

// comparisonLines writes a comparison, one row per line: its request or action,
// and the number of each event and its text about cookies, with a star if it differs.
func comparisonLines(c compare.Comparison) []string {
	var lines []string
	for _, row := range c.Rows {
		what := row.First().Request
		if what == "" {
			what = row.First().Action
		}
		for i, e := range row.Events {
			star := ""
			if row.DiffersIn(i) {
				star = "*"
			}
			if e == nil {
				e = &event.Event{} // which has number 0
			}
			what += fmt.Sprintf(" | %s%d %s", star, e.Number, e.CookieSent)
		}
		lines = append(lines, what)
	}
	return lines
}

func TestSideBySideOfBrowsers(t *testing.T) {
	s, _ := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["a=1"]}]},{"host":"news.example"}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://news.example/"},{"do":"submit","url":"https://shop.example/"}]}`))
	later := s.Clone()
	later.Steps = []scenario.Step{later.Steps[0], {Do: scenario.Wait, Seconds: 300}, later.Steps[1], later.Steps[2]}
	c := compare.SideBySide([]compare.TitledRun{in(t, later, scenario.Chrome), in(t, later, scenario.Firefox), in(t, later, scenario.Safari), in(t, later, scenario.Spec)})
	want := []string{
		"POST / | 5 No (cookie not sent cross-site without SameSite) | *5 Yes (cookie sent) | *5 Yes (cookie sent) | 5 No (cookie not sent cross-site without SameSite)",
	}
	if diff := cmp.Diff(want, comparisonLines(c.Differences())); diff != "" {
		t.Errorf("differences (-want +got):\n%s", diff)
	}
	if len(c.Rows) != 5 || c.Differing != 1 {
		t.Errorf("%d rows, of which %d differ; want 5 and 1", len(c.Rows), c.Differing)
	}
	if c.Summaries[0] != "" || c.Summaries[3] != "" || !strings.Contains(c.Summaries[1], "now sends a") {
		t.Errorf("summaries %q", c.Summaries)
	}
}

func TestSideBySideAfterEdits(t *testing.T) {
	lesson, _ := seed(t)
	edited := edit.SetHSTS(lesson, 0, true)
	edited = edit.AddVisit(edited, "https://shop.example/")
	c := compare.SideBySide([]compare.TitledRun{
		{Title: "pinned", Run: run(t, lesson)},
		{Title: "now", Run: run(t, edited)},
	})
	want := []string{
		"GET /login | 1 No | 1 No",
		"GET /login | 2 No (first request) | 2 No (first request)",
		"Server sets cookie | 3 No (set in response) | 3 No (set in response)",
		"Browser learns that shop.example is HTTPS-only | 0  | *4 No (header of the response)",
		"GET /account | 4 Yes (cookie sent) | 5 Yes (cookie sent)",
		"GET /account | 5 No (cookie not sent over HTTP) | *6 No (request never leaves the browser)",
		"GET /account | 6 Yes (cookie sent) | 7 Yes (cookie sent)",
		"GET / | 0  | *8 Yes (cookie sent)",
	}
	if diff := cmp.Diff(want, comparisonLines(c)); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}

// TestSideBySideOfTheSame: a run compared with itself has no differences, and
// each of its rows once.
func TestSideBySideOfTheSame(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		same := compare.TitledRun{Run: event.NewRun(s, tr)}
		c := compare.SideBySide([]compare.TitledRun{same, same})
		if c.Differing != 0 || len(c.Rows) != len(event.NewRun(s, tr).Events) {
			t.Errorf("%d of %d rows differ, and the table has %d", c.Differing, len(c.Rows), len(event.NewRun(s, tr).Events))
		}
		for _, browser := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
			other := in(t, s, browser)
			numbers := 0
			for _, row := range compare.SideBySide([]compare.TitledRun{same, other}).Rows {
				if row.Events[1] != nil {
					numbers++
				}
			}
			if want := len(other.Events); numbers != want {
				t.Errorf("in %s %d rows are told, want %d", browser, numbers, want)
			}
		}
	})
}

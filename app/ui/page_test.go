//go:build !js

package ui

import (
	escape "html"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/views"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// mount shows a page as in a browser with a width.
func mount(t testing.TB, embedded bool, width float64) (*Page, app.ClientDispatcher) {
	t.Helper()
	p := &Page{}
	dispatcher := app.NewClientTester(p)
	p.model.state.Embedded = embedded
	if embedded {
		p.model.state.Tab = state.Lanes
	}
	p.model.do(state.Resize{Width: width})
	return p, dispatcher
}

// htmlOf is the page as HTML; values that go-app quotes as in Go stay so.
func htmlOf(p *Page) string { return app.HTMLString(p) }

func wantSource(t *testing.T, p *Page, wants ...string) {
	t.Helper()
	got := htmlOf(p)
	for _, want := range wants {
		if !strings.Contains(got, want) {
			t.Errorf("the page has no %s", want)
		}
	}
}

// The change of an action is on the page when Do returns.
func TestDoUpdatesThePage(t *testing.T) {
	p, dispatcher := mount(t, false, 640)
	defer dispatcher.Close()
	wantSource(t, p, "your guess")
	p.model.do(state.Show{})
	wantSource(t, p, "sessionid blocked", "HTTPS and secure cookies in Django", "Is the session cookie sent")
	p.model.do(state.SetFlag{Attribute: "Secure"})
	wantSource(t, p, "You turned Secure off.", "<del>Secure</del>", "sessionid=abc123", "Yes (cookie sent in clear text)")
	if strings.Contains(htmlOf(p), "sessionid blocked") {
		t.Error("the cookie is still shown as blocked")
	}
	p.model.do(state.Undo{})
	wantSource(t, p, "sessionid blocked", "You undid the last change.")
	p.model.do(state.Open{Text: "9"})
	wantSource(t, p, "This link cannot be opened", "newer Crumbtrail")
}

// The page shows every second scenario that runs, at every place and in every view; an
// embed, which has fewer parts, every eighth.
func TestPageShowsScenarios(t *testing.T) {
	files, err := filepath.Glob("../../engine/testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no scenarios to show: %v", err)
	}
	for _, embedded := range []bool{false, true} {
		p, dispatcher := mount(t, embedded, 640)
		for i, file := range files {
			if i%2 != 0 || embedded && i%8 != 0 {
				continue
			}
			s := scenarioOf(t, file)
			p.model.do(state.OpenScenario{Scenario: s})
			if p.model.state.Problem != "" {
				continue // Not supported yet.
			}
			for _, t := range views.Tabs {
				p.model.do(state.ShowTab{Tab: t.Tab})
			}
			p.model.do(state.ShowTab{Tab: state.Table})
			for _, at := range places(p.model.state) {
				p.model.do(state.Select{At: at})
				if got := p.model.state.Selected; got != at {
					t.Errorf("%s: selecting %v gave %v", file, at, got)
				}
				if headline := p.model.state.Why().Headline; !strings.Contains(htmlOf(p), escape.EscapeString(headline)) {
					t.Errorf("%s at %v: the page does not say %q", file, at, headline)
				}
			}
		}
		dispatcher.Close()
	}
}

// scenarioOf reads the scenario of a golden file.
func scenarioOf(t *testing.T, file string) *scenario.Scenario {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	_, after, _ := strings.Cut(string(text), "-- scenario.json --\n")
	document, _, _ := strings.Cut(after, "\n-- ")
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return s
}

// places are some that a reader can select: the rows, and their cookies.
func places(s state.State) []event.Place {
	var list []event.Place
	for _, row := range s.Run.Events {
		list = append(list, row.At)
		for _, c := range row.Chips {
			list = append(list, c.At)
		}
	}
	const enough = 12
	for i := range list {
		if i >= enough {
			break
		}
		list[i] = list[i*len(list)/min(len(list), enough)]
	}
	return list[:min(len(list), enough)]
}

// While there are results to guess, no view tells them: it hides them, or is closed.
func TestViewsTellNothingToGuess(t *testing.T) {
	p, dispatcher := mount(t, false, 640)
	defer dispatcher.Close()
	const notice = "This view shows results that you are still to guess."
	open := map[state.Tab]bool{state.Table: true, state.Code: true, state.QuizTab: true}
	for _, v := range views.Tabs {
		p.model.do(state.ShowTab{Tab: v.Tab})
		if closed := strings.Contains(htmlOf(p), notice); closed == open[v.Tab] {
			t.Errorf("%s is closed: %t", v.Name, closed)
		}
	}
	guesses := func(rows ...int) {
		for _, row := range rows {
			p.model.do(state.MakeGuess{Row: row})
		}
	}
	guesses(1, 2)
	for _, test := range []struct {
		tab    state.Tab
		row    int
		closed bool
	}{
		{state.Flow, 2, false}, {state.Flow, 5, true}, // of the selected event
		{state.Jar, 2, false}, {state.Jar, 3, true}, // of all up to it
		{state.Transcript, 2, true},
	} {
		p.model.do(state.ShowTab{Tab: test.tab})
		p.model.do(state.GoTo{Row: test.row})
		if closed := strings.Contains(htmlOf(p), notice); closed != test.closed {
			t.Errorf("%s at event %d is closed: %t", test.tab, test.row, closed)
		}
	}
	guesses(3, 4, 5, 6)
	for _, v := range views.Tabs {
		p.model.do(state.ShowTab{Tab: v.Tab})
		if strings.Contains(htmlOf(p), notice) {
			t.Errorf("%s is closed although everything is guessed", v.Name)
		}
	}
}

// Text from a stranger's link stays text.
func TestHostileText(t *testing.T) {
	const hostile = `<img src=x onerror=alert(1)>"'&`
	s, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	s.Title, s.Question, s.Surprise, s.Steps[0].Note = hostile, hostile, hostile, hostile
	s.Servers[0].Rules[1].Set = []string{hostile + "=" + hostile}
	p, dispatcher := mount(t, false, 640)
	defer dispatcher.Close()
	p.model.do(state.OpenScenario{Scenario: s})
	for row := range len(p.model.state.Run.Events) {
		p.model.do(state.GoTo{Row: row + 1})
		if strings.Contains(htmlOf(p), "<img") {
			t.Fatalf("row %d has markup of the scenario's in it", row+1)
		}
	}
}

// A panic in our own code is reported and changes nothing.
func TestPanicKeepsThePage(t *testing.T) {
	p, dispatcher := mount(t, false, 640)
	defer dispatcher.Close()
	before := p.model.state.Run.Link
	p.model.do(state.OpenScenario{}) // it has no scenario
	wantSource(t, p, "Crumbtrail could not do this and changed nothing")
	if p.model.state.Run.Link != before {
		t.Error("the run has changed")
	}
}

// BenchmarkFlipSecure is an edit without the browser: run, compare and draw.
func BenchmarkFlipSecure(b *testing.B) {
	p, dispatcher := mount(b, false, 640)
	defer dispatcher.Close()
	on := false
	for b.Loop() {
		p.model.do(state.SetFlag{Attribute: "Secure", On: on})
		on = !on
	}
}

package event_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// longRun is a run with more events than are drawn: a page with scripts, visits
// with redirects and cookies, one response with hundreds of lines.
func longRun(t *testing.T) *event.Run {
	t.Helper()
	lines := make([]string, 700)
	for i := range lines {
		lines[i] = fmt.Sprintf(`"c%d=1; Path=/many"`, i)
	}
	var steps []string
	for i := range 150 {
		steps = append(steps, `{"do":"visit","url":"http://shop.example/login"}`, fmt.Sprintf(`{"do":"script","cookie":"s%d=1"}`, i%9), `{"do":"frame","url":"/frame"}`)
		if i == 75 {
			steps = append(steps, `{"do":"visit","url":"http://shop.example/many"}`, `{"do":"visit","url":"http://shop.example/many"}`)
		}
	}
	s, tr := play(t, fmt.Appendf(nil, `{"v":1,"browser":"safari","servers":[{"host":"shop.example","rules":[
		{"path":"/login","set":["sid=1; Secure","theme=dark; Path=/"],"redirect":"/","status":302},
		{"path":"/many","set":[%s]}]}],"steps":[%s]}`, strings.Join(lines, ","), strings.Join(steps, ",")))
	return event.NewRun(s, tr)
}

// numbers are those of the events around which a test makes windows: from the first
// to the last, in steps that fall on events of every kind.
func numbers(run *event.Run) []int {
	step := 97
	if testing.Short() {
		step = 797
	}
	var list []int
	for number := 1; number <= len(run.Events); number += step {
		list = append(list, number)
	}
	return list
}

// TestWindows: a window shows the same as the whole run does there.
func TestWindows(t *testing.T) {
	run := longRun(t)
	events, paragraphs, followed := run.EventsIn(event.Whole), teach.Transcript(run, event.Whole), track.Tracker(run, event.Whole)
	for _, number := range numbers(run) {
		w := run.Window(run.Events[number-1].At)
		if !w.Partial() || !w.Shows(number) || w.Last-w.First >= event.DrawnAtMost {
			t.Fatalf("the window around event %d is %+v", number, w)
		}
		if !reflect.DeepEqual(run.EventsIn(w), events[w.First-1:w.Last]) {
			t.Errorf("%+v has other events", w)
		}
		if got := teach.Transcript(run, w); !samePart(got, paragraphs[w.First-1:w.Last]) {
			t.Errorf("%+v has other paragraphs", w)
		}
		checkTrack(t, track.Tracker(run, w), followed, w)
	}
}

// samePart compares paragraphs. The first paragraph of a window repeats its
// step's note.
func samePart(got, want []teach.Paragraph) bool {
	return slices.EqualFunc(got, want, func(a, b teach.Paragraph) bool { return a.Row == b.Row && a.At == b.At && a.Text == b.Text })
}

func checkTrack(t *testing.T, got, whole track.Track, w event.Window) {
	t.Helper()
	for _, v := range got.Variables {
		i := slices.IndexFunc(whole.Variables, func(o track.Variable) bool { return o.Name == v.Name })
		if i < 0 {
			t.Errorf("%+v follows %s", w, v.Name)
			continue
		}
		if want := whole.Variables[i].Values; v.Values[0] != want[0] || !slices.Equal(v.Values[1:], want[w.First:w.Last+1]) {
			t.Errorf("%s in %+v is %q, want %q", v.Name, w, v.Values, want[w.First:w.Last+1])
		}
	}
}

// TestLanesOfWindow: each event of a window is drawn as in the whole run, and
// no other, except for the exchange around a line.
func TestLanesOfWindow(t *testing.T) {
	run := longRun(t)
	whole := map[event.Place]string{}
	for _, g := range draw.Lanes(run, draw.Layout{Width: 900}).Groups {
		whole[g.At] = g.Title
	}
	for _, number := range numbers(run) {
		w := run.Window(run.Events[number-1].At)
		drawn := map[event.Place]bool{}
		for _, g := range draw.Lanes(run, draw.Layout{Width: 900, Shown: w}).Groups {
			drawn[g.At] = true
			if title, there := whole[g.At]; !there || title != g.Title {
				t.Errorf("%+v draws %v as %q, the whole as %q", w, g.At, g.Title, title)
			}
			first := run.EventOf(g.At)
			if !w.Shows(first) && (g.At.Line != event.None || first > w.Last) {
				t.Errorf("%+v draws event %d", w, first)
			}
		}
		for _, e := range run.EventsIn(w) {
			if !drawn[e.At] && whole[e.At] != "" {
				t.Errorf("%+v leaves out event %d", w, e.Number)
			}
		}
	}
}

// TestChipsOfWindow: of a request with too many cookies, the table and the
// lanes draw those around the selected one.
func TestChipsOfWindow(t *testing.T) {
	run := longRun(t)
	i := slices.IndexFunc(run.Events, func(e event.Event) bool { return len(e.Chips) > event.DrawnAtMost })
	if i < 0 {
		t.Fatal("no request has so many cookies")
	}
	e := &run.Events[i]
	for _, n := range []int{0, len(e.Chips) / 2, len(e.Chips) - 1} {
		at := e.At.WithCookie(n)
		w := run.Window(at)
		chips := run.ChipsIn(w, e)
		if len(chips) != event.DrawnAtMost || !slices.ContainsFunc(chips, func(c event.Chip) bool { return c.At == at }) {
			t.Errorf("around cookie %d the table has %d chips, from %v", n, len(chips), chips[0].At)
		}
		drawn := map[event.Place]bool{}
		for _, g := range draw.Lanes(run, draw.Layout{Width: 900, Shown: w}).Groups {
			drawn[g.At] = true
		}
		for _, c := range e.Chips {
			if want := slices.ContainsFunc(chips, func(o event.Chip) bool { return o.At == c.At }); drawn[c.At] != want {
				t.Errorf("around cookie %d: cookie %d is drawn in the lanes: %t, want %t", n, c.At.Cookie, drawn[c.At], want)
			}
		}
	}
}

// TestPart: the parts of a list follow each other without a gap.
func TestPart(t *testing.T) {
	const all = 1000
	w := event.Part(1, all, 1)
	if w.First != 1 || w.Last != event.DrawnAtMost || !w.Partial() {
		t.Errorf("the first part is %+v", w)
	}
	next := event.Part(w.Later(), all, 1)
	if next.First != w.Last+1 || event.Part(next.Earlier(), all, 1) != w {
		t.Errorf("behind %+v comes %+v, and before that %+v", w, next, event.Part(next.Earlier(), all, 1))
	}
	if w := event.Part(all, all, 1); w.Last != all || w.Last-w.First != event.DrawnAtMost-1 {
		t.Errorf("the last part is %+v", w)
	}
	if w := event.Part(1, 3, 1); w.Partial() {
		t.Errorf("of three entries it is %+v", w)
	}
}

// TestLargestDocumentsPlay: the engine accepts the documents of the benchmarks,
// and they are long.
func TestLargestDocumentsPlay(t *testing.T) {
	if testing.Short() {
		t.Skip("nine documents of thousands of events")
	}
	for _, d := range largest.All() {
		run := event.NewRun(play(t, d.Scenario.Canonical()))
		if len(run.Events) < 3*event.DrawnAtMost {
			t.Errorf("%s has %d events", d.Name, len(run.Events))
		}
	}
}

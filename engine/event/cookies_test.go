package event_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// threeCookies is a run over plain http, with a cookie that has no name.
func threeCookies(t *testing.T) (*scenario.Scenario, *trace.Trace) {
	return play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[
			{"path":"/in","set":["sid=1; Path=/","=odd; Path=/"]},
			{"path":"/late","set":["never=1"]}]}],
		"steps":[{"do":"visit","url":"http://shop.example/in"},{"do":"script","cookie":"theme=dark; Path=/"},{"do":"visit","url":"http://shop.example/"}]}`))
}

// TestCookieNumbers: in the order of first appearance, by the names that chips
// have.
func TestCookieNumbers(t *testing.T) {
	run := event.NewRun(threeCookies(t))
	for want, name := range []string{"sid", "(no name)", "theme"} {
		if got, ok := run.CookieNumber(name); !ok || got != want {
			t.Errorf("%s has the number %d, %v; want %d", name, got, ok, want)
		}
	}
	if number, ok := run.CookieNumber("never"); ok {
		t.Errorf("a cookie that never came up has the number %d", number)
	}
}

// TestCookieNamesInViews: every view uses the same names of cookies as the
// numbers, and none where it shows no cookie.
func TestCookieNamesInViews(t *testing.T) {
	s, tr := threeCookies(t)
	shown := map[string][]string{}
	show := func(where, cookie string) {
		if cookie != "" && !slices.Contains(shown[where], cookie) {
			shown[where] = append(shown[where], cookie)
		}
	}
	for _, row := range event.NewRun(s, tr).Events {
		for _, c := range row.Chips {
			show("table", c.Name)
		}
	}
	for _, g := range draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 700}).Groups {
		for _, m := range g.Marks {
			if m.Role == draw.RoleLeak || m.Role == draw.RoleLeakText {
				show("wire", m.Cookie)
			} else {
				show("lanes", m.Cookie)
			}
		}
	}
	for _, row := range track.Jar(event.NewRun(s, tr), event.AtStep(2)) {
		show("jar", row.Label)
	}
	for _, v := range track.Tracker(event.NewRun(s, tr), event.Whole).Variables {
		show("tracker", v.Cookie)
	}
	for _, stack := range code.Stacks() {
		for _, f := range execution.Code(event.NewRun(s, tr), code.Write(s, stack), event.AtStep(0)) {
			for _, line := range f.Lines {
				show("code in "+string(stack), line.Cookie)
			}
		}
	}
	for _, names := range shown {
		slices.Sort(names)
	}
	all := []string{"(no name)", "sid", "theme"}
	written := []string{"(no name)", "never", "sid"} // no server sets the script's
	want := map[string][]string{
		"table": all, "lanes": all, "wire": all, "jar": all, "tracker": all,
		"code in django-views": written, "code in django-settings": written, "code in go": written,
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestCookiesOfEveryRun: every cookie that a view names has a number.
func TestCookiesOfEveryRun(t *testing.T) {
	someGoldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		for _, g := range draw.Lanes(event.NewRun(s, tr), draw.Layout{Width: 700}).Groups {
			for _, m := range g.Marks {
				if _, known := run.CookieNumber(m.Cookie); m.Cookie != "" && !known {
					t.Errorf("a mark at %+v is of %q, which has no number", g.At, m.Cookie)
				}
			}
		}
		for _, v := range track.Tracker(event.NewRun(s, tr), event.Whole).Variables {
			if _, known := run.CookieNumber(v.Cookie); v.Cookie != "" && !known {
				t.Errorf("the tracker follows %q, which has no number", v.Cookie)
			}
		}
	})
}

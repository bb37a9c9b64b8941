package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A link opens at the event and in the view that it names, and the address of that
// state is the link.
func TestOpenAtEventAndView(t *testing.T) {
	start := lesson(t)
	link := start.Run.Shared + ".r" + start.Run.Verdict + ".vjar.s3"
	s := do(start, state.Open{Text: "https://host.example/#" + link})
	if s.Tab != state.Jar || s.Row() != 3 || s.Divergence != nil || s.Fragment() != link {
		t.Errorf("view %s, event %d, divergence %v, link %s, want %s", s.Tab, s.Row(), s.Divergence, s.Fragment(), link)
	}
	for _, view := range []string{"lanes", "attic", "", "Jar"} {
		if s := do(start, state.Open{Text: start.Run.Shared + ".v" + view}); s.Tab != state.Table || s.Damage != nil {
			t.Errorf("view %q: the view is %s", view, s.Tab)
		}
	}
	start.Embedded, start.Tab = true, state.Lanes
	if s := do(start, state.Open{Text: link}); s.Tab != state.Lanes {
		t.Errorf("an embed shows %s", s.Tab)
	}
}

// A link whose scenario had another result when it was made says so, until the next
// edit or until the reader puts it away.
func TestDivergence(t *testing.T) {
	start := lesson(t)
	now := start.Run.Verdict
	other := func(i int) string {
		if now[i] == '0' {
			return now[:i] + "1" + now[i+1:]
		}
		return now[:i] + "0" + now[i+1:]
	}
	for _, test := range []struct{ verdict, says string }{
		{now, ""},
		{"", ""},
		{"?!", ""},
		{other(len(now) - 1), "in step 3:"},
		{other(0), "its scenario had another result"},
		{other(4)[:5] + other(5)[5:], "in step 1, 2:"},
	} {
		s := do(start, state.Open{Text: start.Run.Shared + ".r" + test.verdict})
		switch {
		case test.says == "":
			if s.Divergence != nil {
				t.Errorf("%q: %s", test.verdict, s.Divergence.Text())
			}
			continue
		case s.Divergence == nil || !strings.Contains(s.Divergence.Text(), test.says):
			t.Errorf("%q: %v, want %s", test.verdict, s.Divergence, test.says)
			continue
		}
		if !strings.Contains(s.Announcement, test.says) {
			t.Errorf("%q: it announces %q", test.verdict, s.Announcement)
		}
		if !strings.Contains(s.Fragment(), ".r"+now) {
			t.Errorf("the address keeps the old result: %s", s.Fragment())
		}
		if closed := do(s, state.CloseDivergence{}); closed.Divergence != nil {
			t.Error("the notice stays")
		}
		if edited := do(s, state.SetFlag{Attribute: "Secure"}); edited.Divergence != nil {
			t.Error("the notice stays after an edit")
		}
	}
}

// The readable query of a scenario opens as its link does.
func TestOpenReadable(t *testing.T) {
	s := do(lesson(t), state.Open{Text: "?set=sessionid;Secure&go=http://shop.example/,https://shop.example/&redirect=301"})
	if s.Damage != nil || len(s.Run.Scenario.Steps) != 2 || s.Run.Scenario.Servers[0].Host != "shop.example" {
		t.Fatalf("damage %v, scenario %s", s.Damage, s.Run.Document())
	}
	if s := do(lesson(t), state.Open{Text: "https://host.example/?go=ftp://a.example/&redirect=9"}); s.Damage == nil || !strings.Contains(s.Damage.Problem, "redirect: found") || !strings.Contains(s.Damage.Problem, "go: ") {
		t.Errorf("damage %v", s.Damage)
	}
}

// lessonBegins is the event at which the first lesson begins: that of its answer.
const lessonBegins = 5

// At a lesson's own address a link without a scenario shows the lesson.
func TestOpenAtPageOfLesson(t *testing.T) {
	page := lesson(t).Run.Scenario
	edited := do(lesson(t), state.SetFlag{Attribute: "Secure"})
	for fragment, row := range map[string]int{"": lessonBegins, "#.s3": 3} {
		s := do(edited, state.Open{Text: fragment, Page: page})
		if s.Damage != nil || s.Row() != row || s.Run.Scenario.Title != page.Title || s.Edited() || s.Departures != edited.Departures {
			t.Errorf("%q: damage %v, event %d, edited %t, %d departures", fragment, s.Damage, s.Row(), s.Edited(), s.Departures)
		}
	}
	if s := do(edited, state.Open{Text: "#.s5"}); s.Damage == nil {
		t.Error("elsewhere it is no scenario")
	}
	if s := do(edited, state.Open{Text: "0abc", Page: &scenario.Scenario{V: 1}}); s.Damage == nil {
		t.Error("a damaged link is no link without a scenario")
	}
}

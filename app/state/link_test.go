package state_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/link"
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

// Of a link that cannot be opened as it is, the rest can be.
func TestOpenRest(t *testing.T) {
	const document = `{"v":1,"servers":[{"host":"a.example","rules":[{"set":["sid=1"]}]}],"steps":[{"do":"visit","url":"http://a.example/"},{"do":"visit","url":"https://a.example/"}]}`
	plain := func(document string) string { return "0" + base64.RawURLEncoding.EncodeToString([]byte(document)) }
	for _, test := range []struct {
		name, link, leftOut string
		steps               int // 0 if nothing could be kept
	}{
		{"cut", plain(document)[:len(plain(document))-20], "everything after that", 1},
		{"cut, in codec 1", link.Encode(decode(t, document))[:6], "", 0},
		{"with a field of a later version", plain(strings.Replace(document, `"do":`, `"soon":1,"do":`, 1)), "steps[0].soon: unknown field", 2},
		{"with a stack of a later version", plain(strings.Replace(document, `"rules"`, `"stack":{"tomcat":{}},"rules"`, 1)), "servers[0].stack.tomcat: this stack is not modelled", 2},
		{"a query", "?go=http://a.example/,ftp://b.example/,https://a.example/&set=;&browser=opera&hsts=60", "go: ", 2},
		{"a query without anything right", "?go=ftp://b.example/", "", 0},
		{"of a later version", plain(strings.Replace(document, `"v":1`, `"v":2`, 1)), "", 0},
		{"of another codec", "9abc", "", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := do(lesson(t), state.Open{Text: test.link})
			if s.Damage == nil || s.Damage.Text != test.link {
				t.Fatalf("damage %+v", s.Damage)
			}
			if test.steps == 0 {
				if rest := s.Damage.Rest; rest.Scenario != nil {
					t.Errorf("kept is %s", rest.Scenario.Canonical())
				}
				if after := do(s, state.OpenRest{}); after.Damage == nil {
					t.Error("nothing was opened")
				}
				return
			}
			if got := strings.Join(s.Damage.Rest.LeftOut, "\n"); !strings.HasPrefix(got, test.leftOut) {
				t.Errorf("left out is %q, want %q", got, test.leftOut)
			}
			s = do(s, state.OpenRest{})
			if got := len(s.Run.Scenario.Steps); s.Damage != nil || got != test.steps {
				t.Errorf("%d steps are open, want %d; damage %+v", got, test.steps, s.Damage)
			}
			if s.Confirmation == "" || !s.History.CanUndo() {
				t.Errorf("it says %q, and can be undone: %t", s.Confirmation, s.History.CanUndo())
			}
		})
	}
}

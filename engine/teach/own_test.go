package teach_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// ownOf is the prediction with the scenario's own question, nil for none.
func ownOf(t *testing.T, s *scenario.Scenario) *teach.Prediction {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	var own *teach.Prediction
	for _, p := range teach.Predictions(event.NewRun(s, tr)) {
		if p.Own == "" {
			continue
		}
		if own != nil {
			t.Errorf("events %d and %d have the scenario's own question", own.Row, p.Row)
		}
		own = &p
	}
	return own
}

// Each lesson asks its own question at the event that it is about.
func TestOwnQuestions(t *testing.T) {
	for name, want := range map[string]struct {
		row   int
		right string
	}{
		"behind-a-proxy":               {1, "The browser gives up: the redirects never end"},
		"django-https-secure-cookies":  {5, "No: it is Secure and this is HTTP"},
		"domain-widens":                {5, "Some are sent, others are not"},
		"host-prefix":                  {6, "Rejected: the line itself is invalid"},
		"hsts-first-visit":             {1, "Everything, with the response"},
		"leave-secure-alone":           {4, "Rejected: conflicts with a cookie in the jar"},
		"localhost-is-special":         {2, "It is stored"},
		"login-loop":                   {2, "http://shop.example/login loads"},
		"logout-that-fails":            {7, "Yes, it is sent"},
		"mixed-content":                {3, "https://blog.example/photo.jpg loads"},
		"path-is-no-wall":              {4, "Yes, it is sent"},
		"planted-on-the-wire":          {4, "Yes, it is sent"},
		"post-lost-on-301":             {2, "https://shop.example/order loads"},
		"redirect-too-late":            {3, "Yes, it is sent"},
		"samesite-none-without-secure": {2, "Rejected: the line itself is invalid"},
		"samesite-payment":             {5, "No: cross-site, and SameSite blocks it"},
		"secure-over-http":             {2, "Rejected: it is Secure and this is HTTP"},
		"third-party-frame":            {7, "Some are sent, others are not"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			p := ownOf(t, s)
			if p == nil {
				t.Fatal("no event has the question")
			}
			right := ""
			for _, c := range p.Choices {
				if c.Right {
					right += c.Text
				}
			}
			if p.Row != want.row || right != want.right || p.Own != s.Question || p.Answer != s.Surprise {
				t.Errorf("event %d has it, with %q; want event %d and %q", p.Row, right, want.row, want.right)
			}
		})
	}
	if len(lessons.List()) != 18 {
		t.Error("a lesson is missing in the table")
	}
}

// Without a claim that answers it, or with one that does not hold, no event has the
// question.
func TestNoOwnQuestion(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*scenario.Scenario)
	}{
		{"no claim answers it", func(s *scenario.Scenario) { s.Expect[2].Answers = false }},
		{"no question", func(s *scenario.Scenario) { s.Question = "" }},
		{"a claim does not hold", func(s *scenario.Scenario) { s.Expect[0].Stores = "other" }},
	} {
		s, err := lessons.Get(lessons.First)
		if err != nil {
			t.Fatal(err)
		}
		test.change(s)
		if p := ownOf(t, s); p != nil {
			t.Errorf("%s: event %d has it", test.name, p.Row)
		}
	}
}

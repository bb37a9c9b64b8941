package view_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// lit lists the lit lines of a file, each with its verdict behind it.
func lit(files []view.CodeFile, name string) []string {
	var lines []string
	for _, f := range files {
		for _, line := range f.Lines {
			if f.Name == name && line.Lit {
				text := strings.TrimSpace(line.Text)
				if line.Verdict != "" {
					text += "  << " + line.Verdict
				}
				lines = append(lines, text)
			}
		}
	}
	return lines
}

// TestCode: of the seed lesson, which lines light up at which step.
func TestCode(t *testing.T) {
	redirect := []string{
		"if r.TLS == nil {  << 301 to https://shop.example/login",
		`http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusMovedPermanently)`,
		"return",
		"}",
	}
	tests := []struct {
		name  string
		at    view.Place
		stack code.Stack
		file  string
		want  []string
	}{
		{"the plain request", view.AtExchange(0, 0), code.NetHTTP, "main.go", redirect},
		{"its step", view.AtStep(0), code.NetHTTP, "main.go", redirect},
		{"the cookie that is set", view.AtExchange(0, 1).WithLine(0), code.DjangoViews, "views.py", []string{
			"response.set_cookie(  << stored",
			`"sessionid", "abc123", secure=True, httponly=True, samesite="Lax"`,
			")",
		}},
		{"a setting", view.AtExchange(2, 0), code.DjangoSettings, "settings.py", []string{
			"SECURE_SSL_REDIRECT = True  << 301 to https://shop.example/account",
		}},
		{"a request that no rule has anything for", view.AtExchange(1, 0), code.NetHTTP, "main.go", nil},
	}
	s, tr := seed(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, lit(view.Code(s, tr, test.stack, test.at), test.file)); diff != "" {
				t.Errorf("lit lines (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCodeLeadsBack: a line that is not lit leads to where it first had a hand
// in something.
func TestCodeLeadsBack(t *testing.T) {
	s, tr := seed(t)
	for _, f := range view.Code(s, tr, code.DjangoViews, view.AtExchange(1, 0)) {
		for _, line := range f.Lines {
			want := view.Place{Step: view.None, Exchange: view.None, Cookie: view.None, Line: view.None}
			switch {
			case strings.Contains(line.Text, "is_secure"):
				want = view.AtExchange(0, 0)
			case strings.Contains(line.Text, "abc123"):
				want = view.AtExchange(0, 1).WithLine(0)
			case !strings.HasPrefix(line.Text, "def"):
				continue
			}
			if line.At != want {
				t.Errorf("%q leads to %+v, want %+v", line.Text, line.At, want)
			}
		}
	}
}

// TestCodeEverywhere: every exchange that a server answered has its server's
// file lit, in every stack.
func TestCodeEverywhere(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for i, step := range tr.Steps {
			for j, x := range step.Exchanges {
				for _, stack := range code.Stacks() {
					found := false
					for _, f := range view.Code(s, tr, stack, view.AtExchange(i, j)) {
						found = found || f.Lit
					}
					// An attacker may have answered instead.
					if want := x.Via == trace.Network && x.Error == "" && !x.Attacker; want && !found {
						t.Errorf("%s: step %d, exchange %d: no file is lit", stack, i, j)
					}
				}
			}
		}
	})
}

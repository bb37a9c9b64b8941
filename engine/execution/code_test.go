package execution_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/execution"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// executed lists the lit lines of a file, each followed by its verdict.
func lit(files []execution.File, name string) []string {
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

// TestCode: the lines of the seed lesson that are lit at each step.
func TestCode(t *testing.T) {
	redirect := []string{
		"if r.TLS == nil {  << 301 to https://shop.example/login",
		`http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusMovedPermanently)`,
		"return",
		"}",
	}
	tests := []struct {
		name  string
		at    event.Place
		stack code.Stack
		file  string
		want  []string
	}{
		{"the plain request", event.AtExchange(0, 0), code.NetHTTP, "main.go", redirect},
		{"its step", event.AtStep(0), code.NetHTTP, "main.go", redirect},
		{"the cookie that is set", event.AtExchange(0, 1).WithLine(0), code.DjangoViews, "views.py", []string{
			"response.set_cookie(  << stored",
			`"sessionid", "abc123", secure=True, httponly=True, samesite="Lax"`,
			")",
		}},
		{"a redirect that both views have", event.AtExchange(2, 0), code.DjangoViews, "views.py", []string{
			"if not request.is_secure():  << 301 to https://shop.example/account",
			`url = request.build_absolute_uri().replace("http://", "https://", 1)`,
			"return HttpResponsePermanentRedirect(url)",
		}},
		{"a setting", event.AtExchange(2, 0), code.DjangoSettings, "settings.py", []string{
			"SECURE_SSL_REDIRECT = True  << 301 to https://shop.example/account",
		}},
		{"a request that no rule has anything for", event.AtExchange(1, 0), code.NetHTTP, "main.go", nil},
	}
	s, tr := seed(t)
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, lit(execution.Code(event.NewRun(s, tr), code.Write(s, test.stack), test.at), test.file)); diff != "" {
				t.Errorf("lit lines (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCodeOfTheStack: a setting is lit if it decided something, and has the
// verdict if it finished the answer.
func TestCodeOfTheStack(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example",
			"proxy":{"terminatesTLS":true,"sets":{"X-Forwarded-Proto":"$scheme"}},
			"stack":{"django":{"SECURE_PROXY_SSL_HEADER":["HTTP_X_FORWARDED_PROTO","https"],"SECURE_SSL_REDIRECT":true,
				"SECURE_HSTS_SECONDS":60,"SESSION_COOKIE_SECURE":true,"CSRF_COOKIE_SECURE":true}},
			"rules":[{"path":"/login","set":["sessionid=a; Path=/shop"]}]}],
		"steps":[{"do":"visit","url":"http://shop.example/login"},{"do":"visit","url":"https://shop.example/"}]}`))
	const trusts = `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")`
	redirected := []string{trusts, "SECURE_SSL_REDIRECT = True  << 301 to https://shop.example/login"}
	for _, test := range []struct {
		at    event.Place
		stack code.Stack
		file  string
		want  []string
	}{
		{event.AtExchange(0, 0), code.DjangoSettings, "settings.py", redirected},
		{event.AtExchange(0, 0), code.DjangoViews, "settings.py", redirected},
		{event.AtExchange(0, 0), code.NetHTTP, "main.go", []string{"//	" + redirected[0], "//	" + redirected[1]}},
		{event.AtExchange(0, 1), code.DjangoSettings, "settings.py", []string{
			trusts, "SECURE_HSTS_SECONDS = 60", "SESSION_COOKIE_SECURE = True", `SESSION_COOKIE_PATH = "/shop"  << stored`,
		}},
		{event.AtExchange(0, 1), code.DjangoSettings, "views.py", []string{
			`request.session["visited"] = True  # sets sessionid according to the settings  << stored`,
		}},
		{event.AtExchange(1, 0), code.DjangoSettings, "settings.py", []string{trusts, "SECURE_HSTS_SECONDS = 60"}},
	} {
		run := event.NewRun(s, tr)
		if diff := cmp.Diff(test.want, lit(execution.Code(run, code.Write(run.Scenario, test.stack), test.at), test.file)); diff != "" {
			t.Errorf("%s at %+v: lit lines of %s (-want +got):\n%s", test.stack, test.at, test.file, diff)
		}
	}
	for _, line := range execution.Code(event.NewRun(s, tr), code.Write(s, code.DjangoSettings), event.AtExchange(1, 0))[2].Lines {
		if strings.HasPrefix(line.Text, "SECURE_SSL_REDIRECT") && line.At != event.AtExchange(0, 0) {
			t.Errorf("%q leads to %+v, want the request that it redirected", line.Text, line.At)
		}
	}
}

// TestCodeOfThePath: a rule that several views share is lit, and has its
// verdict, only in the view of the requested path.
func TestCodeOfThePath(t *testing.T) {
	s, tr := play(t, []byte(`{"v":1,"servers":[{"host":"shop.example","rules":[
			{"path":"/shop/*","set":["basket=1"]},
			{"path":"/shop/old*","redirect":"/shop/new","status":302},
			{"path":"/shop/new","set":["seen=1"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/shop/old?a"},{"do":"visit","url":"https://shop.example/shop/"},{"do":"visit","url":"https://shop.example/"}]}`))
	basket := `response.set_cookie("basket", "1", path=None)`
	tests := []struct {
		path string
		at   event.Place
		view string
		want []string
	}{
		{"/shop/old", event.AtExchange(0, 0), "old", []string{
			basket + "  << stored",
			"response.status_code = 302  << 302 to /shop/new",
			`response.headers["Location"] = "/shop/new"`,
			"return response",
		}},
		{"/shop/new", event.AtExchange(0, 1), "new", []string{
			basket + "  << stored",
			`response.set_cookie("seen", "1", path=None)  << stored`,
		}},
		{"/shop/", event.AtExchange(1, 0), "shop", []string{basket + "  << stored"}},
		{"/", event.AtExchange(2, 0), "page", nil},
	}
	for _, test := range tests {
		t.Run(test.path, func(t *testing.T) {
			files := execution.Code(event.NewRun(s, tr), code.Write(s, code.DjangoViews), test.at)
			if diff := cmp.Diff(test.want, lit(files, "views.py")); diff != "" {
				t.Errorf("lit lines (-want +got):\n%s", diff)
			}
			function := ""
			for _, line := range files[0].Lines {
				if name, isDef := strings.CutPrefix(line.Text, "def "); isDef {
					function, _, _ = strings.Cut(name, "(")
				}
				if line.Lit && function != test.view {
					t.Errorf("%q is lit in %s, want it in %s", line.Text, function, test.view)
				}
			}
		})
	}
}

// TestCodeOfOneView: an exchange lights lines in at most one view, in every
// golden, and at least one golden has a rule that several views share.
func TestCodeOfOneView(t *testing.T) {
	shared := false
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for _, f := range code.Write(s, code.DjangoViews) {
			paths := map[int]string{}
			for _, line := range f.Lines {
				path, known := paths[line.From.Rule]
				shared = shared || line.From.Rule != code.None && known && path != line.Path
				paths[line.From.Rule] = line.Path
			}
		}
		for i, step := range tr.Steps {
			for j := range step.Exchanges {
				for _, f := range execution.Code(event.NewRun(s, tr), code.Write(s, code.DjangoViews), event.AtExchange(i, j)) {
					function, lit := "", map[string]bool{}
					for _, line := range f.Lines {
						if strings.HasPrefix(line.Text, "def ") {
							function = line.Text
						}
						if line.Lit {
							lit[function] = true
						}
					}
					if len(lit) > 1 {
						t.Errorf("step %d, exchange %d: lines are lit in %v", i, j, lit)
					}
				}
			}
		}
	})
	if !shared {
		t.Error("no golden has a rule in two views")
	}
}

// TestCodeOfUnlitLines: a line that is not lit has the place where it was first
// used, which differs between views.
func TestCodeOfUnlitLines(t *testing.T) {
	s, tr := seed(t)
	function := ""
	for _, line := range execution.Code(event.NewRun(s, tr), code.Write(s, code.DjangoViews), event.AtExchange(1, 0))[0].Lines {
		if name, isDef := strings.CutPrefix(line.Text, "def "); isDef {
			function, _, _ = strings.Cut(name, "(")
		}
		want := event.Nowhere
		switch {
		case strings.Contains(line.Text, "is_secure") && function == "login":
			want = event.AtExchange(0, 0)
		case strings.Contains(line.Text, "is_secure"):
			want = event.AtExchange(2, 0)
		case strings.Contains(line.Text, "abc123"):
			want = event.AtExchange(0, 1).WithLine(0)
		case !strings.HasPrefix(line.Text, "def"):
			continue
		}
		if line.At != want {
			t.Errorf("%s: %q leads to %+v, want %+v", function, line.Text, line.At, want)
		}
	}
}

// TestCodeEverywhere: in every stack, each Set-Cookie line of a rule
// has its verdict beside a line of the code, at most once in a file.
func TestCodeEverywhere(t *testing.T) {
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		for i, step := range tr.Steps {
			for j, x := range step.Exchanges {
				if x.Attacker {
					continue // it may have added lines of its own
				}
				for _, stack := range code.Stacks() {
					judged := make([]bool, len(x.SetCookies))
					for set := range x.SetCookies {
						// A stack sets it by itself.
						judged[set] = x.SetCookies[set].Rule == nil
					}
					for _, f := range execution.Code(event.NewRun(s, tr), code.Write(s, stack), event.AtExchange(i, j)) {
						here := make([]bool, len(judged))
						for _, line := range f.Lines {
							if line.Outcome == "" {
								continue
							}
							set := line.At.Line
							if here[set] {
								t.Errorf("%s: step %d, exchange %d: %s has two verdicts on Set-Cookie line %d", stack, i, j, f.Name, set)
							}
							here[set], judged[set] = true, true
						}
					}
					if set := slices.Index(judged, false); set >= 0 {
						t.Errorf("%s: step %d, exchange %d: Set-Cookie line %d has no verdict", stack, i, j, set)
					}
				}
			}
		}
	})
}

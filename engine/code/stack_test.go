//go:build !js

package code_test

import (
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// fileOf is the text of a server's file.
func fileOf(t *testing.T, s *scenario.Scenario, stack code.Stack, name string, server int) string {
	t.Helper()
	for _, f := range code.Write(s, stack) {
		if f.Name == name && f.Server == server {
			return source(f)
		}
	}
	t.Fatalf("%s has no %s", stack, name)
	return ""
}

// documentOf decodes the scenario of a lesson or of a golden file.
func documentOf(t *testing.T, path string) *scenario.Scenario {
	t.Helper()
	document, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(path, ".txtar") {
		document = txtar.Parse(document).Files[0].Data
	}
	s, err := scenario.Decode(document)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

const middleware = `MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
]

`

// TestSettingsOfTheStack has the settings.py of servers that run Django: the
// settings of the scenario, those that the lines of its rules need, and no
// others.
func TestSettingsOfTheStack(t *testing.T) {
	tests := []struct {
		document string
		server   int
		want     string
	}{
		{"../../web/lessons/behind-a-proxy.json", 0, `SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "project.urls"
` + middleware + `SECURE_SSL_REDIRECT = True

SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_SECURE = True

# check --deploy warns: W004, W016
`},
		{"../../web/lessons/behind-a-proxy.json", 1, `SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["blog.example"]
ROOT_URLCONF = "project.urls"
` + middleware + `SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True

SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_SECURE = True

# check --deploy warns: W004, W016
`},
		{"../testdata/django-proxy-loop.txtar", 0, `SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "project.urls"
` + middleware + `SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 3600

SESSION_ENGINE = "django.contrib.sessions.backends.cache"

# check --deploy warns: W005, W012, W016, W021
`},
		{"../testdata/django-cookie-settings.txtar", 0, `SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["www.shop.example"]
ROOT_URLCONF = "project.urls"
` + middleware + `SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_NAME = "sid"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "None"
SESSION_COOKIE_DOMAIN = "shop.example"
SESSION_COOKIE_PATH = "/"

CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_AGE = None

# check --deploy warns: W004, W008
`},
	}
	for _, test := range tests {
		s := documentOf(t, test.document)
		for _, stack := range []code.Stack{code.DjangoViews, code.DjangoSettings} {
			if diff := cmp.Diff(test.want, fileOf(t, s, stack, "settings.py", test.server)); diff != "" {
				t.Errorf("%s, server %d, %s (-want +got):\n%s", test.document, test.server, stack, diff)
			}
		}
	}
}

// TestViewsOfTheStack: the views leave to Django the cookies that its settings
// express completely, and no others.
func TestViewsOfTheStack(t *testing.T) {
	s := documentOf(t, "../testdata/django-cookie-settings.txtar")
	want := `from django.http import HttpResponse
from django.middleware.csrf import rotate_token


def logout(request):
    request.session.flush()  # deletes sid according to the settings
    return HttpResponse()


def login(request):
    response = HttpResponse()
    request.session["visited"] = True  # sets sid according to the settings
    rotate_token(request)  # sets csrftoken according to the settings
    response.set_cookie("theme", "dark", path=None)
    return response


def page(request):
    return HttpResponse()
`
	if diff := cmp.Diff(want, fileOf(t, s, code.DjangoViews, "views.py", 0)); diff != "" {
		t.Errorf("views.py (-want +got):\n%s", diff)
	}

	s.Servers[0].Rules[1].Set = []string{"sid=b; Priority=High"}
	if got := fileOf(t, s, code.DjangoViews, "views.py", 0); !strings.Contains(got, `Line("sid=b; Priority=High")`) {
		t.Errorf("no setting says Priority, so the view has to:\n%s", got)
	}
	s.Servers[0].Rules[0].Set = []string{"csrftoken=t; Secure; Priority=High"}
	if got := fileOf(t, s, code.DjangoViews, "settings.py", 0); strings.Contains(got, "CSRF_COOKIE_SECURE") {
		t.Errorf("the settings do not say all of the line, so they say nothing of it:\n%s", got)
	}
	s.Servers[0].Stack[django.Name]["MIDDLEWARE"] = []any{}
	if got := fileOf(t, s, code.DjangoViews, "views.py", 0); strings.Contains(got, "request.session") {
		t.Errorf("without SessionMiddleware there is no session:\n%s", got)
	}
}

// TestGoOfTheStack: a program in another framework lists what it leaves out.
func TestGoOfTheStack(t *testing.T) {
	s := documentOf(t, "../../web/lessons/behind-a-proxy.json")
	want := `package main

import (
	"log"
	"net/http"
)

// serve answers for blog.example.
// The proxy ends TLS, so r.TLS is nil for every request.
// This program has none of the Django settings that the scenario gives the server:
//
//	SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
//	SECURE_SSL_REDIRECT = True
//	SESSION_COOKIE_SECURE = True
func serve(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/login" {
		http.SetCookie(w, &http.Cookie{
			Name:  "sessionid",
			Value: "abc123",
		})
	}
}

func main() {
	handler := http.HandlerFunc(serve)
	log.Fatal(http.ListenAndServe(":80", handler))
}
`
	got := fileOf(t, s, code.NetHTTP, "main.go", 1)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("main.go (-want +got):\n%s", diff)
	}
	if formatted, err := format.Source([]byte(got)); err != nil || string(formatted) != got {
		t.Errorf("it is not as gofmt has it (%v)", err)
	}
}

// TestEverySettingIsWritten: each setting of a golden scenario is in
// settings.py once, in a line that names it.
func TestEverySettingIsWritten(t *testing.T) {
	files, err := filepath.Glob("../testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden scenarios: %v", err)
	}
	seen := 0
	for _, path := range files {
		s := documentOf(t, path)
		for _, f := range code.Write(s, code.DjangoSettings) {
			given := s.Servers[f.Server].Stack[django.Name]
			lines := map[string]int{}
			for _, line := range f.Lines {
				if line.Setting != "" && !strings.HasPrefix(line.Text, " ") && line.Text != "]" {
					lines[line.Setting]++
				}
			}
			for name := range given {
				if f.Name == "settings.py" && lines[name] != 1 {
					t.Errorf("%s: %s stands in %d lines of settings.py", path, name, lines[name])
				}
				seen++
			}
			for name := range lines {
				if _, ok := given[name]; !ok {
					t.Errorf("%s: %s is written and not given", path, name)
				}
			}
		}
	}
	if seen == 0 {
		t.Error("no golden scenario gives a setting")
	}
}

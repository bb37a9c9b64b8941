package code_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// lesson is the server of the seed lesson.
func lesson() *scenario.Scenario {
	return &scenario.Scenario{Servers: []scenario.Server{{Host: "shop.example", Rules: []scenario.Rule{
		{Scheme: "http", Status: 301, Redirect: "https:"},
		{Path: "/login", Set: []string{"sessionid=abc123; Secure; HttpOnly; SameSite=Lax; Path=/"}},
	}}}}
}

// written is the text of a file.
func written(t *testing.T, stack code.Stack, name string) string {
	t.Helper()
	for _, f := range code.Write(lesson(), stack) {
		if f.Name == name {
			var lines []string
			for _, line := range f.Lines {
				lines = append(lines, line.Text)
			}
			return strings.Join(lines, "\n")
		}
	}
	t.Fatalf("%s has no %s", stack, name)
	return ""
}

// TestProgramsOfTheSeed has the complete programs of the seed lesson.
func TestProgramsOfTheSeed(t *testing.T) {
	tests := []struct {
		stack      code.Stack
		name, want string
	}{
		{code.DjangoViews, "views.py", `from django.http import HttpResponse, HttpResponsePermanentRedirect


def login(request):
    if not request.is_secure():
        url = request.build_absolute_uri().replace("http://", "https://", 1)
        return HttpResponsePermanentRedirect(url)
    response = HttpResponse()
    response.set_cookie(
        "sessionid", "abc123", secure=True, httponly=True, samesite="Lax"
    )
    return response


def page(request):
    if not request.is_secure():
        url = request.build_absolute_uri().replace("http://", "https://", 1)
        return HttpResponsePermanentRedirect(url)
    return HttpResponse()`},
		{code.DjangoViews, "urls.py", `from django.urls import path, re_path

from . import views

urlpatterns = [
    path("login", views.login),
    re_path(r"", views.page),
]`},
		{code.DjangoSettings, "settings.py", `SECRET_KEY = "for this example only"
ALLOWED_HOSTS = ["shop.example"]
ROOT_URLCONF = "project.urls"
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
]

SECURE_SSL_REDIRECT = True

SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True`},
		{code.DjangoSettings, "views.py", `from django.http import HttpResponse


def login(request):
    request.session["visited"] = True  # sets sessionid according to the settings
    return HttpResponse()


def page(request):
    return HttpResponse()`},
		{code.NetHTTP, "main.go", `package main

import (
	"log"
	"net/http"
)

// serve answers for shop.example.
func serve(w http.ResponseWriter, r *http.Request) {
	if r.TLS == nil {
		http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusMovedPermanently)
		return
	}
	if r.URL.Path == "/login" {
		http.SetCookie(w, &http.Cookie{
			Name:     "sessionid",
			Value:    "abc123",
			Path:     "/",
			Secure:   true,
			HttpOnly: true,
			SameSite: http.SameSiteLaxMode,
		})
	}
}

func main() {
	handler := http.HandlerFunc(serve)
	go func() { log.Fatal(http.ListenAndServe(":80", handler)) }()
	log.Fatal(http.ListenAndServeTLS(":443", "cert.pem", "key.pem", handler))
}`},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, written(t, test.stack, test.name)); diff != "" {
			t.Errorf("%s %s (-want +got):\n%s", test.stack, test.name, diff)
		}
	}
}

// TestSources: every line that has an effect is from the rule that needs it,
// and a line that sets a cookie from its Set-Cookie line.
func TestSources(t *testing.T) {
	froms := map[string]code.Source{
		"not request.is_secure()": {Rule: 0, Set: code.None},
		"PermanentRedirect(url)":  {Rule: 0, Set: code.None},
		"SECURE_SSL_REDIRECT":     {Rule: 0, Set: code.None},
		"http.Redirect":           {Rule: 0, Set: code.None},
		`"sessionid"`:             {Rule: 1, Set: 0},
		"request.session":         {Rule: 1, Set: 0},
		"SESSION_COOKIE_SECURE":   {Rule: 1, Set: 0},
		"r.URL.Path ==":           {Rule: 1, Set: code.None},
		"def login":               {Rule: code.None, Set: code.None},
		"import":                  {Rule: code.None, Set: code.None},
	}
	seen := map[string]bool{}
	for _, stack := range code.Stacks() {
		for _, f := range code.Write(lesson(), stack) {
			for _, line := range f.Lines {
				for part, want := range froms {
					if !strings.Contains(line.Text, part) {
						continue
					}
					seen[part] = true
					if line.From != want {
						t.Errorf("%s %s: %q is from %+v, want %+v", stack, f.Name, line.Text, line.From, want)
					}
				}
			}
		}
	}
	for part := range froms {
		if !seen[part] {
			t.Errorf("no line has %q", part)
		}
	}
}

// TestPaths: the lines of a view have the paths that it answers, and those for
// all paths have none.
func TestPaths(t *testing.T) {
	s := lesson()
	s.Servers[0].Rules = append(s.Servers[0].Rules, scenario.Rule{Path: "/shop/*", Status: 404})
	want := map[string]string{"": "", "login": "/login", "shop": "/shop/*", "page": "*"}
	for _, stack := range code.Stacks() {
		for _, f := range code.Write(s, stack) {
			function := ""
			for _, line := range f.Lines {
				if name, isDef := strings.CutPrefix(line.Text, "def "); isDef {
					function, _, _ = strings.Cut(name, "(")
				}
				if line.Text != "" && line.Path != want[function] {
					t.Errorf("%s %s: %q is for %q, want %q", stack, f.Name, line.Text, line.Path, want[function])
				}
			}
		}
	}
}

// TestServerWithManyRules: a server with very many rules does not repeat them in each view.
func TestServerWithManyRules(t *testing.T) {
	s := lesson()
	for range 900 {
		for _, path := range []string{"/a", "/b"} {
			s.Servers[0].Rules = append(s.Servers[0].Rules, scenario.Rule{Path: path + strings.Repeat("x", len(s.Servers[0].Rules)%50), Status: 404})
		}
	}
	lines := 0
	for _, f := range code.Write(s, code.DjangoViews) {
		lines += len(f.Lines)
	}
	if most := 4 * len(s.Servers[0].Rules); lines > most {
		t.Errorf("%d lines for %d rules, want at most %d", lines, len(s.Servers[0].Rules), most)
	}
}

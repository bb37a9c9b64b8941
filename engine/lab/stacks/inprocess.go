package stacks

import (
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// inProcess is Go's net/http, with a program of the rules that has no way to send
// a cookie but http.SetCookie, and none to redirect but http.Redirect.
type inProcess struct{}

func (inProcess) versions() map[string]string { return map[string]string{"go": runtime.Version()} }

func (inProcess) end() {}

func (inProcess) ask(c *Case) ([]Answer, error) {
	settings, wrong := session.Named("go").Read(c.Settings)
	if wrong != nil {
		return nil, wrong
	}
	program := &httpProgram{c, settings.CookieName()}
	plain, secure := httptest.NewServer(program), httptest.NewTLSServer(program)
	defer plain.Close()
	defer secure.Close()
	address := func(scheme string) string {
		if scheme == "https" {
			return secure.URL
		}
		return plain.URL
	}
	client := newClient()
	defer client.CloseIdleConnections()
	answers := make([]Answer, len(c.Requests))
	for i := range c.Requests {
		var err error
		if answers[i], err = send(&client, address, &c.Requests[i]); err != nil {
			return nil, err
		}
	}
	return answers, nil
}

type httpProgram struct {
	*Case
	session string
}

func (p *httpProgram) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for i := range p.Rules {
		rule := &p.Rules[i]
		if rule.Method != "" && rule.Method != r.Method || rule.Path != "" && !scenario.PathMatches(rule.Path, r.URL.Path) ||
			rule.Scheme != "" && rule.Scheme != p.scheme(r) {
			continue
		}
		for _, line := range rule.Set {
			http.SetCookie(w, p.cookie(line))
		}
		for name, values := range rule.Headers {
			for _, value := range values {
				w.Header().Add(name, value)
			}
		}
		switch to := rule.Redirect; {
		case to == "http:" || to == "https:":
			http.Redirect(w, r, to+"//"+r.Host+r.URL.RequestURI(), rule.EffectiveStatus())
		case to != "":
			http.Redirect(w, r, to, rule.EffectiveStatus())
		case rule.Status != 0:
			w.WriteHeader(rule.Status)
		default:
			continue
		}
		return
	}
}

// scheme is what the program takes for the scheme of a request.
func (p *httpProgram) scheme(r *http.Request) string {
	proto, _, _ := strings.Cut(r.Header.Get("X-Forwarded-Proto"), ",")
	switch {
	case proto != "" && p.Settings["trustForwardedProto"] == true && strings.TrimSpace(proto) == "https":
		return "https"
	case proto != "" && p.Settings["trustForwardedProto"] == true, r.TLS == nil:
		return "http"
	}
	return "https"
}

var sameSites = map[string]http.SameSite{"lax": http.SameSiteLaxMode, "strict": http.SameSiteStrictMode, "none": http.SameSiteNoneMode}

// cookie is a line of the program. The settings are before the attributes of the
// session cookie's.
func (p *httpProgram) cookie(line string) *http.Cookie {
	l, _ := cookie.ParseGenerously(line)
	made := &http.Cookie{
		Name: l.Name, Value: l.Value, Path: l.Path, Domain: l.Domain, Expires: l.Expires, Secure: l.Secure, HttpOnly: l.HttpOnly,
		SameSite: sameSites[strings.ToLower(string(l.SameSite))], Partitioned: l.Partitioned,
	}
	if l.HasMaxAge {
		if made.MaxAge = int(l.MaxAge); l.MaxAge <= 0 {
			made.MaxAge = -1
		}
	}
	if l.Name != p.session {
		return made
	}
	for name, value := range p.Settings {
		text, _ := value.(string)
		switch name {
		case "session.Secure":
			made.Secure = value == true
		case "session.HttpOnly":
			made.HttpOnly = value == true
		case "session.Partitioned":
			made.Partitioned = value == true
		case "session.SameSite":
			made.SameSite = sameSites[strings.ToLower(text)]
		case "session.Domain":
			made.Domain = text
		case "session.Path":
			made.Path = text
		case "session.MaxAge":
			seconds, _ := value.(float64)
			made.MaxAge = int(seconds)
		}
	}
	return made
}

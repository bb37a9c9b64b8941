package django

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	model "github.com/crumbtrail/crumbtrail/engine/server/django"
)

// A Case is a project of Django and what it is asked.
type Case struct {
	// Kind is what the case is about.
	Kind     string          `json:"kind"`
	Host     string          `json:"host"`
	Settings map[string]any  `json:"settings"`
	Rules    []scenario.Rule `json:"rules"`
	Requests []Request       `json:"requests"`
}

// A Request is one for a project. Its URL is as it arrives at Django.
type Request struct {
	Method  string            `json:"method"`
	URL     string            `json:"url"`
	Cookie  string            `json:"cookie,omitempty"`
	Headers map[string]string `json:"headers,omitempty"`
	// Token is what a form has in csrfmiddlewaretoken, and what other requests
	// have in X-CSRFToken.
	Token string `json:"token,omitempty"`
}

// An Answer is what of a response the model is about.
type Answer struct {
	Status   int      `json:"status"`
	Location string   `json:"location,omitempty"`
	Set      []string `json:"set,omitempty"`
	HSTS     string   `json:"hsts,omitempty"`
	// Reason is why CsrfViewMiddleware rejected the request.
	Reason string `json:"reason,omitempty"`
}

// Versions are the versions of Django that were recorded.
var Versions = []string{"3.2", "4.2", "5.2", "6.1"}

// now is the time at which the driver's Python believes to be.
var now = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// scenario is the case as a scenario, on a version of Django.
func (c *Case) scenario(version string) (*scenario.Scenario, error) {
	settings := map[string]any{"VERSION": version}
	for name, value := range c.Settings {
		settings[name] = value
	}
	document, err := json.Marshal(map[string]any{"v": 1, "servers": []any{map[string]any{
		"host": c.Host, "rules": c.Rules, "stack": map[string]any{model.Name: settings},
	}}})
	if err != nil {
		return nil, err
	}
	s, err := scenario.Decode(document)
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, document)
	}
	return s, server.Check(s)
}

// Answers are what the model answers to the requests of the case.
func (c *Case) Answers(version string) ([]Answer, error) {
	s, err := c.scenario(version)
	if err != nil {
		return nil, err
	}
	answers := make([]Answer, len(c.Requests))
	for i := range c.Requests {
		r := &c.Requests[i]
		u, err := origin.Parse(r.URL)
		if err != nil {
			return nil, err
		}
		s.Servers[0].Proxy, s.Servers[0].Port = r.proxy(), 0
		if u.Port != "" {
			s.Servers[0].Port = u.PortNumber()
		}
		response, reach := server.NewNetwork(s).Answer(server.Request{
			Method: r.Method, URL: u, Cookie: r.Cookie, Time: now,
			Origin: r.Headers["Origin"], Referer: r.Headers["Referer"],
			Token: r.Token, TokenInHeader: r.Method != "POST",
		})
		if reach != server.Reached {
			return nil, fmt.Errorf("%s: no server", r.URL)
		}
		answers[i] = c.form(&response)
	}
	return answers, nil
}

// Checks are the ids of the warnings that the model knows of check --deploy.
func (c *Case) Checks(version string) ([]string, error) {
	s, err := c.scenario(version)
	if err != nil {
		return nil, err
	}
	settings, problem := model.Read(s.Servers[0].Stack[model.Name])
	if problem != nil {
		return nil, problem
	}
	var list []string
	for _, id := range settings.Deploy() {
		list = append(list, "security."+id)
	}
	return list, nil
}

// proxy adds the headers that a browser does not send.
func (r *Request) proxy() *scenario.Proxy {
	sets := map[string]string{}
	for name, value := range r.Headers {
		if name != "Origin" && name != "Referer" {
			sets[name] = value
		}
	}
	if len(sets) == 0 {
		return nil
	}
	return &scenario.Proxy{Sets: sets}
}

// form is a response of the model with a word for what Django draws by chance.
func (c *Case) form(response *server.Response) Answer {
	a := Answer{Status: response.Status, Reason: response.By.Reason}
	if values := response.Header("Location"); len(values) > 0 {
		a.Location = values[0]
	}
	if values := response.Header("Strict-Transport-Security"); len(values) > 0 {
		a.HSTS = values[0]
	}
	for _, line := range response.Set {
		a.Set = append(a.Set, c.chance(line))
	}
	return a
}

// chance replaces the value of one of Django's own cookies.
func (c *Case) chance(line string) string {
	name, rest, _ := strings.Cut(line, "=")
	value, attributes, more := strings.Cut(rest, ";")
	word := map[string]string{c.name("SESSION", "sessionid"): "<session>", c.name("CSRF", "csrftoken"): "<token>"}[name]
	if word == "" || value == `""` || !c.draws(name) && len(value) != 32 {
		return line
	}
	line = name + "=" + word
	if more {
		line += ";" + attributes
	}
	return line
}

func (c *Case) name(prefix, otherwise string) string {
	if name, ok := c.Settings[prefix+"_COOKIE_NAME"].(string); ok {
		return name
	}
	return otherwise
}

// draws reports whether middleware, and not only a view, sets the cookie.
func (c *Case) draws(name string) bool {
	list, given := c.Settings["MIDDLEWARE"].([]any)
	needs := "django.contrib.sessions.middleware.SessionMiddleware"
	if name == c.name("CSRF", "csrftoken") {
		needs = "django.middleware.csrf.CsrfViewMiddleware"
	}
	return !given || slices.Contains(list, any(needs))
}

package stacks

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// A Case is a program, and what it is asked.
type Case struct {
	// Kind is what the case is about.
	Kind     string          `json:"kind"`
	Stack    string          `json:"stack"`
	Settings map[string]any  `json:"settings"`
	Rules    []scenario.Rule `json:"rules,omitempty"`
	Requests []Request       `json:"requests"`
}

// A Request is one as it arrives at a framework.
type Request struct {
	Method string `json:"method"`
	URL    string `json:"url"`
	// Cookie has ids of sessions as the rules give them, and "new" for one that the
	// framework made by itself.
	Cookie string `json:"cookie,omitempty"`
	// Proto is X-Forwarded-Proto.
	Proto string `json:"proto,omitempty"`
}

// An Answer is what of a response the model is about.
type Answer struct {
	Status   int      `json:"status"`
	Location string   `json:"location,omitempty"`
	Set      []string `json:"set,omitempty"`
	HSTS     string   `json:"hsts,omitempty"`
}

const host = "shop.example"

// now is the time at which the frameworks believe to be.
var now = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// name is that of the session cookie.
func (c *Case) name() string {
	settings, _ := session.Named(c.Stack).Read(c.Settings)
	return settings.CookieName()
}

// Answers are what the model answers to the requests of the case.
func (c *Case) Answers() ([]Answer, error) {
	document, err := json.Marshal(map[string]any{"v": 1, "servers": []any{map[string]any{
		"host": host, "rules": c.Rules, "stack": map[string]any{c.Stack: c.Settings},
	}}})
	if err != nil {
		return nil, err
	}
	s, err := scenario.Decode(document)
	if err == nil {
		err = server.Check(s)
	}
	if err != nil {
		return nil, fmt.Errorf("%w\n%s", err, document)
	}
	answers := make([]Answer, len(c.Requests))
	for i, r := range c.Requests {
		u, err := origin.Parse(r.URL)
		if err != nil {
			return nil, err
		}
		s.Servers[0].Proxy = nil
		if r.Proto != "" {
			s.Servers[0].Proxy = &scenario.Proxy{Sets: map[string]string{"X-Forwarded-Proto": r.Proto}}
		}
		cookie := strings.ReplaceAll(r.Cookie, c.name()+"=new", c.name()+"="+session.NewID)
		response, reach := server.NewNetwork(s).Answer(server.Request{Method: r.Method, URL: u, Cookie: cookie, Time: now})
		if reach != server.Reached {
			return nil, fmt.Errorf("%s: no server", r.URL)
		}
		a := Answer{Status: response.Status}
		for _, line := range response.Set {
			a.Set = append(a.Set, c.form(line))
		}
		if values := response.Header("Location"); len(values) > 0 {
			a.Location = values[0]
		}
		if values := response.Header("Strict-Transport-Security"); len(values) > 0 {
			a.HSTS = values[0]
		}
		answers[i] = a
	}
	return answers, nil
}

package state

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Proxy is the outermost one of the server, nil if there is none.
func (v Server) Proxy() *scenario.Proxy {
	if !v.Exists() {
		return nil
	}
	return v.scenario.Servers[v.index].Proxy
}

// HeaderLines are request headers, one per line.
func HeaderLines(headers map[string]string) string {
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(headers)) {
		lines = append(lines, name+": "+headers[name])
	}
	return strings.Join(lines, "\n")
}

// lastValues has the last value of each header.
func lastValues(headers scenario.Headers) map[string]string {
	last := map[string]string{}
	for name, values := range headers {
		last[name] = values[len(values)-1]
	}
	return last
}

// UseProxy puts a proxy in front of the current server, and of the proxies that it
// has, that ends TLS and sends the original scheme, as is usual; or it removes the
// outermost proxy.
type UseProxy struct{ On bool }

func (a UseProxy) apply(s State) State {
	proxy := s.CurrentServer().Proxy()
	switch {
	case a.On && s.CurrentServer().Exists():
		return s.commit(edit.AddProxy(s.Draft.Scenario, s.Server), phrase.Say("You put a proxy in front of the server."))
	case !a.On && proxy != nil:
		return s.commit(edit.SetProxy(s.Draft.Scenario, s.Server, proxy.Next), phrase.Say("You removed the proxy."))
	}
	return s
}

// TerminateTLS makes a proxy of the current server, counted from the outermost, end
// TLS, or pass its client's scheme on.
type TerminateTLS struct {
	Proxy int
	On    bool
}

func (a TerminateTLS) apply(s State) State {
	confirmation := phrase.Phrase("You made the proxy pass the browser's scheme on.")
	if a.On {
		confirmation = phrase.Phrase("You made the proxy end TLS.")
	}
	return changeProxy(s, a.Proxy, confirmation, func(p *scenario.Proxy) { p.TerminatesTLS = a.On })
}

// WriteProxyHeaders sets the request headers of a proxy of the current server, one per
// line.
type WriteProxyHeaders struct {
	Proxy int
	Text  string
}

func (a WriteProxyHeaders) apply(s State) State {
	headers, err := edit.ParseHeaders(a.Text)
	if err != nil {
		return s.Fail(err.Error())
	}
	return changeProxy(s, a.Proxy, phrase.Phrase("You changed the headers that the proxy sets."), func(p *scenario.Proxy) { p.Sets = lastValues(headers) })
}

// changeProxy changes a proxy of the current server, if there is one.
func changeProxy(s State, at int, confirmation phrase.Phrase, change func(*scenario.Proxy)) State {
	if at >= len(s.CurrentServer().Proxy().Row()) {
		return s
	}
	next := s.Draft.Scenario.Clone()
	change(next.Servers[s.Server].Proxy.Row()[at])
	return s.commit(next, confirmation.String())
}

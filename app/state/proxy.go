package state

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Proxy is that of the server, nil if there is none.
func (v Server) Proxy() *scenario.Proxy {
	if !v.Exists() {
		return nil
	}
	return v.scenario.Servers[v.index].Proxy
}

// ProxyHeaders are the request headers that the server's proxy sets, one per
// line.
func (v Server) ProxyHeaders() string {
	proxy := v.Proxy()
	if proxy == nil {
		return ""
	}
	return HeaderLines(proxy.Sets)
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

// UseProxy puts a proxy in front of the current server that ends TLS and sends
// the original scheme, as is usual; or it removes the proxy.
type UseProxy struct{ On bool }

func (a UseProxy) apply(s State) State {
	if !a.On {
		return setProxy(s, nil, phrase.Say("You removed the proxy."))
	}
	usual := &scenario.Proxy{TerminatesTLS: true, Sets: map[string]string{"X-Forwarded-Proto": "$scheme"}}
	return setProxy(s, usual, phrase.Say("You put a proxy in front of the server."))
}

// TerminateTLS makes the current server's proxy end TLS, or pass the browser's
// scheme on.
type TerminateTLS struct{ On bool }

func (a TerminateTLS) apply(s State) State {
	proxy := s.CurrentServer().Proxy()
	if proxy == nil {
		return s
	}
	confirmation := phrase.Phrase("You made the proxy pass the browser's scheme on.")
	if a.On {
		confirmation = phrase.Phrase("You made the proxy end TLS.")
	}
	return setProxy(s, &scenario.Proxy{TerminatesTLS: a.On, Sets: proxy.Sets}, confirmation.String())
}

// WriteProxyHeaders sets the request headers of the current server's proxy, one
// per line.
type WriteProxyHeaders struct{ Text string }

func (a WriteProxyHeaders) apply(s State) State {
	proxy := s.CurrentServer().Proxy()
	if proxy == nil {
		return s
	}
	headers, err := edit.ParseHeaders(a.Text)
	if err != nil {
		return s.Fail(err.Error())
	}
	return setProxy(s, &scenario.Proxy{TerminatesTLS: proxy.TerminatesTLS, Sets: lastValues(headers)}, phrase.Say("You changed the headers that the proxy sets."))
}

func setProxy(s State, proxy *scenario.Proxy, confirmation string) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	return s.commit(edit.SetProxy(s.Draft.Scenario, s.Server, proxy), confirmation)
}

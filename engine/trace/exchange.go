package trace

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// An Address is a URL with the parts that views show.
type Address struct {
	URL    string `json:"url"`
	Scheme string `json:"scheme"`
	Host   string `json:"host"`
	// Port is the port of the connection, even if the URL does not have it.
	Port int `json:"port"`
	// Authority is the host, and the port if the URL has one.
	Authority string `json:"authority"`
	Path      string `json:"path"`
	// Target is the target of a request line: the path with the query.
	Target string `json:"target"`
	// Origin and Site are what CORS and SameSite compare.
	Origin string `json:"origin"`
	Site   string `json:"site"`
	// Local: the host is this machine, so a request to it crosses no wire.
	Local bool `json:"local,omitempty"`
}

// Secure reports whether the address is https; false without a document.
func (a *Address) Secure() bool { return a != nil && a.Scheme == "https" }

// An Answerer is who made a response, by the indices in the scenario.
type Answerer struct {
	// Server is the one that received the request, nil if the attacker answered
	// instead, and Rules are those of its rules that applied, in order.
	Server *int  `json:"server,omitempty"`
	Rules  []int `json:"rules,omitempty"`
	// Proxy is the one that answered in the server's place, counted from 1 at the
	// browser's side.
	Proxy int `json:"proxy,omitempty"`
	// Scheme is the scheme that the server determined, and SchemeFrom its
	// source.
	Scheme     string       `json:"scheme"`
	SchemeFrom SchemeSource `json:"schemeFrom"`
	// Setting is the stack's setting that finished the response.
	Setting string `json:"setting,omitempty"`
	// Settings are all of the stack's settings that decided something about the
	// response, defaults of the stack among them, in the order in which they
	// did.
	Settings []string `json:"settings,omitempty"`
	// Reason is why the stack rejected the request, in its own words.
	Reason string `json:"reason,omitempty"`
	// Withheld is the cookie that the stack did not send because it takes the
	// request for a plain one, and WithheldBy the setting that asks for that.
	Withheld   string `json:"withheld,omitempty"`
	WithheldBy string `json:"withheldBy,omitempty"`
	// Stack is the usual name of the server's stack, Trust the setting by which it
	// believes a proxy about the scheme, and Trusts says that the setting is on.
	Stack  string `json:"stack,omitempty"`
	Trust  string `json:"trust,omitempty"`
	Trusts bool   `json:"trusts,omitempty"`
	// Unverified: the model of the stack is what its sources say, and was not compared
	// with a running one.
	Unverified bool `json:"unverified,omitempty"`
	// Attacker are the attacker's rules that applied.
	Attacker []int `json:"attacker,omitempty"`
}

// Intercepted reports whether the attacker answered, so that no server saw the
// request.
func (a *Answerer) Intercepted() bool { return a != nil && a.Server == nil }

// SchemeSource is how a server determines the scheme of a request.
type SchemeSource string

const (
	// FromConnection: the browser's connection is the server's own.
	FromConnection SchemeSource = "connection"
	// FromProxy: a proxy ended TLS and connects to the server over http.
	FromProxy SchemeSource = "proxy"
	// FromHeader: the stack trusts a header that the proxy sets.
	FromHeader SchemeSource = "header"
)

// A Header is one line of a request's or a response's headers.
type Header struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	// Attacker: an attacker on the wire added it.
	Attacker bool `json:"attacker,omitempty"`
	// NotPlayed: browsers act on it, but this model does not.
	NotPlayed bool `json:"notPlayed,omitempty"`
	// Directives are the directives of a Content-Security-Policy that are not
	// played, if others are.
	Directives []string `json:"directives,omitempty"`
}

// A CachedRedirect is one that the browser's HTTP cache has.
type CachedRedirect struct {
	// From is the response that was stored.
	From ExchangePlace `json:"from"`
	// Check says why it may still be used, and Until how long, zero for as long
	// as the cache keeps it.
	Check rule.Check `json:"check"`
	Until time.Time  `json:"until,omitzero"`
}

// An ExchangePlace is an exchange of a step; both count from 0.
type ExchangePlace struct {
	Step     int `json:"step"`
	Exchange int `json:"exchange"`
}

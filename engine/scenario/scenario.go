package scenario

import (
	"slices"
	"time"
)

// A Scenario has the servers and what the user does. A zero field stands for
// its default. In the json tags, a field without omitempty or omitzero is
// required in a document.
type Scenario struct {
	V             int       `json:"v"`
	Title         string    `json:"title,omitempty"`
	About         string    `json:"about,omitempty"`
	Question      string    `json:"question,omitempty"`
	Surprise      string    `json:"surprise,omitempty"`
	Browser       Browser   `json:"browser,omitempty"`
	Policy        *Policy   `json:"policy,omitempty"`
	Now           time.Time `json:"now,omitzero"`
	PreloadedHSTS []string  `json:"preloadedHSTS,omitempty"`
	Network       Network   `json:"network,omitempty"`
	Attacker      []Rule    `json:"attacker,omitempty"`
	Servers       []Server  `json:"servers,omitempty"`
	Steps         []Step    `json:"steps,omitempty"`
	Expect        []Claim   `json:"expect,omitempty"`
	// Challenge is nil for a scenario that is none.
	Challenge *Challenge `json:"challenge,omitempty"`
}

// Version is the only version of the document so far.
const Version = 1

// Browser names a profile of rules.
type Browser string

const (
	Chrome  Browser = "chrome"
	Firefox Browser = "firefox"
	Safari  Browser = "safari"
	// Spec is the newest cookie specification, word for word.
	Spec Browser = "spec"
)

// Browsers are all of them, in the order in which they are shown.
func Browsers() []Browser { return []Browser{Chrome, Firefox, Safari, Spec} }

// Network is who is on the wire.
type Network string

const (
	Private Network = "private"
	// Observed: someone reads what travels in plaintext.
	Observed Network = "observed"
	// Hostile: someone also answers it, see [Scenario.Attacker].
	Hostile Network = "hostile"
)

// Policy overrides defaults of the browser; nil or "" keeps its own.
type Policy struct {
	ThirdPartyCookies ThirdPartyCookies `json:"thirdPartyCookies,omitempty"`
	HTTPSFirst        *bool             `json:"httpsFirst,omitempty"`
	LaxByDefault      *bool             `json:"laxByDefault,omitempty"`
	// Cache is false for a browser whose HTTP cache is off, as "Disable cache" of
	// DevTools leaves it.
	Cache *bool `json:"cache,omitempty"`
}

// ThirdPartyCookies is what a browser does with cookies in a third-party
// context.
type ThirdPartyCookies string

const (
	AllowThirdParty     ThirdPartyCookies = "allow"
	BlockThirdParty     ThirdPartyCookies = "block"
	PartitionThirdParty ThirdPartyCookies = "partition"
)

// A Server answers for a host, or with "*.shop.example" for every host below.
type Server struct {
	Host string `json:"host"`
	// Port is 0 for 80 and 443.
	Port int `json:"port,omitempty"`
	// Schemes is empty for both http and https.
	Schemes []string `json:"schemes,omitempty"`
	// Rules see a request as the program behind the proxy and within the stack
	// does: with the scheme that these determined.
	Rules []Rule `json:"rules,omitempty"`
	Stack Stack  `json:"stack,omitempty"`
	Proxy *Proxy `json:"proxy,omitempty"`
}

// A Rule works like middleware: what matches adds its lines and headers, and
// the first match with a status or a redirect finishes the response.
type Rule struct {
	// Host is for an attacker's rule only; "" is any.
	Host   string `json:"host,omitempty"`
	Scheme string `json:"scheme,omitempty"`
	Method string `json:"method,omitempty"`
	// Path is exact, or a prefix when it ends in "*".
	Path string `json:"path,omitempty"`
	// Query is a parameter that the query must have, by its name or as "name=value", and
	// Header a request header, by its name or as "Name: value".
	Query  string `json:"query,omitempty"`
	Header string `json:"header,omitempty"`
	// Cookie and NoCookie name a cookie that the request must, or must not, carry,
	// perhaps with its value: "sid" or "sid=1".
	Cookie   string `json:"cookie,omitempty"`
	NoCookie string `json:"noCookie,omitempty"`
	// From and Until are the steps between which the server has the rule: From
	// the first, Until the first without it, 0 for never. Steps count from 0.
	From  int `json:"from,omitempty"`
	Until int `json:"until,omitempty"`
	// Set has raw Set-Cookie lines.
	Set     []string `json:"set,omitempty"`
	Headers Headers  `json:"headers,omitempty"`
	Status  int      `json:"status,omitempty"`
	// Redirect is a Location, or "https:" or "http:" for the request's own URL
	// on that scheme.
	Redirect string `json:"redirect,omitempty"`
}

// Conditions are what the rule requires of a request beyond its scheme, its method and
// its path.
func (r *Rule) Conditions() string { return r.Query + r.Header + r.Cookie + r.NoCookie }

// Passing reports whether the server has the rule in some of the steps only.
func (r *Rule) Passing() bool { return r.From != 0 || r.Until != 0 }

// Headers are response headers by name.
type Headers map[string]Values

// Values are the values of one header, in the order sent; a single one is
// written as a string.
type Values []string

// Stack is a framework with its settings, by the framework's name. A setting
// is any JSON value, as encoding/json reads it.
type Stack map[string]map[string]any

// A Proxy stands in front of a server and accepts its connections: browsers
// reach the proxy at the server's host, port and schemes. The server's response
// is passed on with what the proxy's own rules add.
type Proxy struct {
	// TerminatesTLS: the proxy connects to the server over plain http, even if
	// its client used https. Without it the client's scheme is passed on.
	TerminatesTLS bool `json:"terminatesTLS,omitempty"`
	// Sets are the request headers that it sets for the server. In a value
	// $scheme stands for the scheme that its client spoke, the browser or the
	// proxy before it, and $host for the browser's Host header, the port included.
	Sets map[string]string `json:"sets,omitempty"`
	// Rules are its own: one with a status or a redirect answers in the place of
	// the server, and the others add their lines and headers to the response. They
	// see the scheme that the proxy's client spoke.
	Rules []Rule `json:"rules,omitempty"`
	// Next is a proxy behind it, in front of the server; nil for none.
	Next *Proxy `json:"next,omitempty"`
}

// Row lists a proxy and those behind it; nil has none.
func (p *Proxy) Row() []*Proxy {
	var row []*Proxy
	for ; p != nil; p = p.Next {
		row = append(row, p)
	}
	return row
}

// EndsTLS reports whether the server behind the proxies never sees https.
func (p *Proxy) EndsTLS() bool {
	return slices.ContainsFunc(p.Row(), func(p *Proxy) bool { return p.TerminatesTLS })
}

// Values of [Step.Credentials], a fetch's credentials mode (Fetch §2.2.5).
const (
	SameOrigin = "same-origin"
	Include    = "include"
	Omit       = "omit"
)

// Values of [Step.Mode], a fetch's mode (Fetch §2.2.5).
const (
	CORS   = "cors"
	NoCORS = "no-cors"
)

// Values of [Step.Redirect], a fetch's redirect mode (Fetch §2.2.5).
const (
	Follow        = "follow"
	Manual        = "manual"
	RedirectError = "error"
)

// Values of [Step.CrossOrigin] (HTML "CORS settings attribute").
const (
	Anonymous      = "anonymous"
	UseCredentials = "use-credentials"
)

// A Step is one thing that the user, or the page, does.
type Step struct {
	Do          Do     `json:"do"`
	URL         string `json:"url,omitempty"`
	Method      string `json:"method,omitempty"`
	Credentials string `json:"credentials,omitempty"`
	Mode        string `json:"mode,omitempty"`
	// Headers are those that a fetch sets, and Redirect its redirect mode.
	Headers  map[string]string `json:"headers,omitempty"`
	Redirect string            `json:"redirect,omitempty"`
	// CrossOrigin is the crossorigin attribute of the element that loads a file.
	CrossOrigin string `json:"crossOrigin,omitempty"`
	// InFrame: it happens in the frame that the page loaded last.
	InFrame bool `json:"inFrame,omitempty"`
	// NewTab: the link or the form opens a tab of its own (target="_blank"), which
	// becomes the current one and has no opener.
	NewTab bool `json:"newTab,omitempty"`
	// Tab is the tab to show, counted from 1 in the order in which they were opened.
	Tab int `json:"tab,omitempty"`
	// Cookie is what a script assigns to document.cookie.
	Cookie string `json:"cookie,omitempty"`
	// Seconds is how far a wait moves the virtual clock.
	Seconds int64  `json:"seconds,omitempty"`
	Note    string `json:"note,omitempty"`
}

// A Claim is a statement about the outcome that a run checks. Exactly one of
// Sends to Outcome is set.
type Claim struct {
	// Step counts from 0, and so does Exchange within the step; without an
	// Exchange the claim is about the whole step.
	Step     int    `json:"step"`
	Exchange *int   `json:"exchange,omitempty"`
	Sends    string `json:"sends,omitempty"`
	Holds    string `json:"holds,omitempty"`
	Stores   string `json:"stores,omitempty"`
	Refuses  string `json:"refuses,omitempty"`
	Readable string `json:"readable,omitempty"`
	// NotSent names a cookie that no request carries, whether the browser has it or not.
	// Each of these may be a name, or a name, a "=" and the value.
	NotSent string `json:"notSent,omitempty"`
	// CookieHeader is the whole Cookie header of a request, RequestHeader another header of
	// it, as a name or as "Name: value", and DocumentCookie the whole document.cookie.
	CookieHeader   string `json:"cookieHeader,omitempty"`
	RequestHeader  string `json:"requestHeader,omitempty"`
	DocumentCookie string `json:"documentCookie,omitempty"`
	EndsAt         string `json:"endsAt,omitempty"`
	Outcome        string `json:"outcome,omitempty"`
	// Reason narrows Holds and Refuses.
	Reason string `json:"reason,omitempty"`
	// Answers: the claim answers the scenario's question, so the reader is asked it at the
	// event of the claim.
	Answers bool `json:"answers,omitempty"`
}

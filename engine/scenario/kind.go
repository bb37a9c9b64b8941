package scenario

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Do is what a step does, by the name of its kind.
type Do string

const (
	// Visit: an address typed by the user.
	Visit Do = "visit"
	// Click: a link on the current page.
	Click Do = "click"
	// Submit: a form on the current page.
	Submit Do = "submit"
	// Fetch: a request by a script of the current page.
	Fetch Do = "fetch"
	// Image and Frame: a subresource and a nested document.
	Image Do = "image"
	Frame Do = "frame"
	// LoadScript and Stylesheet: what a script or link element of the page loads.
	LoadScript Do = "loadScript"
	Stylesheet Do = "stylesheet"
	// XHR, EventSource and Beacon: a script of the current page sends a request by
	// XMLHttpRequest, by EventSource or by navigator.sendBeacon.
	XHR         Do = "xhr"
	EventSource Do = "eventSource"
	Beacon      Do = "beacon"
	// WebSocket: a script of the current page opens a WebSocket.
	WebSocket Do = "webSocket"
	// Script: an assignment to document.cookie.
	Script Do = "script"
	Reload Do = "reload"
	// Back and Forward: the user goes back or forward in the tab's history.
	Back    Do = "back"
	Forward Do = "forward"
	// SwitchTab: the user shows another tab.
	SwitchTab Do = "switchTab"
	// Wait: the virtual clock moves on.
	Wait Do = "wait"
	// Restart: the browser closes and opens again, without a page.
	Restart Do = "restart"
	// ClearCache: the user clears the browser's HTTP cache; cookies stay.
	ClearCache Do = "clearCache"
)

// A Field is a field of a [Step] that only some kinds have, by its name in a
// document.
type Field string

const (
	URLField         Field = "url"
	MethodField      Field = "method"
	CredentialsField Field = "credentials"
	ModeField        Field = "mode"
	HeadersField     Field = "headers"
	RedirectField    Field = "redirect"
	CrossOriginField Field = "crossOrigin"
	InFrameField     Field = "inFrame"
	NewTabField      Field = "newTab"
	TabField         Field = "tab"
	CookieField      Field = "cookie"
	SecondsField     Field = "seconds"
)

// Initiator is what starts a request.
type Initiator string

const (
	ByUser   Initiator = "user"
	ByPage   Initiator = "page"
	ByScript Initiator = "script"
	// AsBefore: whatever started the request for the page (6265bis §8.8.5).
	AsBefore Initiator = "as-before"
)

// A Kind has the properties of one kind of step.
type Kind struct {
	Do Do
	// Required and Optional are its fields beside do and note.
	Required, Optional []Field
	// NeedsPage: it acts on the current page.
	NeedsPage bool
	// Navigates: its requests are for a new page of the tab.
	Navigates bool
	// Moves is how many pages it goes forward in the history of the tab, or back if
	// it is negative. It asks only for a page that the tab has not kept.
	Moves int
	// EndsSession: the browser closes, and with it the page.
	EndsSession bool
	// Initiator and Destination are those of its requests, "" for a kind that
	// makes none.
	Initiator   Initiator
	Destination trace.Destination
	// Method is that of its first request where the step names none, "" for a
	// request that repeats another.
	Method string
	// Credentials and Mode are those of its requests where the step names none, ""
	// for a kind that has no choice.
	Credentials, Mode string
	// Methods are those that a step may name, nil for all that a script may.
	Methods []string
}

// kinds is the table of all kinds. For a new kind, the tests report which other
// tables need an entry: go test ./engine/... ./app/...
var kinds = []Kind{
	{
		Do:        Visit,
		Required:  []Field{URLField},
		Navigates: true,
		Initiator: ByUser, Destination: trace.Document, Method: "GET",
	},
	{
		Do:        Click,
		Required:  []Field{URLField},
		Optional:  []Field{InFrameField, NewTabField},
		NeedsPage: true, Navigates: true,
		Initiator: ByPage, Destination: trace.Document, Method: "GET",
	},
	{
		Do:        Submit,
		Required:  []Field{URLField},
		Optional:  []Field{MethodField, InFrameField, NewTabField},
		NeedsPage: true, Navigates: true,
		Initiator: ByPage, Destination: trace.Document, Method: "POST",
		Methods: []string{"GET", "POST"},
	},
	{
		Do:        Fetch,
		Required:  []Field{URLField},
		Optional:  []Field{MethodField, CredentialsField, ModeField, HeadersField, RedirectField, InFrameField},
		NeedsPage: true,
		Initiator: ByScript, Destination: trace.FetchDest, Method: "GET",
		Credentials: SameOrigin, Mode: CORS,
	},
	{
		Do:        Image,
		Required:  []Field{URLField},
		Optional:  []Field{InFrameField},
		NeedsPage: true,
		Initiator: ByPage, Destination: trace.ImageDest, Method: "GET",
	},
	{
		Do:        Frame,
		Required:  []Field{URLField},
		NeedsPage: true,
		Initiator: ByPage, Destination: trace.FrameDoc, Method: "GET",
	},
	{
		Do:        LoadScript,
		Required:  []Field{URLField},
		Optional:  []Field{CrossOriginField, InFrameField},
		NeedsPage: true,
		Initiator: ByPage, Destination: trace.ScriptDest, Method: "GET",
	},
	{
		Do:        Stylesheet,
		Required:  []Field{URLField},
		Optional:  []Field{CrossOriginField, InFrameField},
		NeedsPage: true,
		Initiator: ByPage, Destination: trace.StyleDest, Method: "GET",
	},
	{
		Do:        XHR,
		Required:  []Field{URLField},
		Optional:  []Field{MethodField, CredentialsField, HeadersField, InFrameField},
		NeedsPage: true,
		Initiator: ByScript, Destination: trace.FetchDest, Method: "GET",
		Credentials: SameOrigin, Mode: CORS,
	},
	{
		Do:        EventSource,
		Required:  []Field{URLField},
		Optional:  []Field{CredentialsField, InFrameField},
		NeedsPage: true,
		Initiator: ByScript, Destination: trace.FetchDest, Method: "GET",
		Credentials: SameOrigin, Mode: CORS,
	},
	{
		Do:        Beacon,
		Required:  []Field{URLField},
		Optional:  []Field{InFrameField},
		NeedsPage: true,
		Initiator: ByScript, Destination: trace.FetchDest, Method: "POST",
		Credentials: Include, Mode: NoCORS,
	},
	{
		Do:        WebSocket,
		Required:  []Field{URLField},
		Optional:  []Field{InFrameField},
		NeedsPage: true,
		Initiator: ByScript, Destination: trace.SocketDest, Method: "GET",
	},
	{
		Do:        Script,
		Required:  []Field{CookieField},
		Optional:  []Field{InFrameField},
		NeedsPage: true,
	},
	{
		Do:        Reload,
		NeedsPage: true, Navigates: true,
		Initiator: AsBefore, Destination: trace.Document,
	},
	{
		Do:        Back,
		NeedsPage: true, Navigates: true, Moves: -1,
		Initiator: AsBefore, Destination: trace.Document,
	},
	{
		Do:        Forward,
		NeedsPage: true, Navigates: true, Moves: +1,
		Initiator: AsBefore, Destination: trace.Document,
	},
	{
		Do:       SwitchTab,
		Required: []Field{TabField},
	},
	{
		Do:       Wait,
		Required: []Field{SecondsField},
	},
	{
		Do:          Restart,
		EndsSession: true,
	},
	{
		Do: ClearCache,
	},
}

// Kinds lists the kinds of steps, in the order in which they are offered.
func Kinds() []Kind { return slices.Clone(kinds) }

// Kind returns the properties of the kind, zero for an unknown one. Callers
// must not change it.
func (d Do) Kind() *Kind {
	for i := range kinds {
		if kinds[i].Do == d {
			return &kinds[i]
		}
	}
	return &noKind
}

var noKind Kind

// Has reports whether steps of the kind may have a field.
func (k *Kind) Has(f Field) bool {
	return slices.Contains(k.Required, f) || slices.Contains(k.Optional, f)
}

// Allows reports whether a step of the kind may name a method of its own, and
// this one.
func (k *Kind) Allows(method string) bool {
	return k.Has(MethodField) && (k.Methods == nil || slices.Contains(k.Methods, method))
}

// Target is the step's address on a page.
func (s *Step) Target(page *origin.URL) (origin.URL, error) {
	if s.Do == WebSocket {
		return page.ResolveSocket(s.URL)
	}
	return page.Resolve(s.URL)
}

// Opens reports whether the step's requests are for a new page of the tab: those of
// a step in a frame are for the frame.
func (s *Step) Opens() bool { return s.Do.Kind().Navigates && !s.InFrame }

// Destination is that of the step's requests, "" for a step that makes none.
func (s *Step) Destination() trace.Destination {
	kind := s.Do.Kind()
	if kind.Navigates && s.InFrame {
		return trace.FrameDoc
	}
	return kind.Destination
}

// StartedByPage reports whether the current page, or its script, starts the
// requests.
func (k *Kind) StartedByPage() bool { return k.Initiator == ByPage || k.Initiator == ByScript }

package draft

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/paste/nginx"
	"github.com/crumbtrail/crumbtrail/engine/paste/placeholder"
	"github.com/crumbtrail/crumbtrail/engine/paste/settings"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// Limits of what is kept of the texts.
const (
	// MaxExchanges is how many exchanges a scenario is made of, and MaxCookies how
	// many cookies that the browser has stored are kept.
	MaxExchanges = 200
	MaxCookies   = 500
	// maxLines is how many Set-Cookie lines of responses are kept: with the cookies
	// of the browser and the values of other headers below scenario.MaxLines.
	maxLines = 5_000
	// maxKept is the size of all that is kept together.
	maxKept = 512 << 10
)

// A Draft is what was read of the texts so far, with the account of it.
type Draft struct {
	*account.Account
	Values *placeholder.Values

	// Scenario is a pasted one, which makes everything else irrelevant.
	Scenario  *scenario.Scenario
	Exchanges []*message.Exchange
	Addresses []Address
	Lines     []CookieLine
	Stored    []StoredCookie
	Django    settings.File
	Nginx     nginx.Config
	// Browser is the one that the text is from, "" if it does not say.
	Browser scenario.Browser

	// kept is the size of what is kept, setLines counts the Set-Cookie lines of the
	// exchanges.
	kept, setLines int
	// Dropped counts the exchanges, addresses and cookies beyond the limits.
	Dropped int
}

// An Address is a URL that stands by itself.
type Address struct {
	At   account.Place
	URL  origin.URL
	Role Role
}

// Role is what the text says that an address is for.
type Role uint8

// The roles of addresses.
const (
	AnyRole Role = iota
	PageRole
	RequestRole
)

// A CookieLine is a Set-Cookie line without a response around it.
type CookieLine struct {
	At   account.Place
	Line string
	// After is how many addresses the text had before the line.
	After  int
	Script bool
}

// A StoredCookie is one that the browser has already.
type StoredCookie struct {
	At   account.Place
	Line string
	// Host is the one that can set it, "" for that of the page.
	Host   string
	Secure bool
}

// New returns a draft; keepValues keeps the values of cookies and tokens.
func New(keepValues bool) *Draft {
	return &Draft{Account: account.New(), Values: placeholder.New(keepValues)}
}

// Add takes an exchange, with its values replaced.
func (d *Draft) Add(x *message.Exchange) {
	if len(d.Exchanges) >= MaxExchanges || d.kept > maxKept {
		d.Dropped++
		return
	}
	d.Replace(x)
	d.Exchanges = append(d.Exchanges, x)
}

// Replace replaces the values of an exchange and drops what is beyond the limits.
func (d *Draft) Replace(x *message.Exchange) {
	if !message.IsMethod(x.Method) {
		d.Note(account.LeftOut, x.At, phrase.Say("The method {method}: GET stands for it.", "method", account.Clip(x.Method)))
		x.Method = "GET"
	}
	x.URL = d.Values.URL(x.URL)
	x.URL.Fragment, x.URL.HasFragment = "", false
	if len(x.Cookies) > message.MaxPairs {
		d.Dropped += len(x.Cookies) - message.MaxPairs
		x.Cookies = x.Cookies[:message.MaxPairs]
	}
	for i := range x.Cookies {
		x.Cookies[i].Value = d.Values.Of(x.Cookies[i].Value)
	}
	d.ReplaceResponse(x)
}

// ReplaceResponse is Replace for the response alone.
func (d *Draft) ReplaceResponse(x *message.Exchange) {
	kept := x.SetCookies[:0:0]
	d.kept += len(x.URL.Path) + len(x.URL.Query)
	for _, h := range x.Response {
		d.kept += len(h.Value)
	}
	for _, line := range x.SetCookies {
		if message.HasLineEnd(line) {
			d.Note(account.LeftOut, x.At, phrase.Say("A Set-Cookie line with a line end or a NUL character in it."))
			continue
		}
		if d.kept += len(line); d.kept > 2*maxKept || len(kept) == message.MaxHeaders || d.setLines == maxLines {
			d.Dropped++
			continue
		}
		d.setLines++
		kept = append(kept, line)
	}
	x.SetCookies = kept
	x.Response = slices.DeleteFunc(slices.Clone(x.Response), func(h message.Header) bool { return message.HasLineEnd(h.Value) })
	for i, line := range x.SetCookies {
		x.SetCookies[i] = d.Values.Line(line)
	}
	for i := range x.Response {
		if strings.EqualFold(x.Response[i].Name, "Location") {
			x.Response[i].Value = d.Values.Location(x.Response[i].Value)
		}
	}
}

// AddAddress takes a URL that stands by itself.
func (d *Draft) AddAddress(a Address) {
	if len(d.Addresses) >= MaxExchanges {
		d.Dropped++
		return
	}
	d.Addresses = append(d.Addresses, a)
	d.Note(account.Understood, a.At, phrase.Say("The address {url}.", "url", account.Clip(a.URL.Request())))
}

// AddLine takes a Set-Cookie line, or what a script assigns.
func (d *Draft) AddLine(c CookieLine) {
	if len(d.Lines) >= MaxExchanges || d.kept > maxKept {
		d.Dropped++
		return
	}
	d.kept += len(c.Line)
	if c.Script && c.Line == "" {
		return // an empty assignment
	}
	if message.HasLineEnd(c.Line) && !c.Script {
		d.Note(account.LeftOut, c.At, phrase.Say("A Set-Cookie line with a line end or a NUL character in it."))
		return
	}
	c.Line, c.After = d.Values.Line(c.Line), len(d.Addresses)
	d.Lines = append(d.Lines, c)
	if c.Script {
		d.Note(account.Understood, c.At, phrase.Say("A script sets the cookie {name}.", "name", account.Clip(message.CookieName(c.Line))))
	} else {
		d.Note(account.Understood, c.At, phrase.Say("A Set-Cookie line for the cookie {name}.", "name", account.Clip(message.CookieName(c.Line))))
	}
}

// Store takes a cookie that the browser has. Not ok: there are too many.
func (d *Draft) Store(c StoredCookie) (ok bool) {
	if len(d.Stored) >= MaxCookies || d.kept > maxKept {
		d.Dropped++
		return false
	}
	d.kept += len(c.Line)
	d.Stored = append(d.Stored, c)
	return true
}

// Take takes a scenario as it is.
func (d *Draft) Take(at account.Place, s *scenario.Scenario) {
	if err := server.Check(s); err != nil {
		d.Note(account.LeftOut, at, phrase.Say("A scenario that is not modelled yet: {problem}.", "problem", err.Error()))
		return
	}
	if d.Scenario != nil {
		d.Note(account.LeftOut, at, phrase.Say("Another scenario: the text has one already."))
		return
	}
	d.Scenario = s
	d.Note(account.Understood, at, phrase.Say("A scenario. It is taken as it is, and the rest of the text is left out."))
}

// SetBrowser records which browser a text is from.
func (d *Draft) SetBrowser(b scenario.Browser) {
	if d.Browser == "" {
		d.Browser = b
	}
}

// Last is the last exchange so far, nil for none.
func (d *Draft) Last() *message.Exchange {
	if len(d.Exchanges) == 0 {
		return nil
	}
	return d.Exchanges[len(d.Exchanges)-1]
}

// Empty reports whether nothing was read that makes a scenario.
func (d *Draft) Empty() bool {
	return len(d.Exchanges) == 0 && len(d.Addresses) == 0 && len(d.Lines) == 0 && len(d.Stored) == 0 && len(d.Django.Values) == 0 && len(d.Nginx.Servers) == 0
}

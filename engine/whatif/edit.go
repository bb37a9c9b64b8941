package whatif

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A Knob is something in a scenario that can have different values.
type Knob int

// The knobs, in the order in which a flip with several edits changes them:
// those that move rules within a server come after those that find a line by
// its rule.
const (
	// Secure, HttpOnly, SameSite, Partitioned, Path and Domain are a line's.
	Secure Knob = iota
	HttpOnly
	SameSite
	Partitioned
	Path
	Domain
	// Lifetime is the Max-Age of a line, in seconds, "" for a session cookie;
	// Value is the size of its value in bytes.
	Lifetime
	Value
	// Deletion adds a line beside another that deletes a cookie.
	Deletion
	// Location, Status and NoStore are of a rule that redirects.
	Location
	Status
	NoStore
	// ByServer is a script's line, which a server sets instead.
	ByServer
	// Prefix is the cookie's, wherever it is named.
	Prefix
	// Scheme, Host, Credentials and Method are a step's.
	Scheme
	Host
	Credentials
	Method
	// Browser, ThirdPartyCookies, LaxByDefault and HTTPSFirst exist once.
	Browser
	ThirdPartyCookies
	LaxByDefault
	HTTPSFirst
	// Cache is the browser's HTTP cache, which a developer disables to test.
	Cache
	// Setting and TrustProxy are of a server's stack.
	Setting
	TrustProxy
	// Redirect, HSTS, SubDomains and AllowOrigin are a server's.
	Redirect
	HSTS
	SubDomains
	AllowOrigin
	// Policy is a directive of a server's Content-Security-Policy, AllowFrame
	// the origin whose pages may frame its responses, and ClearByName the
	// deletions that replace its Clear-Site-Data, each on a line.
	Policy
	AllowFrame
	ClearByName
	// Listen is a host that listens on a port with a scheme.
	Listen
	// Network exists once.
	Network
)

// An Edit is one knob in another position.
type Edit struct {
	Knob Knob
	// Line is the line, or the rule, that has the knob.
	Line edit.Ref
	// Cookie is the name of the line's cookie.
	Cookie string
	// Step and Server are the step or the server that has the knob.
	Step, Server int
	// Setting is the name of a stack's setting, or of a directive.
	Setting string
	// Grant is what AllowOrigin grants.
	Grant edit.Grant
	// Port is the port of Listen, 0 for the scheme's default.
	Port int
	// To is the position: "on" or "off", or the new text, "" for none.
	To string
}

// on and off are the positions of a knob that has two.
const on, off = "on", "off"

// redirects are the statuses that a redirect to https can have.
var redirects = [...]int{301, 302, 307, 308}

func onOff(value bool) string {
	if value {
		return on
	}
	return off
}

// apply returns s with the knob turned.
func (t Edit) apply(s *scenario.Scenario) *scenario.Scenario {
	switch t.Knob {
	case Secure:
		return edit.SetFlag(s, t.Line, "Secure", t.To == on)
	case HttpOnly:
		return edit.SetFlag(s, t.Line, "HttpOnly", t.To == on)
	case SameSite:
		return edit.SetSameSite(s, t.Line, cookie.SameSite(t.To))
	case Partitioned:
		return edit.SetFlag(s, t.Line, "Partitioned", t.To == on)
	case Path:
		return edit.SetPath(s, t.Line, t.To)
	case Domain:
		return edit.SetDomain(s, t.Line, t.To)
	case Lifetime:
		return edit.SetLifetime(s, t.Line, t.To)
	case Value:
		bytes, _ := strconv.Atoi(t.To)
		return edit.ShortenValue(s, t.Line, bytes)
	case Deletion:
		s, _ = edit.AddCookie(s, t.Line.Server, t.Line, t.To)
		return s
	case Location:
		return edit.SetLocation(s, t.Line.Server, t.Line.Rule, t.To)
	case Status:
		return edit.SetRedirectStatus(s, t.Line.Server, t.Line.Rule, t.status())
	case NoStore:
		return edit.ForbidStoring(s, t.Line.Server, t.Line.Rule)
	case ByServer:
		return edit.SetByServer(s, t.Step, t.Server)
	case Prefix:
		return edit.RenameCookie(s, t.Cookie, withPrefix(t.Cookie, t.To))
	case Scheme:
		return edit.SetScheme(s, t.Step, t.To)
	case Host:
		return edit.SetHost(s, t.Step, t.To)
	case Credentials:
		return edit.SetCredentials(s, t.Step, t.To)
	case Method:
		return edit.SetMethod(s, t.Step, t.To)
	case Browser:
		return edit.SetBrowser(s, scenario.Browser(t.To))
	case ThirdPartyCookies, LaxByDefault, HTTPSFirst, Cache:
		return edit.SetPolicy(s, t.policy(s))
	case Setting:
		runs, _, _ := stack.Of(&s.Servers[t.Server])
		return edit.SetSetting(s, t.Server, runs.Name, t.Setting, t.setting(runs))
	case TrustProxy:
		runs, _, _ := stack.Of(&s.Servers[t.Server])
		setting, value := runs.Trust()
		return edit.TrustProxy(s, t.Server, runs.Name, setting, value)
	case SubDomains:
		return edit.RemoveSubDomains(s, t.Server)
	case AllowOrigin:
		return edit.AllowOrigin(s, t.Server, t.Grant)
	case Policy:
		return edit.RemoveDirective(s, t.Server, t.Setting)
	case AllowFrame:
		return edit.AllowFrame(s, t.Server, t.To)
	case ClearByName:
		return edit.ClearByName(s, t.Server, t.linesIn())
	case Listen:
		return edit.Listen(s, t.Setting, t.To, t.Port)
	case Redirect:
		return edit.SetRedirect(s, t.Server, t.status())
	case HSTS:
		return edit.SetHSTS(s, t.Server, t.To == on)
	case Network:
		if scenario.Network(t.To) != scenario.Hostile {
			s = edit.RemoveAttacker(s)
		}
		return edit.SetNetwork(s, scenario.Network(t.To))
	}
	return s.Clone()
}

// setting is the value that a setting of a stack gets.
func (t Edit) setting(runs stack.Stack) any {
	if d, _ := runs.Find(t.Setting); d.Kind == setting.Choice || d.Kind == setting.SameSite && t.To != "" {
		return d.Parse(t.To)
	}
	switch t.To {
	case on:
		return true
	case off:
		return false
	case "":
		return nil
	}
	return t.To
}

// status is that of a redirect, 0 for none.
func (t Edit) status() int {
	for _, status := range redirects {
		if t.To == strconv.Itoa(status) {
			return status
		}
	}
	return 0
}

// policy is the scenario's policy with one of its fields changed.
func (t Edit) policy(s *scenario.Scenario) scenario.Policy {
	var p scenario.Policy
	if s.Policy != nil {
		p = *s.Policy
	}
	turnedOn := t.To == on
	switch t.Knob {
	case ThirdPartyCookies:
		p.ThirdPartyCookies = scenario.ThirdPartyCookies(t.To)
	case LaxByDefault:
		p.LaxByDefault = &turnedOn
	case HTTPSFirst:
		p.HTTPSFirst = &turnedOn
	case Cache:
		p.Cache = &turnedOn
	}
	return p
}

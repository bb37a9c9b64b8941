// Package stack lists the stacks that servers run: Django, and the frameworks of
// package session. It is the one door to them for whatever shows or changes
// settings.
package stack

import (
	"maps"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A Stack is a framework that servers run.
type Stack struct {
	// Name is its name in a scenario, and Title its usual one.
	Name, Title string
	framework   *session.Framework // nil for Django
}

var djangoStack = Stack{Name: django.Name, Title: "Django"}

// All lists the stacks; Django is the first.
func All() []Stack {
	list := []Stack{djangoStack}
	frameworks := session.Frameworks()
	for i := range frameworks {
		list = append(list, of(&frameworks[i]))
	}
	return list
}

func of(f *session.Framework) Stack { return Stack{f.Name, f.Title, f} }

// Names lists the names of the stacks.
func Names() []string {
	var list []string
	for _, s := range All() {
		list = append(list, s.Name)
	}
	return list
}

// Named is the stack of that name.
func Named(name string) (s Stack, known bool) {
	if name == django.Name {
		return djangoStack, true
	}
	if f := session.Named(name); f != nil {
		return of(f), true
	}
	return Stack{}, false
}

// Of is the stack that a server runs, and the settings that its scenario gives.
func Of(server *scenario.Server) (s Stack, given map[string]any, runs bool) {
	for _, name := range slices.Sorted(maps.Keys(server.Stack)) {
		if s, runs = Named(name); runs {
			return s, server.Stack[name], true
		}
	}
	return Stack{}, nil, false
}

// Verified reports whether the model is held against the real stack. Otherwise it is what
// the stack's sources say.
func (s Stack) Verified() bool { return s.framework == nil || s.framework.Verified }

// Table lists the stack's settings.
func (s Stack) Table() []setting.Setting {
	if s.framework != nil {
		return s.framework.Table()
	}
	return django.Table()
}

// Find looks a setting up by its name.
func (s Stack) Find(name string) (setting.Setting, bool) {
	table := s.Table()
	if i := slices.IndexFunc(table, func(d setting.Setting) bool { return d.Name == name }); i >= 0 {
		return table[i], true
	}
	return setting.Setting{}, false
}

// Trust is the setting by which the stack believes what a proxy says about the
// scheme, with the value for the usual proxy; "" if it has none.
func (s Stack) Trust() (name string, value any) {
	if s.framework != nil {
		return s.framework.Trust()
	}
	return "SECURE_PROXY_SSL_HEADER", []any{"HTTP_X_FORWARDED_PROTO", "https"}
}

// CrossSite are the settings that make the session cookie go with cross-site
// requests: Secure, and SameSite.
func (s Stack) CrossSite() (secure, sameSite string) {
	if s.framework != nil {
		return s.framework.CrossSite()
	}
	return "SESSION_COOKIE_SECURE", "SESSION_COOKIE_SAMESITE"
}

// Settings are those of a server, read and checked.
type Settings interface {
	// Write returns the Set-Cookie line for a rule's line, and what the settings
	// decided about it.
	Write(line string, now time.Time) setting.Written
	// Owns reports whether a cookie is the stack's own.
	Owns(cookie string) bool
	// RedirectedBy and HSTSBy are the settings that redirect to https and send
	// Strict-Transport-Security, "" for none.
	RedirectedBy() string
	// RedirectStatus is the status of that redirect.
	RedirectStatus(method string) int
	HSTSBy() string
}

// Read reads the settings of a server.
func (s Stack) Read(given map[string]any) (Settings, *scenario.Error) {
	if s.framework != nil {
		return s.framework.Read(given)
	}
	return django.Read(given)
}

// SettingsOf reads the settings of a server, nil if it runs no stack, or one that
// the engine rejects.
func SettingsOf(server *scenario.Server) Settings {
	s, given, runs := Of(server)
	if !runs {
		return nil
	}
	settings, err := s.Read(given)
	if err != nil {
		return nil
	}
	return settings
}

package session

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A Framework is one that servers run, as data.
type Framework struct {
	// Name is its name in a server's stack, and Title its usual one.
	Name, Title string
	// Verified: the model is held against the real one.
	Verified bool
	language setting.Language
	entries  []entry

	// attributes are those of a cookie, in the order and in the letters of the
	// framework.
	attributes []attribute
	// refuses: a Secure cookie is not sent if the request is not secure.
	refuses bool
	// renews: a session that changes sends its cookie again, although its id is
	// the same.
	renews bool
	// starts: every response begins a session if the request has none, before
	// the program writes a cookie.
	starts bool
	// deletes: the end of a session deletes its cookie.
	deletes bool
	// trustsLast: of the list in X-Forwarded-Proto that element counts which as
	// many proxies as the setting says have added; else the first one counts.
	trustsLast bool
	// perSecond is the unit of the setting of the age.
	perSecond int64
	// bareDomain: a dot at the start of Domain is dropped, but not by the version
	// dottedIn.
	bareDomain bool
	dottedIn   string
	// pathBound: a request outside of the cookie's path has no session.
	pathBound bool
}

// An entry is a setting and what it decides.
type entry struct {
	name      string
	role      role
	kind      setting.Kind
	byDefault any
	rank      setting.Rank
	choices   []any
}

// A role is what a setting decides.
type role uint8

const (
	name role = iota
	domain
	path
	secure
	httpOnly
	sameSite
	partitioned
	priority
	age
	// permanent: sessions have an age; without such a setting they have one if
	// age is given.
	permanent
	// rolling: the cookie is sent with every response.
	rolling
	// uninitialized: a session that has no data is saved.
	uninitialized
	// strict: an id that the framework does not know is replaced.
	strict
	// trust: the framework believes a proxy's X-Forwarded-Proto.
	trust
	// sessionTrust is trust for the session alone; null leaves it to the request.
	sessionTrust

	// version is that of the framework, and no setting of its own.
	version

	// The attributes of the age are no settings.
	expires
	maxAge

	roles
)

// An attribute is how one is written.
type attribute struct {
	role role
	text string
}

// Named is the framework of that name, nil for none.
func Named(name string) *Framework {
	if i := slices.IndexFunc(frameworks, func(f Framework) bool { return f.Name == name }); i >= 0 {
		return &frameworks[i]
	}
	return nil
}

// Frameworks lists all of them.
func Frameworks() []Framework { return frameworks }

// Table lists the settings.
func (f *Framework) Table() []setting.Setting {
	list := make([]setting.Setting, len(f.entries))
	for i, e := range f.entries {
		list[i] = setting.Setting{
			Name: e.name, Kind: e.kind, Default: e.byDefault, Rank: e.rank, Does: does.Of(e.role), Language: f.language,
			Choices: e.choices,
		}
	}
	return list
}

// of is the setting of a role, nil for none.
func (f *Framework) of(r role) *entry {
	if i := slices.IndexFunc(f.entries, func(e entry) bool { return e.role == r }); i >= 0 {
		return &f.entries[i]
	}
	return nil
}

// Trust is the setting by which the framework believes X-Forwarded-Proto, with
// the value for one proxy; "" if it has none.
func (f *Framework) Trust() (name string, value any) {
	if e := f.of(trust); e != nil {
		return e.name, 1.0
	}
	return "", nil
}

// CrossSite are the settings of Secure and SameSite.
func (f *Framework) CrossSite() (bySecure, bySameSite string) {
	return f.of(secure).name, f.of(sameSite).name
}

// Settings are those of a program, read and checked.
type Settings struct {
	*Framework
	given map[string]any
}

// Read reads the settings of a server. The error's path begins at the name of a
// setting.
func (f *Framework) Read(given map[string]any) (*Settings, *scenario.Error) {
	return &Settings{f, given}, f.check(given)
}

// value is that of the setting of a role, and the setting's name, "" if the
// framework has none.
func (s *Settings) value(r role) (value any, by string, given bool) {
	e := s.of(r)
	if e == nil {
		return nil, "", false
	}
	if value, given = s.given[e.name]; given {
		return value, e.name, true
	}
	return e.byDefault, e.name, false
}

// cookieName is the name of the session cookie.
func (s *Settings) cookieName() string {
	value, _, _ := s.value(name)
	text, _ := value.(string)
	return text
}

// Owns reports whether a cookie is the framework's own.
func (s *Settings) Owns(cookie string) bool { return cookie == s.cookieName() }

// RedirectedBy is the setting that redirects to https in the place of the rules.
// No framework here has one.
func (s *Settings) RedirectedBy() string { return "" }

// HSTSBy is the setting that sends Strict-Transport-Security. No framework here
// has one.
func (s *Settings) HSTSBy() string { return "" }

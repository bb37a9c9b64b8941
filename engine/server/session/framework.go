package session

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A Framework is one that servers run, as data: an entry of frameworks.json.
type Framework struct {
	// Name is its name in a server's stack, and Title its usual one.
	Name  string `json:"name"`
	Title string `json:"title"`
	// Verified: the model is held against the real one. Otherwise it is what the
	// framework's source says.
	Verified bool             `json:"verified,omitempty"`
	Language setting.Language `json:"language"`
	Entries  []entry          `json:"settings"`
	// Attributes are those of a cookie, each by its role and as it is written, in
	// the order of the framework.
	Attributes [][]string `json:"attributes"`
	Traits     []trait    `json:"traits"`
	// Unit is that of the setting of the age, in milliseconds.
	Unit int `json:"unit"`
	// DottedIn is the version that keeps a dot at the start of Domain.
	DottedIn string `json:"dottedIn,omitempty"`
	// Redirect has the statuses of the redirect to https: of GET and HEAD, and of
	// the other methods.
	Redirect []int `json:"redirect,omitempty"`
	// Between is what is between the directives of Strict-Transport-Security. It is
	// sent with the redirect to https if it has no setting of its own.
	Between string `json:"between,omitempty"`
}

// An entry is a setting and what it decides.
type entry struct {
	Name    string `json:"name"`
	Role    role   `json:"role"`
	Default any    `json:"default,omitempty"`
	Choices []any  `json:"choices,omitempty"`
}

// A role is what a setting decides. Those of attributes are named as they are, in
// lower case.
type role string

const (
	name        role = "name"
	domain      role = "domain"
	path        role = "path"
	secure      role = "secure"
	httpOnly    role = "httponly"
	sameSite    role = "samesite"
	partitioned role = "partitioned"
	priority    role = "priority"
	age         role = "max-age"
	// permanent: sessions have an age; without such a setting they have one if
	// age is given.
	permanent role = "permanent"
	// rolling: the cookie is sent with every response.
	rolling role = "rolling"
	// uninitialized: a session that has no data is saved.
	uninitialized role = "uninitialized"
	// strict: an id that the framework does not know is replaced.
	strict role = "strict"
	// trust: the framework believes a proxy's X-Forwarded-Proto.
	trust role = "trust"
	// sessionTrust is trust for the session alone; null leaves it to the request.
	sessionTrust role = "session trust"

	// redirects is the redirect to https, and assumes takes every request for https.
	redirects role = "redirects"
	assumes   role = "assumes"
	// hsts sends Strict-Transport-Security, with what the others say.
	hsts           role = "hsts"
	hstsAge        role = "hsts age"
	hstsSubDomains role = "hsts subdomains"
	hstsPreload    role = "hsts preload"

	// version is that of the framework, and no setting of its own.
	version role = "version"

	// The attributes of the age are no settings.
	expires role = "expires"
	maxAge  role = "seconds"
)

// A trait is how a framework differs from others.
type trait string

const (
	// refuses: a Secure cookie is not sent if the request is not secure.
	refuses trait = "refuses"
	// renews: a session that changes sends its cookie again, although its id is
	// the same.
	renews trait = "renews"
	// starts: every response begins a session if the request has none, before
	// the program writes a cookie.
	starts trait = "starts"
	// deletes: the end of a session deletes its cookie.
	deletes trait = "deletes"
	// replaces: the end of a session begins another one.
	replaces trait = "replaces"
	// prolongs: a session that has an age is sent with every response.
	prolongs trait = "prolongs"
	// always: every response begins or renews a session.
	always trait = "always"
	// pathBound: a request outside of the cookie's path has no session.
	pathBound trait = "pathBound"
	// sanitizes: there are no sessions. Every cookie is an http.Cookie of Go, and
	// every redirect goes through http.Redirect.
	sanitizes trait = "sanitizes"
	// bareDomain: a dot at the start of Domain is dropped.
	bareDomain trait = "bareDomain"
	// follows: without a setting for Secure the cookie is as the request.
	follows trait = "follows"
	// lowers: the value of SameSite is in lower case.
	lowers trait = "lowers"
	// believes: X-Forwarded-Proto is believed without a setting.
	believes trait = "believes"
	// trustsLast: of the list in X-Forwarded-Proto that element counts which as
	// many proxies as the setting says have added; else the first one counts.
	trustsLast trait = "trustsLast"
	// marks: with the redirect to https, all cookies are marked Secure.
	marks trait = "marks"
	// sparesLoopback: hosts of this machine get no Strict-Transport-Security.
	sparesLoopback trait = "sparesLoopback"
)

func (f *Framework) is(t trait) bool { return slices.Contains(f.Traits, t) }

// Named is the framework of that name, nil for none.
func Named(name string) *Framework {
	list := frameworks()
	if i := slices.IndexFunc(list, func(f Framework) bool { return f.Name == name }); i >= 0 {
		return &list[i]
	}
	return nil
}

// Frameworks lists all of them.
func Frameworks() []Framework { return frameworks() }

// Table lists the settings.
func (f *Framework) Table() []setting.Setting {
	list := make([]setting.Setting, len(f.Entries))
	for i := range f.Entries {
		e := &f.Entries[i]
		list[i] = setting.Setting{
			Name: e.Name, Kind: e.kind(), Default: e.Default, Rank: e.rank(), Does: does.Of(e.Role), Language: f.Language,
			Choices: e.Choices,
		}
	}
	return list
}

// of is the setting of a role, nil for none.
func (f *Framework) of(r role) *entry {
	if i := slices.IndexFunc(f.Entries, func(e entry) bool { return e.Role == r }); i >= 0 {
		return &f.Entries[i]
	}
	return nil
}

// Trust is the setting by which the framework believes X-Forwarded-Proto, with
// the value for one proxy; "" if it has none.
func (f *Framework) Trust() (name string, value any) {
	switch e := f.of(trust); {
	case e == nil:
		return "", nil
	case e.kind() == setting.Flag:
		return e.Name, true
	case e.Default == notTrusted:
		return e.Name, e.Choices[1]
	default:
		return e.Name, 1.0
	}
}

// CrossSite are the settings of Secure and SameSite.
func (f *Framework) CrossSite() (bySecure, bySameSite string) {
	return f.of(secure).Name, f.of(sameSite).Name
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
	if value, given = s.given[e.Name]; given {
		return value, e.Name, true
	}
	return e.Default, e.Name, false
}

// CookieName is the name of the session cookie.
func (s *Settings) CookieName() string {
	value, _, _ := s.value(name)
	text, _ := value.(string)
	return text
}

// Owns reports whether a cookie is the framework's own.
func (s *Settings) Owns(cookie string) bool { return cookie == s.CookieName() }

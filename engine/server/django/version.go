package django

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A version is what the versions of Django, each on the Python of its time,
// do in different ways.
type version struct {
	name string
	// saves503: a session is saved with every status but 500, else with none
	// from 500 on.
	saves503 bool
	// wholeHeader: SECURE_PROXY_SSL_HEADER compares the whole value, else its
	// first element.
	wholeHeader bool
	// slashFirst: CommonMiddleware appends a slash before any view, else to a
	// 404.
	slashFirst bool
	// deletes: with DEBUG a slash is not appended for DELETE, either.
	deletes bool
	// byToken: CsrfViewMiddleware looks at no Origin, does not replace a
	// malformed cookie, and has one reason for a wrong token.
	byToken bool
	// escapes: http.cookies escapes control characters, else it refuses them.
	escapes bool
}

var versions = []version{
	{name: "3.2", saves503: true, wholeHeader: true, slashFirst: true, byToken: true, escapes: true},
	{name: "4.2"},
	{name: "5.2", deletes: true},
	{name: "6.1", deletes: true},
}

// usualVersion is the one that a project has that says nothing: the newest with
// long-term support.
const usualVersion = "5.2"

// versionNames are the values of VERSION.
func versionNames() []any {
	list := make([]any, len(versions))
	for i := range versions {
		list[i] = versions[i].name
	}
	return list
}

func versionNamed(name string) *version {
	if i := slices.IndexFunc(versions, func(v version) bool { return v.name == name }); i >= 0 {
		return &versions[i]
	}
	return nil
}

func (s *Settings) readVersion(value any) *scenario.Error {
	const expected = `"3.2", "4.2", "5.2" or "6.1"`
	name, _ := value.(string)
	v := versionNamed(name)
	if v == nil {
		return unlike(value, expected)
	}
	s.version = v
	return nil
}

package settings

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPythonValue(t *testing.T) {
	names := func(name string) (any, bool) { return true, name == "DEBUG" }
	for _, test := range []struct {
		expression string
		want       any
		ok         bool
	}{
		{"True", true, true},
		{"None", nil, true},
		{"not DEBUG", false, true},
		{"not OTHER", nil, false},
		{"60 * 60 * 24 + 1", 86401.0, true},
		{"31_536_000", 31536000.0, true},
		{"r'a' 'b'", "ab", true},
		{`"a\"b"`, `a"b`, true},
		{"('HTTP_X_FORWARDED_PROTO', 'https')", []any{"HTTP_X_FORWARDED_PROTO", "https"}, true},
		{"('a',)", []any{"a"}, true},
		{"('a')", "a", true},
		{"[\n  'a',  # first\n  'b',\n]", []any{"a", "b"}, true},
		{"[]", []any{}, true},
		{"os.environ['A']", nil, false},
		{"env('A')", nil, false},
		{"f'{a}'", nil, false},
		{"'a' + b", nil, false},
		{"'a", nil, false},
		{"[1, 2", nil, false},
		{"", nil, false},
	} {
		got, ok := pythonValue(test.expression, names)
		if ok != test.ok || ok && !cmp.Equal(got, test.want) {
			t.Errorf("%s: got %v, %v, want %v, %v", test.expression, got, ok, test.want, test.ok)
		}
	}
}

package paste

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWords(t *testing.T) {
	for _, test := range []struct {
		command string
		want    []string
		closed  bool
	}{
		{`curl -v  'a b' "c\"d" e\ f`, []string{"curl", "-v", "a b", `c"d`, "e f"}, true},
		{"curl \\\n  -b $'it\\'s\\u0021\\n\\x41'", []string{"curl", "-b", "it's!\nA"}, true},
		{`curl a --data-raw '{"a":1}' | jq .`, []string{"curl", "a", "--data-raw", `{"a":1}`}, true},
		{`curl ''`, []string{"curl", ""}, true},
		{`curl 'a`, []string{"curl", "a"}, false},
	} {
		got, closed := words(test.command)
		if !slices.Equal(got, test.want) || closed != test.closed {
			t.Errorf("%s\n got %q, closed %v\nwant %q, closed %v", test.command, got, closed, test.want, test.closed)
		}
	}
}

func TestUncaret(t *testing.T) {
	const command = "curl ^\"https://a.example/?a=1^&b=2^\" ^\n  -H ^\"sec-ch-ua: ^\\^\"Chromium^\\^\"^\""
	want := []string{"curl", "https://a.example/?a=1&b=2", "-H", `sec-ch-ua: "Chromium"`}
	if got, closed := words(uncaret(command)); !closed || !slices.Equal(got, want) {
		t.Errorf("got %q, closed %v, want %q", got, closed, want)
	}
}

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

func TestSplitJoined(t *testing.T) {
	const joined = "a=1; Expires=Wed, 02 Mar 2027 09:30:00 GMT; Path=/, b=2, __Host-c=3; Secure"
	want := []string{"a=1; Expires=Wed, 02 Mar 2027 09:30:00 GMT; Path=/", "b=2", "__Host-c=3; Secure"}
	if got := splitJoined(joined); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

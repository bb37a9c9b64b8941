package curl

import (
	"slices"
	"testing"
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

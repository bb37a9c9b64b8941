package engine_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// layout writes a scenario as people do: canonical, with each rule, step and
// claim on a line of its own where it fits.
func layout(s *scenario.Scenario) string {
	lines := strings.Split(string(s.Indented()), "\n")
	var out []string
	for i := 0; i < len(lines); i++ {
		end := closing(lines, i)
		if joined, ok := join(lines[i : end+1]); ok {
			out = append(out, joined)
			i = end
			continue
		}
		out = append(out, lines[i])
	}
	return strings.Join(out, "\n") + "\n"
}

// closing returns the line that closes what line i opens, or i if it opens
// nothing.
func closing(lines []string, i int) int {
	if last := lines[i][len(lines[i])-1]; last != '{' && last != '[' {
		return i
	}
	return i + slices.IndexFunc(lines[i:], func(line string) bool {
		trimmed := strings.TrimLeft(line, " ")
		return indent(line) == indent(lines[i]) && (trimmed[0] == '}' || trimmed[0] == ']')
	})
}

// join puts an object or a list on one line, if it fits and is not one of the
// lists that make a document.
func join(lines []string) (string, bool) {
	const width = 110
	if indent(lines[0]) == 0 {
		return "", false
	}
	joined := lines[0]
	for i, line := range lines[1:] {
		trimmed := strings.TrimLeft(line, " ")
		if indent(lines[0]) == 2 && strings.HasPrefix(trimmed, "{") {
			return "", false
		}
		if i > 0 && i < len(lines)-2 && strings.HasSuffix(joined, ",") {
			joined += " "
		}
		joined += trimmed
	}
	return joined, len(joined) <= width
}

func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " ")) }

func TestLayout(t *testing.T) {
	s, err := scenario.Decode([]byte(`{"v":1,"policy":{"httpsFirst":false},"preloadedHSTS":["a.example","b.example"],
	"servers":[{"host":"a.example","rules":[{"path":"/","set":["a=1","b=2"]},{"path":"/` + strings.Repeat("long", 20) + `"}]}],
	"steps":[{"do":"visit","url":"http://a.example/"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := `{
  "v": 1,
  "policy": {"httpsFirst": false},
  "preloadedHSTS": ["a.example", "b.example"],
  "servers": [
    {
      "host": "a.example",
      "rules": [
        {"path": "/", "set": ["a=1", "b=2"]},
        {"path": "/` + strings.Repeat("long", 20) + `"}
      ]
    }
  ],
  "steps": [
    {"do": "visit", "url": "http://a.example/"}
  ]
}
`
	if got := layout(s); got != want {
		t.Errorf("layout (-want +got):\n%s", cmp.Diff(want, got))
	}
	if _, err := scenario.Decode([]byte(layout(s))); err != nil {
		t.Errorf("the layout is not a scenario any more: %v", err)
	}
}

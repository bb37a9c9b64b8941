package secret_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/secret"
)

// with is a scenario that has a value in one place.
func with(t *testing.T, place, value string) *scenario.Scenario {
	t.Helper()
	quoted, err := json.Marshal(strings.ReplaceAll(strings.TrimPrefix(place, "script "), "VALUE", value))
	if err != nil {
		t.Fatal(err)
	}
	rule, steps := `{}`, `[{"do":"visit","url":"https://a.example/"}]`
	switch {
	case strings.HasPrefix(place, "https:"):
		steps = fmt.Sprintf(`[{"do":"visit","url":%s}]`, quoted)
	case strings.HasPrefix(place, "script "):
		steps = fmt.Sprintf(`[{"do":"visit","url":"https://a.example/"},{"do":"script","cookie":%s}]`, quoted)
	case strings.HasPrefix(place, "Bearer"):
		rule = fmt.Sprintf(`{"headers":{"X-Token":%s}}`, quoted)
	default:
		rule = fmt.Sprintf(`{"set":[%s]}`, quoted)
	}
	s, err := scenario.Decode([]byte(fmt.Sprintf(`{"v":1,"servers":[{"host":"a.example","rules":[%s]}],"steps":%s}`, rule, steps)))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestIn(t *testing.T) {
	places := []string{"sid=VALUE; Secure; Path=/", "Bearer VALUE", "https://a.example/cb?code=VALUE&state=1", "script sid=VALUE; Path=/"}
	for value, real := range map[string]bool{
		"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.sig": true,
		"ghp_abcdefghijklmnopqrstuvwxyz0123456789": true,
		"AKIAIOSFODNN7EXAMPLE":                     true,
		"d41d8cd98f00b204e9800998ecf8427e":         true,
		"3f2504e0-4f89-11d3-9a0c-0305e82c3301":     true,
		"fTq2mX9vLk3RbYw7sJd0HcGpNz5uAe1o":         true,
		"abc123":                                   false,
		"s3cret":                                   false,
		"value-1":                                  false,
		"eyJ":                                      false,
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1": false,
		"this-is-only-a-long-name-of-something":    false,
		"a-name-with-a-number-1-1-1-1":             false,
		strings.Repeat("x", 5_000):                 false,
	} {
		for _, place := range places {
			got := secret.In(string(with(t, place, value).Canonical()))
			if (len(got) == 1 && got[0] == value) != real || len(got) > 1 {
				t.Errorf("%s with %.40s: %v", place, value, got)
			}
		}
	}
}

// No lesson frightens who shares it.
func TestLessonsHaveNone(t *testing.T) {
	files, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(err)
	}
	for _, file := range files {
		document, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		s, err := scenario.Decode(document)
		if err != nil {
			t.Fatal(err)
		}
		if got := secret.In(string(s.Canonical())); got != nil {
			t.Errorf("%s: %v", file, got)
		}
	}
}

func TestAtMostThree(t *testing.T) {
	s := with(t, "a=VALUE", "ghp_0000000000000000")
	for i := range 9 {
		s.Servers[0].Rules[0].Set = append(s.Servers[0].Rules[0].Set, fmt.Sprintf("b=ghp_000000000000000%d", i))
	}
	if got := secret.In(string(s.Canonical())); len(got) != 3 {
		t.Errorf("%v", got)
	}
}

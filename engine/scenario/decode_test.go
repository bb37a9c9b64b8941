package scenario_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestDecodeAccepts(t *testing.T) {
	for _, test := range accepted {
		t.Run(test.name, func(t *testing.T) {
			s, err := scenario.Decode([]byte(test.document))
			if err != nil {
				t.Fatalf("Decode: %v", err)
			}
			if err := s.Validate(); err != nil {
				t.Errorf("Validate after Decode: %v", err)
			}
			canonical := s.Canonical()
			if string(canonical) != test.canonical {
				t.Errorf("canonical form\n got %s\nwant %s", canonical, test.canonical)
			}
			checkRoundTrip(t, s, canonical)
			checkRoundTrip(t, s, s.Indented())
		})
	}
}

func checkRoundTrip(t *testing.T, s *scenario.Scenario, document []byte) {
	t.Helper()
	again, err := scenario.Decode(document)
	if err != nil {
		t.Fatalf("Decode of %s: %v", document, err)
	}
	if !reflect.DeepEqual(s, again) {
		t.Errorf("Decode of %s\n got %+v\nwant %+v", document, again, s)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for _, test := range refused {
		t.Run(test.name, func(t *testing.T) {
			s, err := scenario.Decode([]byte(test.document))
			if err == nil {
				t.Fatalf("accepted as %s\nwant error %s", s.Canonical(), test.err)
			}
			if s != nil {
				t.Errorf("gave a scenario beside the error %v", err)
			}
			// Where the error quotes package origin, its wording is not
			// compared here.
			if got := err.Error(); got != test.err && !(strings.HasSuffix(test.err, ": ") && strings.HasPrefix(got, test.err)) {
				t.Errorf("error\n got %s\nwant %s", got, test.err)
			}
		})
	}
}

func TestErrorHasPath(t *testing.T) {
	_, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"a.example","rules":[{"status":999}]}]}`))
	var e *scenario.Error
	if !errors.As(err, &e) {
		t.Fatalf("error is a %T, want a *scenario.Error", err)
	}
	if want := "servers[0].rules[0].status"; e.Path != want {
		t.Errorf("path %q, want %q", e.Path, want)
	}
}

func TestDecodeLimits(t *testing.T) {
	repeat := func(n int, entry string) string {
		return strings.TrimSuffix(strings.Repeat(entry+",", n), ",")
	}
	numbered := func(n int, format string) string {
		entries := make([]string, n)
		for i := range entries {
			entries[i] = fmt.Sprintf(format, i)
		}
		return strings.Join(entries, ",")
	}
	long := strings.Repeat("x", scenario.MaxText)
	for _, test := range []struct {
		name, document string
		err            string // "" for a document just within the limit
	}{
		{"largest document", `{"v":1}` + strings.Repeat(" ", scenario.MaxBytes-7), ""},
		{"document", strings.Repeat(" ", scenario.MaxBytes+1), "the document has 4194305 bytes; at most 4194304 are allowed"},
		{"most steps", `{"v":1,"steps":[` + repeat(2_000, `{"do":"restart"}`) + `]}`, ""},
		{"steps", `{"v":1,"steps":[` + repeat(10_000, `{"do":"restart"}`) + `]}`, "steps: 10000 entries; at most 2000 are allowed"},
		{"most servers", `{"v":1,"servers":[` + repeat(200, `{"host":"a.example"}`) + `]}`, ""},
		{"servers", `{"v":1,"servers":[` + repeat(201, `{"host":"a.example"}`) + `]}`, "servers: 201 entries; at most 200 are allowed"},
		{"rules of all servers and the attacker", `{"v":1,"network":"hostile","attacker":[{}],"servers":[{"host":"a.example","rules":[` + repeat(1_000, `{}`) + `]},{"host":"b.example","rules":[` + repeat(1_000, `{}`) + `]}]}`, "2001 rules in total; at most 2000 are allowed"},
		{"most lines", `{"v":1,"servers":[{"host":"a.example","rules":[{"set":[` + repeat(10_000, `""`) + `]}]}]}`, ""},
		{"lines of all rules", `{"v":1,"servers":[{"host":"a.example","rules":[{"set":[` + repeat(9_999, `""`) + `]},{"headers":{"A":["",""]}}]}]}`, "10001 Set-Cookie lines and header values in total; at most 10000 are allowed"},
		{"claims", `{"v":1,"steps":[{"do":"restart"}],"expect":[` + repeat(2_001, `{"step":0,"sends":"a"}`) + `]}`, "expect: 2001 entries; at most 2000 are allowed"},
		{"preloaded hosts", `{"v":1,"preloadedHSTS":[` + numbered(1_001, `"h%d.example"`) + `]}`, "preloadedHSTS: 1001 entries; at most 1000 are allowed"},
		{"longest text", `{"v":1,"title":"` + long + `"}`, ""},
		{"text", `{"v":1,"title":"` + long + `x"}`, "title: 65537 bytes of text; at most 65536 are allowed"},
		{"line", `{"v":1,"servers":[{"host":"a.example","rules":[{"set":["` + long + `x"]}]}]}`, "servers[0].rules[0].set[0]: 65537 bytes of text; at most 65536 are allowed"},
		{"unknown field with a long name", `{"v":1,"` + long + `":1}`, `["` + long[:80] + `"…]: unknown field; expected one of v, title, about, question, surprise, browser, policy, now, preloadedHSTS, network, attacker, servers, steps, expect, challenge`},
		{"deepest setting", `{"v":1,"servers":[{"host":"a.example","stack":{"s":{"a":` + strings.Repeat("[", 16) + "1" + strings.Repeat("]", 16) + `}}}]}`, ""},
		{"setting", `{"v":1,"servers":[{"host":"a.example","stack":{"s":{"a":` + strings.Repeat("[", 17) + strings.Repeat("]", 17) + `}}}]}`, "servers[0].stack.s.a[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: nested more than 16 levels deep"},
		{"abyss", strings.Repeat(`{"v":`, 100_000), "not JSON: line 1, column 50001: invalid character '{' exceeded max depth"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := scenario.Decode([]byte(test.document))
			switch {
			case test.err == "" && err != nil:
				t.Errorf("refused: %v", err)
			case test.err != "" && err == nil:
				t.Errorf("accepted, want error %s", test.err)
			case test.err != "" && err.Error() != test.err:
				t.Errorf("error\n got %s\nwant %s", err, test.err)
			}
		})
	}
}

func TestUnmarshalIsStrict(t *testing.T) {
	var holder struct{ Scenario *scenario.Scenario }
	if err := json.Unmarshal([]byte(`{"Scenario":{"v":1,"servers":[{"host":"A.example"}]}}`), &holder); err != nil {
		t.Fatal(err)
	}
	if got, want := holder.Scenario.Servers[0].Host, "a.example"; got != want {
		t.Errorf("host %q, want %q", got, want)
	}
	err := json.Unmarshal([]byte(`{"Scenario":{"v":1,"titel":""}}`), &holder)
	if err == nil || err.Error() != "titel: unknown field; did you mean title?" {
		t.Errorf("error %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(seed))
	for _, test := range accepted {
		f.Add([]byte(test.document))
	}
	for _, test := range refused {
		f.Add([]byte(test.document))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s, err := scenario.Decode(data)
		if err != nil {
			if text := err.Error(); text == "" || strings.ContainsAny(text, "\n\x00") {
				t.Errorf("error %q is not one line", text)
			}
			return
		}
		if err := s.Validate(); err != nil {
			t.Fatalf("Decode accepts what Validate refuses: %v", err)
		}
		canonical := s.Canonical()
		checkRoundTrip(t, s, canonical)
		if again := s.Clone().Canonical(); !bytes.Equal(again, canonical) {
			t.Errorf("clone's canonical form\n got %s\nwant %s", again, canonical)
		}
	})
}

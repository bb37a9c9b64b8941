package recorded_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/internal/recorded"
)

type answer struct{ Line string }

func TestRoundTrip(t *testing.T) {
	versions, answers := map[string]string{"php": "8.2"}, []answer{{"a=<1>"}, {"b=2"}}
	var b bytes.Buffer
	if err := recorded.Write(&b, versions, answers); err != nil {
		t.Fatal(err)
	}
	if want := "{\"php\":\"8.2\"}\n{\"Line\":\"a=<1>\"}\n{\"Line\":\"b=2\"}\n"; b.String() != want {
		t.Errorf("written is\n%swant\n%s", b.String(), want)
	}
	of, list, err := recorded.Read[map[string]string, answer](&b)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(versions, of) + cmp.Diff(answers, list); diff != "" {
		t.Errorf("(-written +read):\n%s", diff)
	}
}

func TestReadErrors(t *testing.T) {
	for text, want := range map[string]string{"": "EOF", "{} {\"Line\":\"a\"} {": "recording 1: "} {
		if _, _, err := recorded.Read[map[string]string, answer](strings.NewReader(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want %q", text, err, want)
		}
	}
}

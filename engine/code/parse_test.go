package code_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
)

// A program is read as it was written, in every stack.
func TestParseProgram(t *testing.T) {
	for _, stack := range code.Choices() {
		want := code.Program{Link: "1abc", Stack: stack, Files: code.Write(lesson(), stack), Problem: `a "problem"`}
		document, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := code.ParseProgram(document)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", stack, diff)
		}
	}
	for document, want := range map[string]string{
		`{"link":`: "program: not JSON",
		`[]`:       "program: not an object",
	} {
		if _, err := code.ParseProgram([]byte(document)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", document, err, want)
		}
	}
	if p, err := code.ParseProgram([]byte(`{"files":[{"lines":[3]},"x"],"stack":1}`)); err != nil || len(p.Files) != 2 {
		t.Errorf("of members of other types it makes %+v, %v", p, err)
	}
}

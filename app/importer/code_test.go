package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// The page reads what is written of a link's scenario, or why nothing is.
func TestProgramOf(t *testing.T) {
	s, err := scenario.Decode([]byte(leaking))
	if err != nil {
		t.Fatal(err)
	}
	fragment := link.Encode(s)
	for _, test := range []struct {
		fragment, catalogue string
		want                code.Program
	}{
		{fragment, "", code.Program{Link: fragment, Stack: code.NetHTTP, Files: code.Write(s, code.NetHTTP)}},
		{fragment, "{", code.Program{Link: fragment, Stack: code.NetHTTP, Problem: "the phrases of this language: catalogue of phrases: not JSON"}},
		{"0!", "", code.Program{Link: "0!", Stack: code.NetHTTP, Problem: decodeProblem("0!")}},
	} {
		got, err := code.ParseProgram([]byte(programOf(test.fragment, string(code.NetHTTP), test.catalogue)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.fragment, diff)
		}
	}
}

func decodeProblem(fragment string) string {
	_, err := link.Decode(fragment)
	return err.Error()
}

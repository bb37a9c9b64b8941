package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// claimed is a scenario with claims.
func claimed(claims string) string {
	return `{"v":1,"steps":[{"do":"visit","url":"http://a.example/"},{"do":"reload"}],"expect":[` + claims + `]}`
}

func TestClaims(t *testing.T) {
	const sends, ends = `{"step":0,"exchange":0,"sends":"a"}`, `{"step":1,"endsAt":"http://a.example/","answers":true}`
	s := decode(t, claimed(sends+","+ends))
	other := scenario.Claim{Step: 1, Outcome: "loaded"}
	answers := scenario.Claim{Step: 1, Outcome: "loaded", Answers: true}
	for _, test := range []struct {
		name string
		got  *scenario.Scenario
		want string
	}{
		{"one more", edit.AddClaim(s, edit.Expect, other), sends + "," + ends + `,{"step":1,"outcome":"loaded"}`},
		{"one less", edit.RemoveClaim(s, edit.Expect, 0), ends},
		{"one that is not there", edit.RemoveClaim(s, edit.Expect, 2), sends + "," + ends},
		{"another in the place of one", edit.SetClaim(s, edit.Expect, 0, other), `{"step":1,"outcome":"loaded"},` + ends},
		{"another that answers", edit.SetClaim(s, edit.Expect, 0, answers), `{"step":1,"outcome":"loaded","answers":true},{"step":1,"endsAt":"http://a.example/"}`},
		{"in the place of none", edit.SetClaim(s, edit.Expect, -1, answers), sends + "," + ends},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(string(decode(t, claimed(test.want)).Canonical()), string(test.got.Canonical())); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	if got := string(s.Canonical()); got != string(decode(t, claimed(sends+","+ends)).Canonical()) {
		t.Errorf("an edit changed the original: %s", got)
	}
}

// TestClaimFields writes each field of a claim, and reads it as it was written.
func TestClaimFields(t *testing.T) {
	at := func(i int) *int { return &i }
	holds := scenario.Claim{Step: 0, Exchange: at(1), Holds: "a", Reason: "SecureOnly", Answers: true}
	ends := scenario.Claim{Step: 0, EndsAt: "http://a.example/"}
	for _, test := range []struct {
		name  string
		claim scenario.Claim
		field edit.ClaimField
		text  string
		want  scenario.Claim
	}{
		{"the step", ends, edit.ClaimStep, "2", scenario.Claim{Step: 1, EndsAt: "http://a.example/"}},
		{"the request", holds, edit.ClaimExchange, "1", scenario.Claim{Exchange: at(0), Holds: "a", Reason: "SecureOnly", Answers: true}},
		{"any request", holds, edit.ClaimExchange, "", scenario.Claim{Holds: "a", Reason: "SecureOnly", Answers: true}},
		{"the cookie", holds, edit.ClaimOf, "b", scenario.Claim{Exchange: at(1), Holds: "b", Reason: "SecureOnly", Answers: true}},
		{"any reason", holds, edit.ClaimReason, "", scenario.Claim{Exchange: at(1), Holds: "a", Answers: true}},
		{"no answer", holds, edit.ClaimAnswers, "false", scenario.Claim{Exchange: at(1), Holds: "a", Reason: "SecureOnly"}},
		{"an answer", ends, edit.ClaimAnswers, "true", scenario.Claim{EndsAt: "http://a.example/", Answers: true}},
		{"the same kind", holds, edit.ClaimStates, "holds", holds},
		{"another kind, of the same cookie", holds, edit.ClaimStates, "sends", scenario.Claim{Exchange: at(1), Sends: "a", Answers: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := test.field.Write(test.claim, " "+test.text+" ")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if text := test.field.Of(&got); text != test.text {
				t.Errorf("the field has %q, want %q", text, test.text)
			}
		})
	}

	if got, err := edit.ClaimStates.Write(holds, "outcome"); err != nil || got != (scenario.Claim{Answers: true}) {
		t.Errorf("a claim about the step keeps %+v, %v", got, err)
	}
	if got, err := edit.ClaimStates.Write(holds, "warns"); err != nil || got.Holds != "a" {
		t.Errorf("an unknown kind makes %+v, %v", got, err)
	}
	for _, test := range []struct {
		field edit.ClaimField
		text  string
		want  string
	}{
		{edit.ClaimStep, "0", `"0" is not the number of a step.`},
		{edit.ClaimStep, "", `"0" is not the number of a step.`},
		{edit.ClaimExchange, "first", `"first" is not the number of a request.`},
		{edit.ClaimOf, " ", "A claim names a cookie, an address or an outcome. To drop the claim, remove it."},
	} {
		if _, err := test.field.Write(holds, test.text); err == nil || err.Error() != test.want {
			t.Errorf("%s %q: got the error %v", test.field, test.text, err)
		}
	}
}

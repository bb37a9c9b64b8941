package edit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const puzzle = `{"v":1,"servers":[{"host":"a.example"},{"host":"b.example"},{"host":"b.example","port":3000}],
	"steps":[{"do":"visit","url":"http://a.example/"}],
	"challenge":{"goal":"Win.","avoid":[{"step":0,"outcome":"loaded"}],"browsers":["firefox"],"allow":["Secure","HSTS"],"foreign":["a.example"],"par":1,"hints":["One"]}}`

// TestChallengeFields writes each field of a challenge, and reads it as it was written.
func TestChallengeFields(t *testing.T) {
	s := decode(t, puzzle)
	for _, test := range []struct {
		field      edit.ChallengeField
		text, read string
		problem    string
	}{
		{edit.ChallengeGoal, " Lose. ", "Lose.", ""},
		{edit.ChallengePar, "3", "3", ""},
		{edit.ChallengePar, "few", "", `"few" is not a number of flips.`},
		{edit.ChallengeHints, "One\n\n Two ", "One\nTwo", ""},
		{edit.ChallengeHints, "", "", ""},
	} {
		got, err := test.field.Write(s, test.text)
		switch {
		case err != nil && err.Error() != test.problem, err == nil && test.problem != "":
			t.Errorf("%s %q: %v, want %q", test.field, test.text, err, test.problem)
		case err == nil && test.field.Of(got.Challenge) != test.read:
			t.Errorf("%s %q reads %q", test.field, test.text, test.field.Of(got.Challenge))
		}
	}
}

// TestChallengeWords chooses words of each list, which stay in order.
func TestChallengeWords(t *testing.T) {
	s := decode(t, puzzle)
	for _, test := range []struct {
		name string
		got  *scenario.Scenario
		want func(c *scenario.Challenge)
	}{
		{"a switch more", write(s, edit.ChallengeAllow, "redirect"), func(c *scenario.Challenge) { c.Allow = []scenario.Switch{"Secure", "redirect", "HSTS"} }},
		{"a switch less", write(s, edit.ChallengeAllow, "Secure"), func(c *scenario.Challenge) { c.Allow = []scenario.Switch{"HSTS"} }},
		{"an unknown one", write(s, edit.ChallengeAllow, "other"), func(*scenario.Challenge) {}},
		{"a browser more", write(s, edit.ChallengeBrowsers, "chrome"), func(c *scenario.Challenge) { c.Browsers = []scenario.Browser{"chrome", "firefox"} }},
		{"a host more", write(s, edit.ChallengeForeign, "b.example"), func(c *scenario.Challenge) { c.Foreign = []string{"a.example", "b.example"} }},
		{"a host less", write(s, edit.ChallengeForeign, "a.example"), func(c *scenario.Challenge) { c.Foreign = nil }},
	} {
		want := s.Clone()
		test.want(want.Challenge)
		if diff := cmp.Diff(want.Challenge, test.got.Challenge); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	if got := write(edit.SetChallenge(s, nil), edit.ChallengeAllow, "Secure"); got.Challenge != nil {
		t.Errorf("without a challenge there is %+v", got.Challenge)
	}
}

// write writes a field that takes every text.
func write(s *scenario.Scenario, f edit.ChallengeField, text string) *scenario.Scenario {
	s, _ = f.Write(s, text)
	return s
}

// TestForeignHostsMove: the hosts of others in a challenge stay those of servers.
func TestForeignHostsMove(t *testing.T) {
	s := write(decode(t, puzzle), edit.ChallengeForeign, "b.example")
	for _, test := range []struct {
		name string
		got  *scenario.Scenario
		want []string
	}{
		{"renamed", edit.SetServer(s, 0, scenario.Server{Host: "c.example"}), []string{"c.example", "b.example"}},
		{"renamed to one that is there", edit.SetServer(s, 0, scenario.Server{Host: "b.example"}), []string{"b.example"}},
		{"another port has the host", edit.SetServer(s, 1, scenario.Server{Host: "c.example"}), []string{"a.example", "b.example"}},
		{"removed", edit.RemoveServer(s, 0), []string{"b.example"}},
	} {
		if diff := cmp.Diff(test.want, test.got.Challenge.Foreign); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

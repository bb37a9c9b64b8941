package state

import (
	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// AddClaim adds the nth of the claims that are true of the selected place to a list.
type AddClaim struct {
	To  edit.ClaimList
	Nth int
}

func (a AddClaim) apply(s State) State {
	shown := claim.Of(s.Run.Run, s.Selected)
	if a.Nth >= len(shown) || claim.Among(a.To.Of(s.Draft.Scenario), &shown[a.Nth]) {
		return s
	}
	c := shown[a.Nth]
	return s.commit(edit.AddClaim(s.Draft.Scenario, a.To, c), phrase.Say("You added a claim: {claim}", "claim", claim.Text(&c)))
}

// RemoveClaim removes a claim from a list.
type RemoveClaim struct {
	From  edit.ClaimList
	Claim int
}

func (a RemoveClaim) apply(s State) State {
	return s.commit(edit.RemoveClaim(s.Draft.Scenario, a.From, a.Claim), phrase.Say("You removed claim {claim}.", "claim", numberOf(a.Claim)))
}

// WriteClaim writes a field of a claim in a list.
type WriteClaim struct {
	In    edit.ClaimList
	Claim int
	Field edit.ClaimField
	Text  string
}

func (a WriteClaim) apply(s State) State {
	claims := a.In.Of(s.Draft.Scenario)
	if a.Claim < 0 || a.Claim >= len(claims) {
		return s
	}
	c, err := a.Field.Write(claims[a.Claim], a.Text)
	if err != nil {
		return s.Fail(err.Error())
	}
	if _, of := c.States(); of == "" {
		kind := scenario.ClaimKind(a.Text)
		*kind.In(&c) = claim.Usual(s.Run.Run, c.Step, kind)
	}
	return s.commit(edit.SetClaim(s.Draft.Scenario, a.In, a.Claim, c), phrase.Say("You changed claim {claim}.", "claim", numberOf(a.Claim)))
}

// UseChallenge makes a challenge of the scenario, or no longer one. A new one is to
// avoid what is true of the selected place.
type UseChallenge struct{ On bool }

func (a UseChallenge) apply(s State) State {
	if !a.On {
		return s.commit(edit.SetChallenge(s.Draft.Scenario, nil), phrase.Say("You removed the challenge."))
	}
	shown := claim.Of(s.Run.Run, s.Selected)
	if len(shown) == 0 {
		return s.Fail(phrase.Say("Select an event that shows something, such as a cookie that is sent: the challenge is to change it."))
	}
	made := scenario.Challenge{
		Goal:  phrase.Say("Change what happens here."),
		Avoid: shown[:1],
		Allow: []scenario.Switch{scenario.SecureSwitch, scenario.SameSiteSwitch, scenario.RedirectSwitch, scenario.HSTSSwitch},
		Par:   1,
	}
	return s.commit(edit.SetChallenge(s.Draft.Scenario, &made), phrase.Say("You made a challenge of the scenario."))
}

// WriteChallenge writes a field of the challenge. Of a list the text is a word, which is
// added or removed.
type WriteChallenge struct {
	Field edit.ChallengeField
	Text  string
}

func (a WriteChallenge) apply(s State) State {
	next, err := a.Field.Write(s.Draft.Scenario, a.Text)
	if err != nil {
		return s.Fail(err.Error())
	}
	return s.commit(next, phrase.Say("You changed the challenge."))
}

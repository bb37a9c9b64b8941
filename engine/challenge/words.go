package challenge

import (
	"github.com/crumbtrail/crumbtrail/engine/claim"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// group makes goals of claims, all reached, and says to which of them each claim
// belongs. Claims that differ only in their place are one goal. The first ones, as
// many as reach says, are to be reached, the others to be avoided.
func group(claims []scenario.Claim, reach int) (goals []Goal, of []int) {
	type key struct {
		claim scenario.Claim
		avoid bool
	}
	numbers := map[key]int{}
	var keys []key
	var places [][]string
	of = make([]int, len(claims))
	for i, c := range claims {
		k := key{c, i >= reach}
		k.claim.Step, k.claim.Exchange = 0, nil
		if _, known := numbers[k]; !known {
			numbers[k] = len(keys)
			keys, places = append(keys, k), append(places, nil)
		}
		of[i] = numbers[k]
		places[of[i]] = append(places[of[i]], claim.Place(&c))
	}
	for i, k := range keys {
		goals = append(goals, Goal{Text: claim.Sentence(&k.claim, k.avoid, event.ListedAnd(places[i])), Reached: true})
	}
	return goals, of
}

// String names a flip: its switch, and where it is.
func (f Flip) String() string {
	name := Name(f.Switch)
	var where []string
	for _, part := range []string{f.Cookie, f.Host, f.Step} {
		if part != "" {
			where = append(where, part)
		}
	}
	if where == nil {
		return name
	}
	return phrase.Say("{switch} ({where})", "switch", name, "where", event.Listed(where))
}

// Name is the name of a switch for people.
func Name(s scenario.Switch) string {
	if text, ok := switchTexts.Find(s); ok {
		return text.String()
	}
	return string(s) // a term of the field
}

// switchTexts name the switches that are not called as the document does.
var switchTexts = phrase.Table[scenario.Switch, phrase.Phrase]{
	{For: scenario.LifetimeSwitch, Say: "Max-Age or Expires"},
	{For: scenario.NameSwitch, Say: "the cookie's name"},
	{For: scenario.ValueSwitch, Say: "the cookie's value"},
	{For: scenario.LineSwitch, Say: "a Set-Cookie line more or less"},
	{For: scenario.RedirectSwitch, Say: "the redirect"},
	{For: scenario.HeaderSwitch, Say: "another header"},
	{For: scenario.SettingSwitch, Say: "a setting of the stack"},
	{For: scenario.ProxySwitch, Say: "the proxy"},
	{For: scenario.RuleSwitch, Say: "another rule of the server"},
	{For: scenario.ServerSwitch, Say: "a server's host or schemes"},
	{For: scenario.SchemeSwitch, Say: "http or https"},
	{For: scenario.AddressSwitch, Say: "the address"},
	{For: scenario.MethodSwitch, Say: "the method"},
	{For: scenario.CredentialsSwitch, Say: "credentials"},
	{For: scenario.StepSwitch, Say: "the steps"},
	{For: scenario.BrowserSwitch, Say: "the browser"},
	{For: scenario.NetworkSwitch, Say: "the network"},
}

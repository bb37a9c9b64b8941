package paste

import (
	"errors"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/plan"
	"github.com/crumbtrail/crumbtrail/engine/paste/replay"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// resultOf makes the scenario of a draft and finishes the account.
func resultOf(d *draft.Draft, browser scenario.Browser) (*Result, error) {
	s, recorded := d.Scenario, []plan.RecordedStep(nil)
	if s == nil {
		if d.Empty() {
			return nil, nothingUnderstood(d.Account)
		}
		var err error
		if s, recorded, err = plan.Make(d, browser); err != nil {
			return nil, err
		}
	}
	replay.Compare(d.Account, s, recorded)
	if n := d.Values.Count(); n > 0 {
		d.Note(account.LeftOut, account.Place{}, valuesReplaced.Of(n))
	}
	if d.Dropped > 0 {
		d.Note(account.LeftOut, account.Place{}, tooMany.Of(d.Dropped))
	}
	d.Sort()
	return &Result{s, d.Notes}, nil
}

var (
	valuesReplaced = phrase.Plural{
		One:   "{n} value of a cookie or a token: the scenario has a placeholder.",
		Other: "{n} values of cookies and tokens: the scenario has placeholders.",
	}
	tooMany = phrase.Plural{
		One:   "{n} request, address or cookie: the text has too many.",
		Other: "{n} requests, addresses and cookies: the text has too many.",
	}
)

func nothingUnderstood(a *account.Account) error {
	forms := errors.New("expected Set-Cookie lines, headers, a curl command or its log, a HAR file, a cookie table, Django settings, an nginx server block, a URL or a scenario")
	if n, ok := a.FirstLeftOut(); ok {
		return account.ErrorAt(n.At, fmt.Errorf("nothing in the text makes a scenario: %s", n.Text))
	}
	at, ok := a.FirstUnknown()
	if !ok {
		return account.ErrorAt(account.Place{}, fmt.Errorf("the text is empty; %w", forms))
	}
	return account.ErrorAt(at, fmt.Errorf("nothing in the text was understood; %w", forms))
}
